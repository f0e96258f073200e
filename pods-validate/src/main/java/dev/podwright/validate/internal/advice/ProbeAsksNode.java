package dev.podwright.validate.internal.advice;

import dev.podwright.model.container.HTTPGetAction;
import dev.podwright.model.container.Lifecycle;
import dev.podwright.model.container.LifecycleHandler;
import dev.podwright.model.container.Probe;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.value.IntOrString;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.Loopback;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.ContainerRole;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A probe or hook names localhost as its host, which is the node: the kubelet makes the connection. */
final class ProbeAsksNode implements AdviceRule {
    /** What the kubelet, kube-proxy, the scheduler and the controller manager listen on. */
    private static final int FIRST_OF_NODE = 10248;

    private static final int LAST_OF_NODE = 10259;

    @Override
    public String id() {
        return "probe/asks-node";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (pod.hostNetwork()) {
            return;
        }
        List<PodContainer> containers = pod.containers();
        for (int i = 0; i < containers.size(); i++) {
            PodContainer each = containers.get(i);
            if (each.role() == ContainerRole.MAIN || each.role() == ContainerRole.SIDECAR) {
                probe(pod, each, "startupProbe", each.container().startupProbe(), out);
                probe(pod, each, "livenessProbe", each.container().livenessProbe(), out);
                probe(pod, each, "readinessProbe", each.container().readinessProbe(), out);
                Lifecycle lifecycle = each.container().lifecycle();
                if (lifecycle != null) {
                    hook(pod, each, "postStart", lifecycle.postStart(), out);
                    hook(pod, each, "preStop", lifecycle.preStop(), out);
                }
            }
        }
    }

    private void probe(PodFacts pod, PodContainer container, String field, @Nullable Probe probe, Findings out) {
        if (probe == null) {
            return;
        }
        http(pod, container, field, probe.httpGet(), out);
        if (probe.tcpSocket() != null && isLoopback(probe.tcpSocket().host())) {
            FieldPath path = container.path().child(field).child("tcpSocket", "host");
            judge(pod, container, field, probe.tcpSocket().port(), path, out);
        }
    }

    private void hook(
            PodFacts pod, PodContainer container, String field, @Nullable LifecycleHandler hook, Findings out) {
        if (hook != null) {
            http(pod, container, field, hook.httpGet(), out);
        }
    }

    private void http(PodFacts pod, PodContainer container, String field, @Nullable HTTPGetAction http, Findings out) {
        if (http != null && isLoopback(http.host())) {
            boolean hook = field.equals("postStart") || field.equals("preStop");
            FieldPath holder = hook ? container.path().child("lifecycle") : container.path();
            judge(pod, container, field, http.port(), holder.child(field).child("httpGet", "host"), out);
        }
    }

    private static boolean isLoopback(@Nullable String host) {
        return Loopback.is(Checks.orEmpty(host));
    }

    private void judge(
            PodFacts pod,
            PodContainer container,
            String field,
            @Nullable IntOrString port,
            FieldPath path,
            Findings out) {
        if (port == null || (port.isInt() && isOfNode(pod, port.intValue()))) {
            return;
        }
        out.advise(
                Severity.WARNING,
                id(),
                path,
                "the " + field + " of " + container.describe()
                        + " asks localhost, but the kubelet makes the connection:"
                        + " without hostNetwork that is the localhost of the node, not that of "
                        + Excerpt.quoted(container.name()),
                "leave out host, so that the pod's own address is asked; an exec probe reaches what listens on the"
                        + " pod's localhost alone",
                List.of(PodFacts.place(container)));
    }

    /** Whether a port of the node is likely meant: one of Kubernetes itself, or a hostPort of the pod. */
    private static boolean isOfNode(PodFacts pod, int port) {
        return (port >= FIRST_OF_NODE && port <= LAST_OF_NODE)
                || pod.listeners().hasHostPort(port);
    }
}
