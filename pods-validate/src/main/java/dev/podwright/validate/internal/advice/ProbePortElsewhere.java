package dev.podwright.validate.internal.advice;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.AskedElsewhere;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.advice.facts.ProbeTarget;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.network.Listener;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A probe asks a port that only another container declares, so that it judges that one. Silent where something says that
 * it is meant to.
 */
final class ProbePortElsewhere implements AdviceRule {
    @Override
    public String id() {
        return "probe/port-elsewhere";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (pod.containers().size() < 2 || pod.probeTargets().isEmpty()) {
            return;
        }
        List<AskedElsewhere> asked = new ArrayList<>(0);
        for (ProbeTarget target : pod.probeTargets()) {
            Listener other = target.byName() || target.isHook() ? null : other(pod, target);
            if (other != null && !isDeclared(pod, target, other) && !StartDeadlock.concerns(pod, target, other)) {
                asked.add(new AskedElsewhere(target, other));
            }
        }
        for (AskedElsewhere each : AskedElsewhere.withoutPurpose(pod, asked)) {
            report(each.target(), each.other(), out);
        }
    }

    /** The listener of another container that answers, or null where the probe's own container may. */
    private static @Nullable Listener other(PodFacts pod, ProbeTarget target) {
        boolean own = pod.listeners().has(target.container(), target.number(), "TCP");
        Listener other = own ? null : pod.listeners().staying(target.number(), "TCP");
        return other == null || pod.inferred().find(target.container(), target.number()) != null ? null : other;
    }

    /** Whether the container says that it has to do with that port. */
    private static boolean isDeclared(PodFacts pod, ProbeTarget target, Listener other) {
        if (!pod.hasDeclarations()) {
            return false;
        }
        String from = target.container().name();
        return pod.isPaired(from, other.container().name())
                || pod.dials(from, other.name())
                || pod.dials(from, Integer.toString(other.port()));
    }

    private void report(ProbeTarget target, Listener other, Findings out) {
        out.advise(
                Severity.INFO,
                id(),
                target.path(),
                target.describe() + " asks port " + target.number() + ", which "
                        + other.container().describe()
                        + " declares and it does not: the probe judges the other container",
                "ask a port of " + Excerpt.quoted(target.container().name()) + ", or declare that it dials this one",
                List.of(PodFacts.place(target.container(), "ports"), PodFacts.place(other)));
    }
}
