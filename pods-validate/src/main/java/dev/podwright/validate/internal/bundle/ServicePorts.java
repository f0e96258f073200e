package dev.podwright.validate.internal.bundle;

import dev.podwright.model.service.Service;
import dev.podwright.model.service.ServicePort;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.path.FieldPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The ports of the Services of a bundle. */
final class ServicePorts {
    static final FieldPath SELECTOR = FieldPath.of("spec").child("selector");
    private static final FieldPath PORTS = FieldPath.of("spec").child("ports");

    private ServicePorts() {}

    /** A Service and the pods that it selects, for each that selects some, all of which could be read. */
    static void eachSelecting(BundleFacts bundle, BiConsumer<Member, PodGroup> action) {
        for (Member member : bundle.members()) {
            if (member.object() instanceof Service && member.isWhole()) {
                PodGroup pods = bundle.select(member).likely();
                if (!pods.isEmpty() && pods.isWhole()) {
                    action.accept(member, pods);
                }
            }
        }
    }

    /**
     * As {@link #eachSelecting}, where no other pods can have the ports: the Service selects none of an object that is not
     * modelled, no injector adds containers, and not only Jobs are selected, whose server may be in another bundle.
     */
    static void eachKnown(BundleFacts bundle, BiConsumer<Member, PodGroup> action) {
        Map<PodGroup, Boolean> known = new HashMap<>();
        eachSelecting(bundle, (service, pods) -> {
            if (!bundle.select(service).hasOthers() && known.computeIfAbsent(pods, group -> isKnown(bundle, group))) {
                action.accept(service, pods);
            }
        });
    }

    private static boolean isKnown(BundleFacts bundle, PodGroup pods) {
        return (pods.mayServe() || bundle.isComplete()) && pods.pods().stream().noneMatch(bundle::mayBeInjected);
    }

    /** Whether the name of a port says that it is for those who watch the pod, and not for its clients. */
    static boolean isForMonitoring(@Nullable String name) {
        return name != null
                && (name.contains("metric")
                        || name.contains("prom")
                        || name.contains("health")
                        || name.contains("probe"));
    }

    static List<ServicePort> of(Member service) {
        ServiceSpec spec = ((Service) service.object()).spec();
        return spec == null ? List.of() : spec.ports();
    }

    static FieldPath path(int port) {
        return PORTS.index(port);
    }
}
