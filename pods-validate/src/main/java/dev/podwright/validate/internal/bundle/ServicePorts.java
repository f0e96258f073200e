package dev.podwright.validate.internal.bundle;

import dev.podwright.model.service.Service;
import dev.podwright.model.service.ServicePort;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.path.FieldPath;
import java.util.List;
import java.util.function.BiConsumer;

/** The ports of the Services of a bundle. */
final class ServicePorts {
    static final FieldPath SELECTOR = FieldPath.of("spec").child("selector");
    private static final FieldPath PORTS = FieldPath.of("spec").child("ports");

    private ServicePorts() {}

    /** A Service that could be read and the pods that it selects, for each that selects some. */
    static void eachSelecting(BundleFacts bundle, BiConsumer<Member, List<MemberPod>> action) {
        for (Member member : bundle.members()) {
            if (member.object() instanceof Service && member.isWhole()) {
                List<MemberPod> pods = bundle.select(member).likely();
                if (!pods.isEmpty()
                        && pods.stream().allMatch(pod -> pod.member().isWhole())) {
                    action.accept(member, pods);
                }
            }
        }
    }

    static List<ServicePort> of(Member service) {
        ServiceSpec spec = ((Service) service.object()).spec();
        return spec == null ? List.of() : spec.ports();
    }

    static FieldPath path(int port) {
        return PORTS.index(port);
    }
}
