package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.container.HTTPGetAction;
import dev.podwright.model.container.Lifecycle;
import dev.podwright.model.container.LifecycleHandler;
import dev.podwright.model.container.Probe;
import dev.podwright.model.container.TCPSocketAction;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.Shown;
import dev.podwright.validate.internal.rules.security.PodContainers;
import org.jspecify.annotations.Nullable;

/**
 * A probe or hook must not ask another host than the pod: the node would do it, from its own network.
 *
 * <p>Upstream: {@code CheckHostProbesAndHostLifecycle} in {@code k8s.io/pod-security-admission/policy}.
 */
final class HostProbesAndHostLifecycleCheck {
    private HostProbesAndHostLifecycleCheck() {}

    static void check(PodUnderCheck pod, Refusals out) {
        pod.visit((name, context, place) -> {
            probe(out, place, "livenessProbe", place.livenessProbe());
            probe(out, place, "readinessProbe", place.readinessProbe());
            probe(out, place, "startupProbe", place.startupProbe());
            Lifecycle lifecycle = place.lifecycle();
            if (lifecycle != null) {
                hook(out, place, "postStart", lifecycle.postStart());
                hook(out, place, "preStop", lifecycle.preStop());
            }
        });
    }

    private static void probe(Refusals out, PodContainers.Place place, String field, @Nullable Probe probe) {
        if (probe != null && isAnyHost(probe.httpGet(), probe.tcpSocket())) {
            hosts(out, place, place.path().child(field), field, probe.httpGet(), probe.tcpSocket());
        }
    }

    private static void hook(Refusals out, PodContainers.Place place, String field, @Nullable LifecycleHandler hook) {
        if (hook != null && isAnyHost(hook.httpGet(), hook.tcpSocket())) {
            hosts(out, place, place.path().child("lifecycle", field), field, hook.httpGet(), hook.tcpSocket());
        }
    }

    private static boolean isAnyHost(@Nullable HTTPGetAction http, @Nullable TCPSocketAction tcp) {
        return !host(http).isEmpty() || !host(tcp).isEmpty();
    }

    private static String host(@Nullable HTTPGetAction http) {
        return http == null ? "" : Checks.orEmpty(http.host());
    }

    private static String host(@Nullable TCPSocketAction tcp) {
        return tcp == null ? "" : Checks.orEmpty(tcp.host());
    }

    private static void hosts(
            Refusals out,
            PodContainers.Place place,
            FieldPath path,
            String field,
            @Nullable HTTPGetAction http,
            @Nullable TCPSocketAction tcp) {
        refuse(out, place, path.child("httpGet", "host"), field, host(http));
        refuse(out, place, path.child("tcpSocket", "host"), field, host(tcp));
    }

    private static void refuse(Refusals out, PodContainers.Place place, FieldPath path, String field, String host) {
        if (!host.isEmpty()) {
            out.refuse(
                    path,
                    field + " of " + place.describe() + " asks the host " + Shown.quoted(host),
                    "remove host; the pod itself is asked then");
        }
    }
}
