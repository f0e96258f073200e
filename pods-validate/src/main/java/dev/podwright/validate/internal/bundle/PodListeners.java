package dev.podwright.validate.internal.bundle;

import dev.podwright.declaration.Declarations;
import dev.podwright.declaration.Pairing;
import dev.podwright.declaration.PairingKind;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.network.Connection;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.network.PodNetwork;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The listeners of a pod by port, and which containers are proxies. */
final class PodListeners {
    private final Map<String, List<Listener>> declared;
    private final Map<String, List<Listener>> inferred;
    /** By container and name; those of each name, and all under the empty one. */
    private final Map<PodContainer, Map<String, List<Listener>>> byContainer = new HashMap<>();

    private final Map<String, List<Pairing>> proxied = new LinkedHashMap<>();
    private final Map<PodContainer, Connection> upstreams = new LinkedHashMap<>();
    private final Map<PodContainer, Optional<Targets.Step>> next = new HashMap<>();

    PodListeners(PodNetwork network, Declarations declarations) {
        declared = byPort(network.declaredListeners());
        inferred = byPort(network.inferredListeners());
        for (Listener each : network.declaredListeners()) {
            add(each, "");
            if (!each.name().isEmpty()) {
                add(each, each.name());
            }
        }
        for (Pairing each : declarations.pairings()) {
            if (each.kind() == PairingKind.PROXIES) {
                proxied.computeIfAbsent(each.container(), key -> new ArrayList<>(2))
                        .add(each);
            }
        }
        for (Connection each : network.inferredConnections()) {
            if (PodFacts.isUpstream(each)) {
                upstreams.putIfAbsent(each.container(), each);
            }
        }
    }

    private void add(Listener listener, String name) {
        byContainer
                .computeIfAbsent(listener.container(), key -> new HashMap<>())
                .computeIfAbsent(name, key -> new ArrayList<>(2))
                .add(listener);
    }

    private static Map<String, List<Listener>> byPort(List<Listener> listeners) {
        Map<String, List<Listener>> out = new HashMap<>();
        for (Listener each : listeners) {
            out.computeIfAbsent(each.spelled(), key -> new ArrayList<>(2)).add(each);
        }
        return out;
    }

    /** The declared listeners on a port. */
    List<Listener> declaredOn(int port, String protocol) {
        return declared.getOrDefault(port + "/" + protocol, List.of());
    }

    /** The listeners on a port that texts or images speak of. */
    List<Listener> inferredOn(int port, String protocol) {
        return inferred.getOrDefault(port + "/" + protocol, List.of());
    }

    /** The declared listeners of a container with a name, or all of them where the name is empty. */
    List<Listener> named(PodContainer container, String name) {
        return byContainer.getOrDefault(container, Map.of()).getOrDefault(name, List.of());
    }

    /** The container to which a proxy passes requests on; null if it is not a known proxy. Found once by a function. */
    Targets.@Nullable Step next(PodContainer proxy, Function<PodContainer, Targets.@Nullable Step> finder) {
        Optional<Targets.Step> known = next.get(proxy);
        if (known == null) {
            known = Optional.ofNullable(finder.apply(proxy));
            next.put(proxy, known);
        }
        return known.orElse(null);
    }

    /** The declared listener of a container on a port; null if there is none. */
    @Nullable
    Listener declared(PodContainer container, int port, String protocol) {
        for (Listener each : declaredOn(port, protocol)) {
            if (each.container().is(container)) {
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
    List<Pairing> allProxied() {
        return proxied.values().stream().flatMap(List::stream).toList();
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
