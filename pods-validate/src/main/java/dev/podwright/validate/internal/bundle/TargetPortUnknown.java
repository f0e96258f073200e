package dev.podwright.validate.internal.bundle;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.service.ServicePort;
import dev.podwright.model.value.IntOrString;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Service names a target port that no container of the pods which it selects has, so that the port leads nowhere. */
final class TargetPortUnknown implements BundleRule {
    @Override
    public String id() {
        return "service/target-port-unknown";
    }

    @Override
    public void check(BundleFacts bundle, BundleFindings out) {
        ServicePorts.eachKnown(bundle, (service, pods) -> {
            List<ServicePort> ports = ServicePorts.of(service);
            for (int i = 0; i < ports.size(); i++) {
                IntOrString target = Targets.targetPort(ports.get(i));
                if (!target.isInt()) {
                    check(service, i, ports.get(i), pods, out);
                }
            }
        });
    }

    private void check(Member service, int index, ServicePort port, PodGroup pods, BundleFindings out) {
        String given = Checks.orEmpty(Targets.targetPort(port).text());
        String protocol = MemberPod.protocol(port.protocol());
        if (!pods.numbers(given, protocol).isEmpty()) {
            return;
        }
        MemberPod first = pods.pods().get(0);
        String name = Excerpt.quoted(given);
        PodContainer almost = otherProtocol(first, given, protocol);
        FieldPath path = ServicePorts.path(index).child("targetPort");
        out.advise(
                Severity.WARNING,
                id(),
                service,
                path,
                service.describe() + " has the target port " + name + " for " + Excerpt.of(protocol) + ", and "
                        + (almost == null
                                ? "no container of " + first.member().describe() + " has a port with this name"
                                : almost.describe() + " of " + first.member().describe()
                                        + " has it for another protocol")
                        + ": requests to this port of the Service fail",
                "name a port of a container " + name + ", or take the name or number of one that there is",
                List.of(first.member().place(first.specPath())));
    }

    private static @Nullable PodContainer otherProtocol(MemberPod pod, String name, String protocol) {
        for (String other : List.of("TCP", "UDP", "SCTP")) {
            MemberPod.NamedPort port = other.equals(protocol) ? null : pod.namedPort(name, other);
            if (port != null) {
                return port.container();
            }
        }
        return null;
    }
}
