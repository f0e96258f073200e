package dev.podwright.conformance.routes;

import dev.podwright.conformance.lifetimes.Sockets;
import dev.podwright.conformance.routes.ClusterObjects.Container;
import dev.podwright.conformance.routes.ClusterObjects.ContainerPort;
import dev.podwright.conformance.routes.ClusterObjects.Listen;
import dev.podwright.conformance.routes.ClusterObjects.ServicePort;
import dev.podwright.conformance.routes.ClusterObjects.Workload;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pod of which all containers run, with the sockets that they opened, and where a request to it goes. A port that only an
 * environment variable names is opened last: what is sure of a port has it before.
 */
final class SimulatedPod {
    private static final Set<String> POD_ADDRESSES = Set.of("10.0.0.1", "2001:db8::1");
    private static final Set<String> LOCALHOST = Set.of("127.0.0.1", "::1");
    private static final Set<String> ANY = Set.of("10.0.0.1", "2001:db8::1", "127.0.0.1", "::1");

    private final Workload workload;
    private final Sockets sockets = new Sockets();

    SimulatedPod(Workload workload) {
        this.workload = workload;
        for (String role : List.of(ClusterObjects.INIT + ClusterObjects.SIDECAR, ClusterObjects.MAIN)) {
            for (Container each : workload.containers()) {
                if (role.contains(each.role())) {
                    start(each);
                }
            }
        }
        workload.containers().stream()
                .filter(each -> each.likely() > 0 && each.stays())
                .sorted(Comparator.comparing(each -> each.role().equals(ClusterObjects.MAIN)))
                .forEach(each -> bind(each, each.likely(), "TCP", ""));
    }

    private void start(Container container) {
        Set<String> ports = new LinkedHashSet<>();
        container.ports().forEach(each -> ports.add(each.number() + "/" + protocol(each.protocol())));
        if (!container.listens().isEmpty()) {
            ports.add(container.listens().contains("/") ? container.listens() : container.listens() + "/TCP");
        }
        for (String port : ports) {
            int number = Integer.parseInt(port.substring(0, port.indexOf('/')));
            declared(container, number, port.substring(port.indexOf('/') + 1));
        }
        for (Listen each : container.listening()) {
            bind(container, each.port(), "TCP", each.address());
        }
        if (container.role().equals(ClusterObjects.INIT)) {
            sockets.close(container.name());
        }
    }

    /** Binds a declared port on all addresses, unless all that says more gives others. */
    private void declared(Container container, int port, String protocol) {
        boolean elsewhere = protocol.equals("TCP")
                && container.likely() != port
                && container.listening().stream().anyMatch(each -> each.port() == port);
        if (!elsewhere) {
            bind(container, port, protocol, "");
        }
    }

    private void bind(Container container, int port, String protocol, String written) {
        String address = switch (written) {
            case "[::]" -> "";
            case "localhost" -> "127.0.0.1";
            case "[::1]" -> "::1";
            case "$(POD_IP)" -> "10.0.0.1";
            default -> written;
        };
        sockets.bind(new Sockets.Bind(container.name(), "", port, protocol, address, ""));
    }

    private static String protocol(String given) {
        return given.isEmpty() ? "TCP" : given;
    }

    /**
     * The port of the pod to which a port of a Service is mapped; 0 where there is none.
     *
     * <p>Upstream: {@code FindPort} in {@code k8s.io/endpointslice}.
     */
    int findPort(ServicePort port, boolean headless) {
        String target = port.target();
        if (headless || target.isEmpty() || target.equals("0")) {
            return port.number();
        }
        if (!target.startsWith("\"")) {
            return Integer.parseInt(target);
        }
        String name = target.substring(1, target.length() - 1);
        for (String role : List.of(ClusterObjects.MAIN, ClusterObjects.SIDECAR)) {
            for (Container container : workload.containers()) {
                for (ContainerPort each : container.ports()) {
                    if (container.role().equals(role)
                            && each.name().equals(name)
                            && protocol(each.protocol()).equals(protocol(port.protocol()))) {
                        return each.number();
                    }
                }
            }
        }
        return 0;
    }

    /** What becomes of a request to a port of the pod, as {@code port first -> last} with a note where nobody hears it. */
    String request(int port, String protocol, Outcomes outcomes) {
        if (port == 0) {
            outcomes.count("name of no port");
            return "0/" + protocol + " nobody";
        }
        String start = port + "/" + protocol + " ";
        Sockets.Bind heard = sockets.accepting(port, protocol, POD_ADDRESSES);
        if (heard != null) {
            outcomes.count("answered");
            return start + chain(heard.container(), outcomes);
        }
        Sockets.Bind deaf = sockets.accepting(port, protocol, ANY);
        if (deaf != null) {
            outcomes.count("at localhost alone");
            return start + chain(deaf.container(), outcomes) + " unheard";
        }
        List<Container> staying =
                workload.containers().stream().filter(Container::stays).toList();
        outcomes.count(staying.size() == 1 ? "not known to listen, one container" : "not known to listen");
        return start + (staying.size() == 1 ? chain(staying.get(0).name(), outcomes) + " unheard" : "nobody");
    }

    private String chain(String first, Outcomes outcomes) {
        Set<String> seen = new HashSet<>();
        String last = first;
        String next = first;
        while (next != null && seen.add(next)) {
            last = next;
            next = behind(next);
        }
        if (seen.size() > 1) {
            outcomes.count(seen.size() == 2 ? "behind a proxy" : "behind several proxies");
        }
        return first + " -> " + last;
    }

    private @Nullable String behind(String proxy) {
        Container container = find(proxy);
        for (String pairing : container.proxies().isEmpty()
                ? new String[0]
                : container.proxies().split(",", -1)) {
            int colon = pairing.indexOf(':');
            String partner = colon < 0 ? pairing : pairing.substring(0, colon);
            if (!partner.equals(proxy) && serves(partner, colon < 0 ? "" : pairing.substring(colon + 1))) {
                return partner;
            }
        }
        Sockets.Bind heard =
                container.upstream() == 0 ? null : sockets.accepting(container.upstream(), "TCP", LOCALHOST);
        return heard == null || heard.container().equals(proxy) ? null : heard.container();
    }

    /** Whether a container stays and has the port that a proxy is declared to proxy. */
    private boolean serves(String partner, String port) {
        for (Container each : workload.containers()) {
            if (each.name().equals(partner) && each.stays()) {
                boolean number = !port.isEmpty() && Character.isDigit(port.charAt(0));
                boolean any = !each.ports().isEmpty() || !each.listens().isEmpty();
                return number
                        || (port.isEmpty()
                                ? any
                                : each.ports().stream().anyMatch(p -> p.name().equals(port)));
            }
        }
        return false;
    }

    private Container find(String name) {
        return workload.containers().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
