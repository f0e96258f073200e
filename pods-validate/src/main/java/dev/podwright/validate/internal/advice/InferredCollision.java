package dev.podwright.validate.internal.advice;

import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.Hint;
import dev.podwright.validate.internal.advice.facts.Listener;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.ContainerRole;
import dev.podwright.validate.pod.PodContainer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two containers seem to listen on one port at the same time, where at least one says so only by its arguments. */
final class InferredCollision implements AdviceRule {
    @Override
    public String id() {
        return "localhost/inferred-collision";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (pod.containers().size() < 2 || pod.hints().listens().isEmpty()) {
            return;
        }
        Map<Integer, Hint> holders = new HashMap<>();
        for (Hint hint : pod.hints().listens()) {
            if (pod.listeners().has(hint.container(), hint.port(), "TCP")) {
                continue;
            }
            Listener declared = pod.listeners().staying(hint.port(), "TCP");
            Hint holder = holders.get(hint.port());
            if (declared != null && pod.lifetimes().overlap(declared.container(), hint.container())) {
                report(pod, declared.container(), null, declared.place(), hint, out);
            } else if (holder != null && !holder.container().is(hint.container())) {
                report(pod, holder.container(), holder, holder.place(), hint, out);
            } else if (hint.container().role() != ContainerRole.INIT) {
                holders.putIfAbsent(hint.port(), hint);
            }
        }
    }

    private void report(
            PodFacts pod, PodContainer first, @Nullable Hint from, Finding.Related place, Hint second, Findings out) {
        String message = first.describe()
                + (from == null ? " listens" : " seems to listen, as " + from.from() + " says,")
                + " on " + second.port() + "/TCP, and " + second.container().describe() + " seems to as well, as "
                + second.from() + " says: " + pod.lifetimes().explain(first, second.container());
        out.advise(
                Severity.WARNING,
                id(),
                second.path(),
                message,
                "give one of them another port; declare the ports that the containers really listen on",
                List.of(place, second.place()));
    }
}
