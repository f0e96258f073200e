package dev.podwright.validate.internal.advice.facts;

import dev.podwright.validate.internal.check.Ports;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of a pod, in the order in which their containers start; in one container those of its ports first, then
 * those that an annotation declares.
 */
public final class Listeners {
    private static final int UNKNOWN = 3;

    private final PodFacts pod;
    private final List<Listener> all;
    private @Nullable Index index;
    private @Nullable Map<Integer, Listener> staying;
    private @Nullable Map<String, Listener> stayingByName;
    private @Nullable Set<Integer> hostPorts;

    private Listeners(PodFacts pod, List<Listener> all) {
        this.pod = pod;
        this.all = all;
    }

    public List<Listener> all() {
        return all;
    }

    static Listeners of(PodFacts pod) {
        return new Listeners(pod, pod.network().declaredListeners());
    }

    /** The listeners of a container. */
    public List<Listener> of(PodContainer container) {
        int position = pod.position(container);
        return all.subList(start(position), start(position + 1));
    }

    /** Where the listeners of the container at a position begin, by bisection. */
    private int start(int position) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pod.position(all.get(middle).container()) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The listener of a container that a port's name or number means, or null: the first. */
    @Nullable
    public Listener find(PodContainer container, String port) {
        int number = Ports.number(port);
        int none = all.size();
        int byName = index().byName.getOrDefault(key(container, port), none);
        int byNumber = number < 0 ? none : index().byNumber.getOrDefault(key(container, number), none);
        int first = Math.min(byName, byNumber);
        return first == none ? null : all.get(first);
    }

    /** Whether a container listens on a port. */
    public boolean has(PodContainer container, int port, String protocol) {
        return find(container, port, protocol) != null;
    }

    /** The first listener of a container on a port, or null. */
    @Nullable
    public Listener find(PodContainer container, int port, String protocol) {
        return all.isEmpty() ? null : index().byPort.get(key(container, port << 2 | protocol(protocol)));
    }

    private Index index() {
        if (index == null) {
            index = new Index();
        }
        return index;
    }

    private long key(PodContainer container, int number) {
        return (long) pod.position(container) << 18 | number;
    }

    private String key(PodContainer container, String name) {
        return pod.position(container) + "/" + name;
    }

    /** The first listeners of each container by name, number, and number and protocol. */
    private final class Index {
        private final Map<String, Integer> byName = new HashMap<>();
        private final Map<Long, Integer> byNumber = new HashMap<>();
        private final Map<Long, Listener> byPort = new HashMap<>();

        Index() {
            for (int i = 0; i < all.size(); i++) {
                Listener listener = all.get(i);
                PodContainer container = listener.container();
                byName.putIfAbsent(key(container, listener.name()), i);
                byNumber.putIfAbsent(key(container, listener.port()), i);
                if (protocol(listener.protocol()) != UNKNOWN) {
                    byPort.putIfAbsent(key(container, listener.port() << 2 | protocol(listener.protocol())), listener);
                }
            }
        }
    }

    /** The first listener on a port whose container stays as long as the pod, or null. */
    @Nullable
    public Listener staying(int port, String protocol) {
        if (staying == null) {
            staying = new HashMap<>();
            for (Listener listener : all) {
                if (PodFacts.stays(listener.container())) {
                    staying.putIfAbsent(listener.port() << 2 | protocol(listener.protocol()), listener);
                }
            }
        }
        return staying.get(port << 2 | protocol(protocol));
    }

    /** The first listener whose port has a name and whose container stays as long as the pod, or null. */
    @Nullable
    public Listener staying(String name) {
        if (stayingByName == null) {
            stayingByName = new HashMap<>();
            for (Listener listener : all) {
                if (PodFacts.stays(listener.container())) {
                    stayingByName.putIfAbsent(listener.name(), listener);
                }
            }
        }
        return name.isEmpty() ? null : stayingByName.get(name);
    }

    /** Whether some listener has a port of the node. */
    public boolean hasHostPort(int port) {
        if (hostPorts == null) {
            hostPorts = new HashSet<>();
            for (Listener listener : all) {
                hostPorts.add(listener.hostPort());
            }
        }
        return hostPorts.contains(port);
    }

    /** The listeners that have one number and protocol, in the order in which they start; a single one is left out. */
    public List<List<Listener>> withSamePort() {
        return withSame(false);
    }

    /** The listeners that have one port of the node and one protocol, in the same way. */
    public List<List<Listener>> withSameHostPort() {
        return withSame(true);
    }

    private List<List<Listener>> withSame(boolean host) {
        if (!mayHaveOneTwice(host)) {
            return List.of();
        }
        long[] keys = new long[all.size()];
        int count = 0;
        for (int i = 0; i < all.size(); i++) {
            Listener listener = all.get(i);
            int port = number(listener, host);
            if (port > 0 && protocol(listener.protocol()) < UNKNOWN) {
                keys[count++] = ((long) port << 2 | protocol(listener.protocol())) << 32 | i;
            }
        }
        Arrays.sort(keys, 0, count);
        List<List<Listener>> out = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= count; end++) {
            if (end == count || keys[end] >> 32 != keys[start] >> 32) {
                if (end - start > 1) {
                    out.add(group(keys, start, end));
                }
                start = end;
            }
        }
        return out;
    }

    private static int number(Listener listener, boolean host) {
        return host ? listener.hostPort() : listener.port();
    }

    /** Recognizes most pods without a duplicate number, without allocating anything. */
    private boolean mayHaveOneTwice(boolean host) {
        long seen = 0;
        for (int i = 0; i < all.size(); i++) {
            int port = number(all.get(i), host);
            long bit = 1L << (port ^ port >>> 6);
            if (port > 0 && (seen & bit) != 0) {
                return true;
            }
            seen |= port > 0 ? bit : 0;
        }
        return false;
    }

    private List<Listener> group(long[] keys, int start, int end) {
        List<Listener> out = new ArrayList<>(end - start);
        for (int i = start; i < end; i++) {
            out.add(all.get((int) keys[i]));
        }
        return out;
    }

    /** The server knows three protocols and refuses all others. */
    private static int protocol(String protocol) {
        return switch (protocol) {
            case "TCP" -> 0;
            case "UDP" -> 1;
            case "SCTP" -> 2;
            default -> UNKNOWN;
        };
    }
}
