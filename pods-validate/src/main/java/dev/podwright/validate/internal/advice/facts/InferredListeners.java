package dev.podwright.validate.internal.advice.facts;

import dev.podwright.validate.network.Certainty;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The listeners that commands, arguments and environment speak of. Each finding that rests on one says so. */
public final class InferredListeners {
    private final PodFacts pod;
    /** The first that is not only possible, by container and port. */
    private final Map<Long, Listener> sure = new HashMap<>();

    private final Map<Integer, List<Listener>> byContainer = new HashMap<>();
    private final Map<Long, Listener> own = new HashMap<>();
    private final Map<Integer, Listener> staying = new HashMap<>();
    /** The addresses of a port where they surely are not all, by container and port. */
    private final Map<Long, Set<String>> addresses = new HashMap<>();

    /** The positions of the containers that stay and speak of a configuration; null until it is asked for. */
    private @Nullable Set<Integer> configured;

    /** How many containers that stay declare no ports. */
    private int withoutPorts;

    InferredListeners(PodFacts pod) {
        this.pod = pod;
        for (Listener each : pod.network().inferredListeners()) {
            Long key = key(each.container(), each.port());
            own.putIfAbsent(key, each);
            if (PodFacts.stays(each.container())) {
                staying.putIfAbsent(each.port(), each);
            }
            if (each.certainty() != Certainty.POSSIBLE && sure.putIfAbsent(key, each) == null) {
                byContainer
                        .computeIfAbsent(pod.position(each.container()), at -> new ArrayList<>(2))
                        .add(each);
            }
            if (each.certainty() == Certainty.CERTAIN) {
                addresses.computeIfAbsent(key, at -> new HashSet<>()).add(each.address());
            }
        }
        addresses.values().removeIf(each -> each.contains(""));
        for (PodContainer each : pod.containers()) {
            withoutPorts += PodFacts.stays(each) && each.ports().isEmpty() ? 1 : 0;
        }
    }

    private Long key(PodContainer container, int port) {
        return (long) pod.position(container) << 16 | port;
    }

    /** Those of a container that are not only possible. */
    public List<Listener> of(PodContainer container) {
        return byContainer.getOrDefault(pod.position(container), List.of());
    }

    /** The listener of a container on a port that is not only possible, or null. */
    @Nullable
    public Listener find(PodContainer container, int port) {
        return sure.get(key(container, port));
    }

    /** The first listener of a container on a port, be it only possible, or null. */
    @Nullable
    Listener first(PodContainer container, int port) {
        return own.get(key(container, port));
    }

    /** Whether a main container before another, or a sidecar, seems to listen on a port. */
    boolean isBefore(PodContainer container, int port) {
        Listener other = staying.get(port);
        return other != null && PodFacts.isBefore(other.container(), container);
    }

    /** Whether all other containers that stay declare ports. */
    public boolean othersDeclarePorts(PodContainer container) {
        boolean own = PodFacts.stays(container) && container.ports().isEmpty();
        return withoutPorts == (own ? 1 : 0);
    }

    /** Whether another container that stays speaks of a configuration, in which it may have further ports. */
    public boolean othersHaveConfiguration(PodContainer container) {
        if (configured == null) {
            configured = new HashSet<>();
            for (PodContainer each : pod.containers()) {
                if (PodFacts.stays(each) && Texts.mention(each, "config")) {
                    configured.add(pod.position(each));
                }
            }
        }
        return configured.size() > (configured.contains(pod.position(container)) ? 1 : 0);
    }

    /** Whether some text makes it possible that something listens on a port while a container runs. */
    public boolean mayAnswer(PodContainer container, int port) {
        Listener other = staying.get(port);
        return own.containsKey(key(container, port))
                || (other != null && pod.lifetimes().overlap(other.container(), container));
    }

    /**
     * Whether two listeners on one port may be on one address. A declared one may be on all, unless its container's texts
     * say where it is.
     */
    public boolean mayMeet(Listener a, Listener b) {
        Set<String> first = addresses(a);
        Set<String> second = addresses(b);
        return first.isEmpty() || second.isEmpty() || first.stream().anyMatch(second::contains);
    }

    /** Whether a listener is on each address that another one is on. */
    public boolean covers(Listener a, Listener b) {
        Set<String> first = addresses(a);
        return first.isEmpty() || first.equals(addresses(b));
    }

    /** Empty for all addresses. */
    private Set<String> addresses(Listener listener) {
        if (listener.certainty() != Certainty.DECLARED) {
            return listener.address().isEmpty() ? Set.of() : Set.of(listener.address());
        }
        return listener.protocol().equals("TCP")
                ? addresses.getOrDefault(key(listener.container(), listener.port()), Set.of())
                : Set.of();
    }
}
