package dev.podwright.validate.internal.advice;

import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.pod.ContainerRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two containers that run at the same time listen on the same port of the one localhost that they share. Silent where their
 * texts say that they listen on different addresses.
 */
final class PortCollision implements AdviceRule {
    @Override
    public String id() {
        return "localhost/port-collision";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        for (List<Listener> same : pod.listeners().withSamePort()) {
            collisions(pod, same, out);
        }
    }

    /** The first that stays holds the port; an init container gives it back, so it only ever comes second. */
    private void collisions(PodFacts pod, List<Listener> same, Findings out) {
        Listener holder = null;
        for (Listener listener : same) {
            if (holder != null && !holder.container().is(listener.container())) {
                if (pod.inferred().mayMeet(holder, listener)) {
                    report(pod, holder, listener, out);
                }
            } else {
                holder = staying(holder, listener);
            }
        }
    }

    private static @Nullable Listener staying(@Nullable Listener holder, Listener listener) {
        boolean ends = listener.container().role() == ContainerRole.INIT;
        return holder != null || ends ? holder : listener;
    }

    private void report(PodFacts pod, Listener first, Listener second, Findings out) {
        String message =
                first.container().describe() + " and " + second.container().describe() + " both listen on "
                        + second.spelled() + " of one localhost: "
                        + pod.lifetimes().explain(first.container(), second.container());
        out.advise(
                Severity.ERROR,
                id(),
                second.path(),
                message,
                "give one of them another port; or, if they share it on purpose, suppress " + id() + " with a reason",
                List.of(PodFacts.place(first), PodFacts.place(second)));
    }
}
