package dev.podwright.validate.internal.advice;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.advice.facts.ProbeTarget;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.network.Connection;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.pod.ContainerRole;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A native sidecar counts as started only once its startup probe or postStart hook succeeds, and that needs a container
 * which starts only after it.
 */
final class StartDeadlock implements AdviceRule {
    @Override
    public String id() {
        return "sidecar/start-deadlock";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (pod.spec().initContainers().isEmpty()) {
            return;
        }
        for (ProbeTarget target : pod.probeTargets()) {
            if (holdsSidecar(target)) {
                Listener later = later(pod, target.container(), target.number());
                if (later != null) {
                    report(pod, target.describe(), target.path(), target.container(), later, Severity.ERROR, out);
                }
            }
        }
        for (Connection dial : pod.network().inferredConnections()) {
            if (dial.holdsStart() && dial.container().role() == ContainerRole.SIDECAR) {
                Listener later = later(pod, dial.container(), dial.port());
                if (later != null) {
                    String who = "the command of the " + dial.evidence().name() + " of "
                            + dial.container().describe();
                    report(pod, who, dial.evidence().path(), dial.container(), later, Severity.WARNING, out);
                }
            }
        }
    }

    private static boolean holdsSidecar(ProbeTarget target) {
        return target.holdsStart() && target.container().role() == ContainerRole.SIDECAR && !target.byName();
    }

    /** Whether this rule, and no weaker one, judges a probe that asks a listener. */
    static boolean concerns(PodFacts pod, ProbeTarget target, Listener asked) {
        return holdsSidecar(target) && asked.equals(later(pod, target.container(), target.number()));
    }

    /** The container that alone answers on a port and starts only later, or null. */
    private static @Nullable Listener later(PodFacts pod, PodContainer sidecar, int port) {
        if (pod.listeners().has(sidecar, port, "TCP") || pod.inferred().mayAnswer(sidecar, port)) {
            return null;
        }
        Listener listener = pod.listeners().staying(port, "TCP");
        return listener != null && pod.lifetimes().startsBefore(sidecar, listener.container()) ? listener : null;
    }

    private void report(
            PodFacts pod,
            String who,
            FieldPath path,
            PodContainer sidecar,
            Listener later,
            Severity severity,
            Findings out) {
        out.advise(
                severity,
                id(),
                path,
                who + " asks port " + later.port() + " of " + later.container().describe() + ", but "
                        + pod.lifetimes().explain(sidecar, later.container())
                        + ", and nothing after " + Excerpt.quoted(sidecar.name())
                        + " starts before that succeeds: the pod never starts",
                "let it ask what " + Excerpt.quoted(sidecar.name()) + " itself offers; what waits for "
                        + Excerpt.quoted(later.container().name()) + " belongs into a readinessProbe",
                List.of(PodFacts.place(sidecar), PodFacts.place(later)));
    }
}
