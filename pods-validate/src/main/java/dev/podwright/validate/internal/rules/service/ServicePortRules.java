package dev.podwright.validate.internal.rules.service;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.service.ServicePort;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.CompositeKey;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.check.Ports;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.rules.container.PortRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The ports of a Service.
 *
 * <p>Upstream: {@code validateServicePort}, and the part about ports of {@code validateService}, in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class ServicePortRules {
    private ServicePortRules() {}

    /** The path is that of the spec. */
    static void check(Findings out, ServiceSpec spec, FieldPath path) {
        List<ServicePort> ports = spec.ports();
        if (ports.isEmpty()) {
            return;
        }
        FieldPath list = path.child("ports");
        Set<String> names = new HashSet<>();
        for (int i = 0; i < ports.size(); i++) {
            port(out, ports.get(i), ports.size() > 1, names, list.index(i));
        }
        boolean inCluster = ServiceValues.type(spec).equals(ServiceValues.CLUSTER_IP);
        Set<String> nodePorts = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < ports.size(); i++) {
            ServicePort port = ports.get(i);
            String protocol = ServiceValues.protocol(port);
            int nodePort = ServiceValues.orZero(port.nodePort());
            int number = ServiceValues.orZero(port.port());
            if (nodePort != 0 && inCluster) {
                out.forbidden(
                        list.index(i).child("nodePort"),
                        "a Service of the type ClusterIP has no node ports",
                        "remove nodePort, or use the type NodePort");
            }
            if (nodePort != 0 && !nodePorts.add(CompositeKey.of(protocol, String.valueOf(nodePort)))) {
                out.duplicate(
                        list.index(i).child("nodePort"),
                        nodePort,
                        "two ports have the same node port and the protocol " + Excerpt.quoted(protocol),
                        "give each port of a protocol its own nodePort");
            }
            if (!numbers.add(CompositeKey.of(protocol, String.valueOf(number)))) {
                out.duplicate(
                        list.index(i),
                        number,
                        "two ports have the number " + number + " and the protocol " + Excerpt.quoted(protocol),
                        "give each port of a protocol its own number");
            }
        }
    }

    private static void port(Findings out, ServicePort port, boolean several, Set<String> names, FieldPath path) {
        String name = Checks.orEmpty(port.name());
        if (name.isEmpty()) {
            if (several) {
                out.required(
                        path.child("name"),
                        "the port has no name; each port needs one where there are several",
                        "give name, such as http");
            }
        } else {
            Checks.name(out, NameKind.DNS_LABEL, path, "name", name);
            if (!names.add(name)) {
                out.duplicate(
                        path.child("name"),
                        name,
                        "two ports of this Service are named " + Excerpt.quoted(name),
                        "give each port its own name");
            }
        }
        Checks.between(out, path, "port", ServiceValues.orZero(port.port()), 1, Ports.LAST);
        Checks.oneOfOrDefault(out, path, "protocol", port.protocol(), PortRules.PROTOCOLS);
        PortRules.target(out, ServiceValues.targetPort(port), path, "targetPort");
        if (port.appProtocol() != null) {
            Checks.name(out, NameKind.QUALIFIED_NAME, path, "appProtocol", port.appProtocol());
        }
    }
}
