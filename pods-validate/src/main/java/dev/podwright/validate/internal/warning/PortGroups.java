package dev.podwright.validate.internal.warning;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ports that have number and protocol in common, in groups such that each look-up gives only what is warned of. */
final class PortGroups {
    private static final int ANY_PORT = -1;

    private final Findings out;
    private final Map<Key, List<PlacedPort>> groups = new HashMap<>();

    /** None yet. */
    PortGroups(Findings out) {
        this.out = out;
    }

    private record Key(
            int number,
            String protocol,
            int hostPort,
            @Nullable String hostIp) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::number)
                .thenComparing(Key::protocol)
                .thenComparingInt(Key::hostPort)
                .thenComparing(key -> String.valueOf(key.hostIp));

        /** Any order does: it keeps a map fast in which all hashes are one. */
        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        static Key of(PlacedPort port, int hostPort, @Nullable String hostIp) {
            return new Key(port.number(), port.protocol(), hostPort, hostIp);
        }
    }

    /** Compares a port with those before it. */
    void add(PlacedPort port) {
        if (out.warnsNoMore()) {
            count(port);
        } else {
            compare(port);
        }
        put(port, ANY_PORT, null);
        put(port, port.hostPort(), null);
        put(port, port.hostPort(), port.hostIp());
    }

    /** Counts the warnings, of which there can be one for each pair of ports. */
    private void count(PlacedPort port) {
        if (port.hostPort() == 0) {
            out.warnUnlisted(get(port, ANY_PORT, null).size());
            return;
        }
        out.warnUnlisted(get(port, 0, null).size());
        if (port.hostIp().isEmpty()) {
            out.warnUnlisted(get(port, port.hostPort(), null).size());
        } else {
            out.warnUnlisted(get(port, port.hostPort(), port.hostIp()).size());
            out.warnUnlisted(get(port, port.hostPort(), "").size());
        }
    }

    private void compare(PlacedPort port) {
        if (port.hostPort() == 0) {
            for (PlacedPort other : get(port, ANY_PORT, null)) {
                boolean same = other.hostPort() == 0 && other.hostIp().equals(port.hostIp());
                warn(same ? Warning.DUPLICATE_PORT : Warning.OVERLAPPING_PORT, port, other);
            }
        } else {
            get(port, 0, null).forEach(other -> warn(Warning.OVERLAPPING_PORT, port, other));
            if (port.hostIp().isEmpty()) {
                for (PlacedPort other : get(port, port.hostPort(), null)) {
                    warn(other.hostIp().isEmpty() ? Warning.DUPLICATE_PORT : Warning.AMBIGUOUS_PORT, port, other);
                }
            } else {
                get(port, port.hostPort(), port.hostIp()).forEach(other -> warn(Warning.DUPLICATE_PORT, port, other));
                get(port, port.hostPort(), "").forEach(other -> warn(Warning.AMBIGUOUS_PORT, port, other));
            }
        }
    }

    private List<PlacedPort> get(PlacedPort port, int hostPort, @Nullable String hostIp) {
        return groups.getOrDefault(Key.of(port, hostPort, hostIp), List.of());
    }

    private void put(PlacedPort port, int hostPort, @Nullable String hostIp) {
        groups.computeIfAbsent(Key.of(port, hostPort, hostIp), key -> new ArrayList<>())
                .add(port);
    }

    private void warn(Warning warning, PlacedPort port, PlacedPort other) {
        String what = port.number() + "/" + port.protocol();
        String where = "container " + Excerpt.quoted(other.container()) + " (" + other.path() + ")";
        switch (warning) {
            case OVERLAPPING_PORT ->
                out.warn(
                        warning,
                        port.path(),
                        "port " + what + " is also one of " + where + ", with another host port",
                        "remove one of the two, or change its containerPort",
                        other.related());
            case AMBIGUOUS_PORT ->
                out.warn(
                        warning,
                        port.path(),
                        "port " + what + " takes host port " + port.hostPort() + " as does one of " + where
                                + ", one of them on all addresses: it is undefined which gets it",
                        "give the two different host ports, or different addresses",
                        other.related());
            default ->
                out.warn(
                        warning,
                        port.path(),
                        "port " + what + " is also one of " + where,
                        "remove one of the two, or change its containerPort",
                        other.related());
        }
    }
}
