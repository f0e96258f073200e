package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.container.HTTPGetAction;
import dev.podwright.model.container.Lifecycle;
import dev.podwright.model.container.LifecycleHandler;
import dev.podwright.model.container.Probe;
import dev.podwright.model.container.TCPSocketAction;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.pod.PodContainer;
import org.jspecify.annotations.Nullable;

/**
 * A probe or hook must not ask another host than the pod: the node would do it, from its own network.
 *
 * <p>Upstream: {@code CheckHostProbesAndHostLifecycle} in {@code k8s.io/pod-security-admission/policy}.
 */
final class HostProbesAndHostLifecycleCheck {
    private HostProbesAndHostLifecycleCheck() {}

    static void check(PodUnderCheck pod, Refusals out) {
        pod.visit(container -> {
            probe(out, container, "livenessProbe", container.container().livenessProbe());
            probe(out, container, "readinessProbe", container.container().readinessProbe());
            probe(out, container, "startupProbe", container.container().startupProbe());
            Lifecycle lifecycle = container.container().lifecycle();
            if (lifecycle != null) {
                hook(out, container, "postStart", lifecycle.postStart());
                hook(out, container, "preStop", lifecycle.preStop());
            }
        });
    }

    private static void probe(Refusals out, PodContainer container, String field, @Nullable Probe probe) {
        if (probe != null && isAnyHost(probe.httpGet(), probe.tcpSocket())) {
            hosts(out, container, container.path().child(field), field, probe.httpGet(), probe.tcpSocket());
        }
    }

    private static void hook(Refusals out, PodContainer container, String field, @Nullable LifecycleHandler hook) {
        if (hook != null && isAnyHost(hook.httpGet(), hook.tcpSocket())) {
            hosts(out, container, container.path().child("lifecycle", field), field, hook.httpGet(), hook.tcpSocket());
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
            PodContainer container,
            FieldPath path,
            String field,
            @Nullable HTTPGetAction http,
            @Nullable TCPSocketAction tcp) {
        refuse(out, container, path.child("httpGet", "host"), field, host(http));
        refuse(out, container, path.child("tcpSocket", "host"), field, host(tcp));
    }

    private static void refuse(Refusals out, PodContainer container, FieldPath path, String field, String host) {
        if (!host.isEmpty()) {
            out.refuse(
                    path,
                    field + " of " + container.describe() + " asks the host " + Excerpt.quoted(host),
                    "remove host; the pod itself is asked then");
        }
    }
}
