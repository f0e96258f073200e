package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.container.ContainerPort;
import dev.podwright.validate.internal.rules.container.PortRules;
import java.util.List;

/**
 * A container must not take a port of the node.
 *
 * <p>Upstream: {@code CheckHostPorts} in {@code k8s.io/pod-security-admission/policy}.
 */
final class HostPortsCheck {
    private HostPortsCheck() {}

    static void check(PodUnderCheck pod, Refusals out) {
        boolean defaulted = pod.scope().defaultsHostPorts();
        pod.visit(container -> {
            List<ContainerPort> ports = container.ports();
            for (int i = 0; i < ports.size(); i++) {
                ContainerPort port = ports.get(i);
                int number = PortRules.hostPort(port, defaulted && !container.isEphemeral());
                if (number != 0) {
                    boolean given = port.hostPort() != null && port.hostPort() != 0;
                    out.refuse(
                            container.path().child("ports").index(i).child("hostPort"),
                            container.describe() + " takes port " + number + " of the node"
                                    + (given ? "" : ", as every port does under hostNetwork"),
                            given ? "remove hostPort, and use a Service" : "remove hostNetwork, and use a Service");
                }
            }
        });
    }
}
