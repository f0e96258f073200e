package dev.podwright.validate.internal.bundle;

import dev.podwright.declaration.Pairing;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Ports;
import dev.podwright.validate.network.Connection;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.pod.PodContainer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A TCP port of a pod before which a proxy of the pod stands.
 *
 * @param behind the container behind the proxy; null where only the port is known, which is that of any other container
 * @param upstream the connection that shows it; null where it is declared
 */
record ProxiedPort(
        MemberPod pod,
        PodContainer proxy,
        @Nullable PodContainer behind,
        @Nullable Connection upstream) {
    /** Those of a pod, by number. What is declared comes first. */
    static Map<Integer, ProxiedPort> of(MemberPod pod) {
        Map<Integer, ProxiedPort> out = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (List<Pairing> pairings : pod.listeners().allProxied()) {
            for (Pairing each : pairings) {
                PodContainer proxy = pod.find(each.container());
                PodContainer behind = pod.find(each.partner());
                if (proxy != null && behind != null && !proxy.is(behind) && seen.add(each.text())) {
                    add(new ProxiedPort(pod, proxy, behind, null), each.port(), out);
                }
            }
        }
        pod.listeners().upstreams().forEach((proxy, upstream) -> {
            if (upstream.protocol().equals("TCP")) {
                out.putIfAbsent(upstream.port(), new ProxiedPort(pod, proxy, null, upstream));
            }
        });
        return out;
    }

    private static void add(ProxiedPort proxied, String port, Map<Integer, ProxiedPort> out) {
        int number = Ports.number(port);
        if (number >= 0) {
            out.putIfAbsent(number, proxied);
        } else if (proxied.behind != null) {
            for (Listener each : proxied.pod.listeners().named(proxied.behind, port)) {
                out.putIfAbsent(each.port(), proxied);
            }
        }
    }

    boolean isDeclared() {
        return upstream == null;
    }

    /** Whether a container that answers at the port is the one behind the proxy. */
    boolean isBefore(PodContainer container) {
        return behind == null ? !proxy.is(container) : behind.is(container);
    }

    /** How it is known. */
    String how() {
        return upstream == null
                ? " is declared to proxy it"
                : " passes requests on to it, as " + upstream.evidence().describe() + " says";
    }

    /** The field that shows it. */
    FieldPath place() {
        return upstream == null ? proxy.path() : upstream.evidence().path();
    }
}
