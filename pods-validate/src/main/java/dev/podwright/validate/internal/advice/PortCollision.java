package dev.podwright.validate.internal.advice;

import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.pod.ContainerRole;
import java.util.ArrayList;
import java.util.List;

/**
 * Two containers that run at the same time listen on the same port of the one localhost that they share. Silent where their
 * texts say that they listen on different addresses.
 */
final class PortCollision implements AdviceRule {
    /** Listeners on more addresses than these are not compared with later ones. */
    private static final int MAX_ADDRESSES = 16;

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

    /** Those that stay hold the port; an init container gives it back, so it only ever comes second. */
    private void collisions(PodFacts pod, List<Listener> same, Findings out) {
        List<Listener> holders = new ArrayList<>(2);
        for (Listener listener : same) {
            Listener met = null;
            boolean covered = listener.container().role() == ContainerRole.INIT || holders.size() == MAX_ADDRESSES;
            for (int i = 0; i < holders.size() && met == null; i++) {
                Listener holder = holders.get(i);
                boolean other = !holder.container().is(listener.container());
                met = other && pod.inferred().mayMeet(holder, listener) ? holder : null;
                covered |= pod.inferred().covers(holder, listener);
            }
            if (met != null) {
                report(pod, met, listener, out);
            }
            if (!covered) {
                holders.add(listener);
            }
        }
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
