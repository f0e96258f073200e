package dev.podwright.validate.internal.bundle;

import dev.podwright.model.internal.text.Enumerations;
import dev.podwright.model.service.ServicePort;
import dev.podwright.model.value.IntOrString;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.CompositeKey;
import dev.podwright.validate.network.Listener;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The target port of a Service is a number that no container of the pods which it selects declares, while they declare one
 * of its protocol to which no Service leads, and which may be meant. Silent where something else says that a container
 * listens there, and for a headless Service, which need not have a port that is real.
 */
final class TargetPortUndeclared implements BundleRule {
    @Override
    public String id() {
        return "service/target-port-undeclared";
    }

    @Override
    public void check(BundleFacts bundle, BundleFindings out) {
        Map<PodGroup, Reached> reached = new HashMap<>();
        ServicePorts.eachSelecting(bundle, (service, pods) -> {
            for (ServicePort port : ServicePorts.of(service)) {
                reached.computeIfAbsent(pods, Reached::new).add(service, port);
            }
        });
        ServicePorts.eachKnown(bundle, (service, pods) -> {
            List<ServicePort> ports = ServicePorts.of(service);
            for (int i = 0; i < ports.size(); i++) {
                if (Targets.targetPort(ports.get(i)).isInt() && !Targets.isHeadless(service)) {
                    check(service, i, ports.get(i), reached.computeIfAbsent(pods, Reached::new), out);
                }
            }
        });
    }

    /** The ports of some pods to which a Service leads that selects the same pods. */
    private static final class Reached {
        private final PodGroup pods;
        private final Set<String> targets = new HashSet<>();
        private final Set<String> ports = new HashSet<>();
        private final Map<String, List<Listener>> others = new HashMap<>();

        Reached(PodGroup pods) {
            this.pods = pods;
        }

        void add(Member service, ServicePort port) {
            IntOrString target = Targets.isHeadless(service) && port.port() != null
                    ? IntOrString.of(port.port())
                    : Targets.targetPort(port);
            String protocol = MemberPod.protocol(port.protocol());
            if (target.isInt()) {
                ports.add(target.intValue() + "/" + protocol);
            } else if (targets.add(CompositeKey.of(target.toString(), protocol))) {
                for (int number : pods.numbers(Checks.orEmpty(target.text()), protocol)) {
                    ports.add(number + "/" + protocol);
                }
            }
        }

        MemberPod first() {
            return pods.pods().get(0);
        }

        /** The declared ports of the first pod to which no Service leads; empty where one of the pods has no such port. */
        List<Listener> others(String protocol) {
            return others.computeIfAbsent(protocol, key -> {
                for (MemberPod pod : pods.pods()) {
                    if (others(pod, key).findAny().isEmpty()) {
                        return List.of();
                    }
                }
                return others(first(), key).toList();
            });
        }

        private Stream<Listener> others(MemberPod pod, String protocol) {
            return pod.network().declaredListeners().stream()
                    .filter(each -> each.protocol().equals(protocol)
                            && PodFacts.stays(each.container())
                            && !ServicePorts.isForMonitoring(each.name())
                            && !ports.contains(each.spelled()));
        }
    }

    private void check(Member service, int index, ServicePort port, Reached reached, BundleFindings out) {
        String protocol = MemberPod.protocol(port.protocol());
        int number = Targets.targetPort(port).intValue();
        if (reached.pods.hasNumber(number, protocol) || reached.others(protocol).isEmpty()) {
            return;
        }
        FieldPath at = ServicePorts.path(index);
        FieldPath path = port.targetPort() == null ? at.child("port") : at.child("targetPort");
        out.advise(
                Severity.INFO,
                id(),
                service,
                path,
                service.describe() + " leads to port " + number + "/" + protocol + ", which no container of "
                        + reached.first().member().describe() + " declares; declared, and reached by no Service, "
                        + (reached.others(protocol).size() == 1 ? "is " : "are ")
                        + Enumerations.of(reached.others(protocol), Listener::spelled, ", "),
                "take the port on which the container listens, or add it to the container's ports",
                List.of(reached.first().member().place(reached.first().specPath())));
    }
}
