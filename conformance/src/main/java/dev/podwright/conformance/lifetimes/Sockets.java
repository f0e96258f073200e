package dev.podwright.conformance.lifetimes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The open sockets of a machine, each on concrete addresses. A container that cannot bind a socket is restarted and
 * tries again, so its request counts as long as it runs.
 */
public final class Sockets {
    private static final List<String> IPV4 = List.of("10.0.0.1", "10.0.0.2", "127.0.0.1", "192.0.2.99");
    private static final List<String> IPV6 = List.of("::1", "2001:db8::1", "2001:db8::99");

    /**
     * A request to bind a socket.
     *
     * @param container who binds it
     * @param process what the container binds it for: binding twice for the same purpose is not a collision
     * @param address as it is written, empty for all addresses
     */
    public record Bind(String container, String process, int port, String protocol, String address, String path) {
        private boolean sameSocket(Bind other) {
            return container.equals(other.container) && process.equals(other.process);
        }
    }

    private final List<Bind> open = new ArrayList<>();
    private final Map<String, String> failed = new TreeMap<>();

    /** Binds a socket, or records the failure under its path. */
    public void bind(Bind wanted) {
        String worst = null;
        for (Bind other : open) {
            if (other.port() == wanted.port()
                    && other.protocol().equals(wanted.protocol())
                    && !other.sameSocket(wanted)) {
                if (meet(addresses(other.address(), false), addresses(wanted.address(), false))) {
                    worst = "error";
                } else if (worst == null && meet(addresses(other.address(), true), addresses(wanted.address(), true))) {
                    worst = "warning";
                }
            }
        }
        if (worst != null) {
            failed.put(wanted.path(), worst);
        }
        open.add(wanted);
    }

    /** Closes the sockets of a container that ends. */
    public void close(String container) {
        open.removeIf(bind -> bind.container().equals(container));
    }

    /**
     * Who gets a request to a port: the first that asked for a socket which accepts it; null if nobody did. IPv6 sockets on
     * all addresses accept IPv4 as well.
     *
     * @param destinations the addresses to which the request may be sent
     */
    public @Nullable Bind accepting(int port, String protocol, Set<String> destinations) {
        for (Bind each : open) {
            if (each.port() == port
                    && each.protocol().equals(protocol)
                    && meet(addresses(each.address(), true), destinations)) {
                return each;
            }
        }
        return null;
    }

    /**
     * The failures by path: {@code error} on any machine, {@code warning} only where IPv6 sockets accept IPv4 as well.
     */
    Map<String, String> failed() {
        return failed;
    }

    private static boolean meet(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    private static Set<String> addresses(String written, boolean dualStack) {
        Set<String> out = new HashSet<>();
        switch (written) {
            case "" -> {
                out.addAll(IPV4);
                out.addAll(IPV6);
            }
            case "0.0.0.0" -> out.addAll(IPV4);
            case "::", "0:0:0:0:0:0:0:0" -> {
                out.addAll(IPV6);
                if (dualStack) {
                    out.addAll(IPV4);
                }
            }
            case "0:0:0:0:0:0:0:1" -> out.add("::1");
            case "2001:DB8:0::1" -> out.add("2001:db8::1");
            default -> out.add(written);
        }
        return out;
    }
}
