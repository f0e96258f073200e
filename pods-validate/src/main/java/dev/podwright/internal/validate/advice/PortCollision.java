package dev.podwright.internal.validate.advice;

import dev.podwright.internal.validate.Findings;
import dev.podwright.validate.Finding;
import dev.podwright.validate.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two containers that run at the same time listen on the same port of the one localhost that they share. */
final class PortCollision implements AdviceRule {
    @Override
    public String id() {
        return "localhost/port-collision";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        List<Listener> listeners = pod.listeners().all();
        if (listeners.size() < 2) {
            return;
        }
        Map<String, List<Listener>> earlier = new HashMap<>(listeners.size() * 2);
        for (Listener listener : listeners) {
            List<Listener> same = earlier.computeIfAbsent(listener.spelled(), key -> new ArrayList<>(1));
            for (Listener other : same) {
                if (!other.container().path().equals(listener.container().path())
                        && pod.lifetimes().overlap(other.container(), listener.container())) {
                    report(pod, other, listener, out);
                    break;
                }
            }
            same.add(listener);
        }
    }

    private void report(PodFacts pod, Listener first, Listener second, Findings out) {
        String message =
                first.container().words() + " and " + second.container().words() + " both listen on "
                        + second.spelled() + " of one localhost: "
                        + pod.lifetimes().explain(first.container(), second.container());
        out.advise(
                Severity.ERROR,
                id(),
                second.path(),
                message,
                "give one of them another port; or, if they share it on purpose, allow " + id() + " with a reason",
                List.of(
                        new Finding.Related(first.container().name(), first.path(), null),
                        new Finding.Related(second.container().name(), second.path(), null)));
    }
}
