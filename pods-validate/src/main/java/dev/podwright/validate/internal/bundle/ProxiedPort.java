package dev.podwright.validate.internal.bundle;

import dev.podwright.declaration.Pairing;
import dev.podwright.model.value.IntOrString;
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
 * A TCP port of a pod before which a proxy of the pod stands, and which requests to the pod reach all the same.
 *
 * @param behind the container behind the proxy
 * @param upstream the connection that shows it; null where it is declared
 */
record ProxiedPort(
        MemberPod pod,
        PodContainer proxy,
        PodContainer behind,
        int port,
        @Nullable Connection upstream) {
    /** Those of a pod, by number. What is declared comes first. */
    static Map<Integer, ProxiedPort> of(MemberPod pod) {
        Map<Integer, ProxiedPort> out = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Pairing each : pod.listeners().allProxied()) {
            PodContainer proxy = pod.find(each.container());
            PodContainer behind = pod.find(each.partner());
            if (proxy != null && behind != null && !proxy.is(behind) && seen.add(each.text())) {
                for (int port : ports(pod, behind, each.port())) {
                    add(new ProxiedPort(pod, proxy, behind, port, null), out);
                }
            }
        }
        pod.listeners().upstreams().forEach((proxy, upstream) -> {
            Targets.Step next = Targets.next(pod, proxy);
            if (upstream.protocol().equals("TCP") && next != null && !isForMonitoring(next)) {
                add(new ProxiedPort(pod, proxy, next.container(), upstream.port(), upstream), out);
            }
        });
        return out;
    }

    private static boolean isForMonitoring(Targets.Step step) {
        return step.listener() != null
                && ServicePorts.isForMonitoring(step.listener().name());
    }

    private static List<Integer> ports(MemberPod pod, PodContainer behind, String port) {
        int number = Ports.number(port);
        return number >= 0
                ? List.of(number)
                : pod.listeners().named(behind, port).stream()
                        .map(Listener::port)
                        .toList();
    }

    /** Adds a port if a request to it from outside is one for the container behind the proxy, or only the pairing says so. */
    private static void add(ProxiedPort proxied, Map<Integer, ProxiedPort> out) {
        Targets.Target target = Targets.find(proxied.pod, IntOrString.of(proxied.port), "TCP");
        boolean unknown = target.miss() == Targets.Miss.UNDECLARED && proxied.isDeclared();
        boolean reached =
                target.miss() == null && target.steps().get(0).container().is(proxied.behind);
        if (unknown || reached) {
            out.putIfAbsent(proxied.port, proxied);
        }
    }

    boolean isDeclared() {
        return upstream == null;
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
