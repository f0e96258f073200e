package dev.podwright.validate.internal.bundle;

import dev.podwright.declaration.Declarations;
import dev.podwright.declaration.Pairing;
import dev.podwright.declaration.PairingKind;
import dev.podwright.validate.network.Connection;
import dev.podwright.validate.network.Evidence;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.network.PodNetwork;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The listeners of a pod by port, and which containers are proxies. */
final class PodListeners {
    private final Map<String, List<Listener>> declared;
    private final Map<String, List<Listener>> inferred;
    private final Map<PodContainer, List<Listener>> byContainer = new LinkedHashMap<>();
    private final Map<String, List<Pairing>> proxied = new LinkedHashMap<>();
    private final Map<PodContainer, Connection> upstreams = new LinkedHashMap<>();

    PodListeners(PodNetwork network, Declarations declarations) {
        declared = byPort(network.declaredListeners());
        inferred = byPort(network.inferredListeners());
        for (Listener each : network.declaredListeners()) {
            byContainer
                    .computeIfAbsent(each.container(), key -> new ArrayList<>(2))
                    .add(each);
        }
        for (Pairing each : declarations.pairings()) {
            if (each.kind() == PairingKind.PROXIES) {
                proxied.computeIfAbsent(each.container(), key -> new ArrayList<>(2))
                        .add(each);
            }
        }
        for (Connection each : network.inferredConnections()) {
            if (isUpstream(each)) {
                upstreams.putIfAbsent(each.container(), each);
            }
        }
    }

    private static Map<String, List<Listener>> byPort(List<Listener> listeners) {
        Map<String, List<Listener>> out = new HashMap<>();
        for (Listener each : listeners) {
            out.computeIfAbsent(each.spelled(), key -> new ArrayList<>(2)).add(each);
        }
        return out;
    }

    /** Whether a container passes requests on by it, as a flag such as {@code --upstream} says. */
    private static boolean isUpstream(Connection connection) {
        Evidence evidence = connection.evidence();
        return evidence.kind() == Evidence.Kind.COMMAND && evidence.name().contains("upstream");
    }

    /** The declared listeners on a port. */
    List<Listener> declaredOn(int port, String protocol) {
        return declared.getOrDefault(port + "/" + protocol, List.of());
    }

    /** The listeners on a port that texts or images speak of. */
    List<Listener> inferredOn(int port, String protocol) {
        return inferred.getOrDefault(port + "/" + protocol, List.of());
    }

    /** The declared listener of a container with a name, or its first where the name is empty; null if there is none. */
    @Nullable
    Listener named(PodContainer container, String name) {
        for (Listener each : byContainer.getOrDefault(container, List.of())) {
            if (name.isEmpty() || each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    /** What a container is declared to proxy. */
    List<Pairing> proxied(PodContainer container) {
        return proxied.getOrDefault(container.name(), List.of());
    }

    /** Whether a container is known to be a proxy. */
    boolean hasProxies() {
        return !proxied.isEmpty() || !upstreams.isEmpty();
    }

    /** What the declared proxies proxy. */
    Iterable<List<Pairing>> allProxied() {
        return proxied.values();
    }

    /** The connection by which a container passes requests on; null if there is none. */
    @Nullable
    Connection upstream(PodContainer container) {
        return upstreams.get(container);
    }

    /** The proxies whose connections show it, with these connections. */
    Map<PodContainer, Connection> upstreams() {
        return upstreams;
    }
}
