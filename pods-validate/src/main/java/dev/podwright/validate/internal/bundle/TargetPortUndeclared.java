package dev.podwright.validate.internal.bundle;

import dev.podwright.model.internal.text.Enumerations;
import dev.podwright.model.service.ServicePort;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.validate.network.Listener;
import java.util.List;

/**
 * The target port of a Service is a number that no container of the pods which it selects declares, while they declare
 * others of its protocol. Silent where something else says that a container listens there, and for a headless Service, which
 * need not have a port that is real.
 */
final class TargetPortUndeclared implements BundleRule {
    @Override
    public String id() {
        return "service/target-port-undeclared";
    }

    @Override
    public void check(BundleFacts bundle, BundleFindings out) {
        ServicePorts.eachSelecting(bundle, (service, pods) -> {
            List<ServicePort> ports = ServicePorts.of(service);
            for (int i = 0; i < ports.size(); i++) {
                if (Targets.targetPort(ports.get(i)).isInt() && !Targets.isHeadless(service)) {
                    check(service, i, ports.get(i), pods, out);
                }
            }
        });
    }

    private void check(Member service, int index, ServicePort port, List<MemberPod> pods, BundleFindings out) {
        String protocol = MemberPod.protocol(port.protocol());
        MemberPod first = pods.get(0);
        for (MemberPod pod : pods) {
            Targets.Target target = Targets.find(pod, port);
            if (target.miss() != Targets.Miss.UNDECLARED
                    || declared(pod, protocol).isEmpty()) {
                return;
            }
        }
        FieldPath at = ServicePorts.path(index);
        FieldPath path = port.targetPort() == null ? at.child("port") : at.child("targetPort");
        out.advise(
                Severity.INFO,
                id(),
                service,
                path,
                service.describe() + " leads to port " + Targets.targetPort(port) + "/" + protocol
                        + ", which no container of " + first.member().describe() + " declares; declared are "
                        + Enumerations.of(declared(first, protocol), Listener::spelled, ", "),
                "take the port on which the container listens, or add it to the container's ports",
                List.of(first.member().place(first.specPath())));
    }

    private static List<Listener> declared(MemberPod pod, String protocol) {
        return pod.network().declaredListeners().stream()
                .filter(each -> each.protocol().equals(protocol))
                .toList();
    }
}
