package dev.podwright.validate.internal.prepare;

import dev.podwright.model.service.ServicePort;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.rules.service.ServiceValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ports of the nodes that a Service gets, in a cluster whose ports are all free and in the usual range. For a port that
 * the server draws there is a placeholder outside of that range.
 *
 * <p>Upstream: {@code txnAllocNodePorts}, {@code initNodePorts}, {@code updateNodePorts} and
 * {@code allocHealthCheckNodePort} in {@code k8s.io/kubernetes/pkg/registry/core/service/storage}.
 */
final class ServiceNodePorts {
    private static final int FIRST = 30_000;
    private static final int LAST = 32_767;
    private static final int DRAWN = 50_000;
    private static final String RANGE = FIRST + " to " + LAST;

    private final Findings out;
    private final FieldPath path;
    private final Set<Integer> taken = new HashSet<>();
    private int drawn = DRAWN;

    private ServiceNodePorts(Findings out, FieldPath path) {
        this.out = out;
        this.path = path;
    }

    /**
     * The spec of a new Service with its ports; null where the server refuses what is given, of which the findings have
     * the reason. The path is that of the spec.
     */
    static @Nullable ServiceSpec onCreate(ServiceSpec spec, FieldPath path, Findings out) {
        if (!ServiceValues.hasNodePorts(spec)) {
            return spec;
        }
        ServiceNodePorts ports = new ServiceNodePorts(out, path);
        List<ServicePort> assigned = ports.created(spec);
        return assigned == null
                ? null
                : ports.withHealthCheck(spec.toBuilder().ports(assigned).build());
    }

    /**
     * The updated spec with its ports; null where the server refuses what is given, of which the findings have the reason.
     * The path is that of the spec.
     *
     * @param old the stored spec
     */
    static @Nullable ServiceSpec onUpdate(ServiceSpec spec, ServiceSpec old, FieldPath path, Findings out) {
        ServiceNodePorts ports = new ServiceNodePorts(out, path);
        Set<Integer> held = ports.held(old);
        ServiceSpec assigned = spec;
        if (ServiceValues.hasNodePorts(spec)) {
            List<ServicePort> updated = ports.updated(spec, held);
            if (updated == null) {
                return null;
            }
            assigned = spec.toBuilder().ports(updated).build();
        }
        boolean needed = ServiceValues.needsHealthCheck(old);
        return needed ? assigned : ports.withHealthCheck(assigned);
    }

    private @Nullable List<ServicePort> created(ServiceSpec spec) {
        List<ServicePort> ports = spec.ports();
        boolean draws = ServiceValues.drawsNodePorts(spec);
        Map<Integer, Integer> wanted = new HashMap<>();
        for (ServicePort port : ports) {
            if (ServiceValues.orZero(port.nodePort()) != 0) {
                wanted.putIfAbsent(ServiceValues.orZero(port.port()), port.nodePort());
            }
        }
        Map<Integer, Integer> assigned = new HashMap<>();
        List<ServicePort> all = new ArrayList<>(ports.size());
        for (int i = 0; i < ports.size(); i++) {
            ServicePort port = ports.get(i);
            int nodePort = ServiceValues.orZero(port.nodePort());
            int number = ServiceValues.orZero(port.port());
            if (nodePort == 0 && !draws) {
                all.add(port);
                continue;
            }
            Integer known = assigned.get(number);
            if (known == null) {
                Integer first = wanted.get(number);
                if (first != null && !take(first, i)) {
                    return null;
                }
                known = first == null ? draw() : first;
                if (known == 0) {
                    return null;
                }
                assigned.put(number, known);
                nodePort = known;
            } else if (nodePort == 0) {
                nodePort = known;
            } else if (nodePort != known && !take(nodePort, i)) {
                return null;
            }
            all.add(port.toBuilder().nodePort(nodePort).build());
        }
        return all;
    }

    /** The ports that the stored Service has, besides the one that a load balancer asks. */
    private Set<Integer> held(ServiceSpec old) {
        Set<Integer> held = new HashSet<>();
        for (ServicePort port : old.ports()) {
            held.add(ServiceValues.orZero(port.nodePort()));
        }
        taken.addAll(held);
        if (ServiceValues.needsHealthCheck(old)) {
            taken.add(ServiceValues.orZero(old.healthCheckNodePort()));
        }
        return held;
    }

    private @Nullable List<ServicePort> updated(ServiceSpec spec, Set<Integer> held) {
        List<ServicePort> ports = spec.ports();
        boolean draws = ServiceValues.drawsNodePorts(spec);
        Map<Integer, Set<String>> protocols = new HashMap<>();
        Set<Integer> own = new HashSet<>();
        List<ServicePort> all = new ArrayList<>(ports.size());
        for (int i = 0; i < ports.size(); i++) {
            ServicePort port = ports.get(i);
            int nodePort = ServiceValues.orZero(port.nodePort());
            if (nodePort == 0 && !draws) {
                all.add(port);
                continue;
            }
            if (nodePort == 0) {
                nodePort = draw();
                if (nodePort == 0) {
                    return null;
                }
            } else if (!held.contains(nodePort) && !own.contains(nodePort)) {
                if (!take(nodePort, i)) {
                    return null;
                }
                own.add(nodePort);
            }
            String protocol = ServiceValues.protocol(port);
            if (!protocols.computeIfAbsent(nodePort, n -> new HashSet<>()).add(protocol)) {
                out.refuse(
                        "node-port-twice",
                        path.child("ports").index(i).child("nodePort"),
                        nodePort,
                        "two ports have the node port " + nodePort + " and the protocol " + protocol,
                        "give each port of a protocol its own nodePort");
                return null;
            }
            all.add(port.toBuilder().nodePort(nodePort).build());
        }
        return all;
    }

    /** A spec with the port that a load balancer asks, where it asks one. */
    private @Nullable ServiceSpec withHealthCheck(ServiceSpec spec) {
        if (!ServiceValues.needsHealthCheck(spec)) {
            return spec;
        }
        int given = ServiceValues.orZero(spec.healthCheckNodePort());
        if (given == 0) {
            int port = draw();
            return port == 0 ? null : spec.toBuilder().healthCheckNodePort(port).build();
        }
        if (isFree(given)) {
            return spec;
        }
        out.refuse(
                "health-check-node-port",
                path.child("healthCheckNodePort"),
                given,
                isInRange(given)
                        ? "healthCheckNodePort is " + given + ", which is the nodePort of a port of this Service"
                        : "healthCheckNodePort is " + given + "; the ports of nodes are " + RANGE
                                + " unless the cluster is set up otherwise",
                "remove healthCheckNodePort, or give another from " + RANGE);
        return null;
    }

    private boolean take(int nodePort, int index) {
        if (isFree(nodePort)) {
            return true;
        }
        out.invalid(
                path.child("ports").index(index).child("nodePort"),
                nodePort,
                isInRange(nodePort)
                        ? "the node port " + nodePort + " is taken by another port of this Service"
                        : "nodePort is " + nodePort + "; the ports of nodes are " + RANGE
                                + " unless the cluster is set up otherwise",
                "remove nodePort, or give another from " + RANGE);
        return false;
    }

    private boolean isFree(int nodePort) {
        return isInRange(nodePort) && taken.add(nodePort);
    }

    private static boolean isInRange(int nodePort) {
        return nodePort >= FIRST && nodePort <= LAST;
    }

    /** The placeholder of a port; 0 where the nodes have no more. */
    private int draw() {
        if (taken.size() > LAST - FIRST) {
            out.refuse(
                    "node-ports-exhausted",
                    path.child("ports"),
                    null,
                    "the Service has more ports than nodes have",
                    "use a Service with fewer ports, or one of the type ClusterIP");
            return 0;
        }
        while (!taken.add(drawn)) {
            drawn++;
        }
        return drawn;
    }
}
