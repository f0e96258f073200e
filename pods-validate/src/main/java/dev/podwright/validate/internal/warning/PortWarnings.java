package dev.podwright.validate.internal.warning;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.ContainerCommon;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.HeaderText;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Warning;
import dev.podwright.validate.internal.rules.container.PortRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ports by themselves and against the ports of all containers of the pod. The server does not ask which containers live at
 * the same time.
 *
 * <p>Upstream: {@code warningsForPodSpecAndMeta} in {@code k8s.io/kubernetes/pkg/api/pod}.
 */
final class PortWarnings {
    /** Up to so many ports, comparing each with each is cheaper than a hash. */
    private static final int FEW = 12;

    private PortWarnings() {}

    /** The path is that of the spec. */
    static void check(ValidationContext scope, FieldPath path) {
        PodSpec spec = scope.spec();
        int count = count(spec.initContainers()) + count(spec.containers()) + count(spec.ephemeralContainers());
        if (count == 0) {
            return;
        }
        boolean defaulted = scope.defaultsHostPorts();
        addresses(scope.out(), spec.initContainers(), defaulted, path, "initContainers");
        addresses(scope.out(), spec.containers(), defaulted, path, "containers");
        addresses(scope.out(), spec.ephemeralContainers(), defaulted, path, "ephemeralContainers");
        if (count <= FEW && !isAnyTwin(spec, count)) {
            return;
        }
        List<PlacedPort> ports = new ArrayList<>(count);
        collect(ports, spec.initContainers(), defaulted, path.child("initContainers"));
        collect(ports, spec.containers(), defaulted, path.child("containers"));
        collect(ports, spec.ephemeralContainers(), defaulted, path.child("ephemeralContainers"));
        names(scope.out(), ports);
        PortGroups groups = new PortGroups(scope.out());
        for (PlacedPort port : ports) {
            groups.add(port);
        }
    }

    /** Whether any two ports have their name, or number and protocol, in common. */
    private static boolean isAnyTwin(PodSpec spec, int count) {
        if (count < 2) {
            return false;
        }
        List<ContainerPort> ports = new ArrayList<>(count);
        for (ContainerCommon container : spec.initContainers()) {
            ports.addAll(ports(container));
        }
        for (ContainerCommon container : spec.containers()) {
            ports.addAll(ports(container));
        }
        for (ContainerCommon container : spec.ephemeralContainers()) {
            ports.addAll(ports(container));
        }
        for (int i = 1; i < count; i++) {
            for (int before = 0; before < i; before++) {
                if (isTwin(ports.get(i), ports.get(before))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isTwin(ContainerPort one, ContainerPort other) {
        if (number(one) == number(other) && PortRules.protocol(one).equals(PortRules.protocol(other))) {
            return true;
        }
        String name = Checks.orEmpty(one.name());
        return !name.isEmpty() && name.equals(other.name());
    }

    private static List<ContainerPort> ports(ContainerCommon container) {
        List<ContainerPort> ports = container.ports();
        return ports == null ? List.of() : ports;
    }

    private static int number(ContainerPort port) {
        Integer number = port.containerPort();
        return number == null ? 0 : number;
    }

    private static int count(List<? extends ContainerCommon> containers) {
        int count = 0;
        for (ContainerCommon each : containers) {
            count += ports(each).size();
        }
        return count;
    }

    private static void addresses(
            Findings out, List<? extends ContainerCommon> containers, boolean defaulted, FieldPath path, String field) {
        for (int c = 0; c < containers.size(); c++) {
            List<ContainerPort> ports = ports(containers.get(c));
            for (int i = 0; i < ports.size(); i++) {
                String ip = Checks.orEmpty(ports.get(i).hostIP());
                if (!ip.isEmpty() && PortRules.hostPort(ports.get(i), defaulted) == 0 && HeaderText.carries(ip)) {
                    out.warn(
                            Warning.HOST_IP_WITHOUT_PORT,
                            path.child(field).index(c).child("ports").index(i),
                            "hostIP is " + Excerpt.quoted(ip) + ", and there is no hostPort for it",
                            "give hostPort, or remove hostIP");
                }
            }
        }
    }

    private static void collect(
            List<PlacedPort> out, List<? extends ContainerCommon> containers, boolean defaulted, FieldPath list) {
        for (int c = 0; c < containers.size(); c++) {
            ContainerCommon container = containers.get(c);
            List<ContainerPort> ports = ports(container);
            for (int i = 0; i < ports.size(); i++) {
                ContainerPort port = ports.get(i);
                out.add(new PlacedPort(
                        list,
                        c,
                        Checks.orEmpty(container.name()),
                        i,
                        Checks.orEmpty(port.name()),
                        number(port),
                        PortRules.protocol(port),
                        PortRules.hostPort(port, defaulted),
                        Checks.orEmpty(port.hostIP())));
            }
        }
    }

    private static void names(Findings out, List<PlacedPort> ports) {
        Map<String, PlacedPort> first = new HashMap<>();
        for (PlacedPort port : ports) {
            PlacedPort other = port.name().isEmpty() ? null : first.putIfAbsent(port.name(), port);
            if (other != null) {
                out.warn(
                        Warning.DUPLICATE_PORT_NAME,
                        port.path(),
                        "the port name " + Excerpt.quoted(port.name()) + " is taken by container "
                                + Excerpt.quoted(other.container()) + "; services and probes mean that one",
                        "give each port of the pod its own name",
                        other.related());
            }
        }
    }
}
