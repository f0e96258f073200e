package dev.podwright.validate.internal.advice;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.advice.facts.ProbeTarget;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.pod.ContainerRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two containers that stay give different ports one name, so that a Service that asks for the name reaches only one. Where
 * each container's own probes ask the port, the name is there for them.
 */
final class PortNameAmbiguous implements AdviceRule {
    @Override
    public String id() {
        return "localhost/port-name-ambiguous";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        List<Listener> listeners = pod.listeners().all();
        if (!mayHaveOneTwice(listeners)) {
            return;
        }
        Map<String, Listener> winners = new HashMap<>();
        for (Listener listener : listeners) {
            if (listener.container().role() == ContainerRole.MAIN) {
                take(winners, listener, out);
            }
        }
        for (Listener listener : listeners) {
            if (listener.container().role() == ContainerRole.SIDECAR) {
                take(winners, listener, out);
            }
        }
    }

    private static boolean mayHaveOneTwice(List<Listener> listeners) {
        long seen = 0;
        for (int i = 0; i < listeners.size(); i++) {
            String name = listeners.get(i).name();
            long bit = name.isEmpty() ? 0 : 1L << (name.hashCode() ^ name.hashCode() >>> 6);
            if ((seen & bit) != 0) {
                return true;
            }
            seen |= bit;
        }
        return false;
    }

    private void take(Map<String, Listener> winners, Listener listener, Findings out) {
        if (listener.name().isEmpty()) {
            return;
        }
        Listener winner = winners.putIfAbsent(listener.name(), listener);
        if (winner == null
                || winner.container().is(listener.container())
                || winner.port() == listener.port()
                || !winner.protocol().equals(listener.protocol())
                || (ProbeTarget.isAsked(winner) && ProbeTarget.isAsked(listener))) {
            return;
        }
        out.advise(
                Severity.INFO,
                id(),
                listener.path().child("name"),
                winner.container().describe() + " and " + listener.container().describe() + " both have a port "
                        + Excerpt.quoted(listener.name()) + ", " + winner.spelled() + " and " + listener.spelled()
                        + "; a Service with that targetPort reaches only " + winner.spelled() + " of "
                        + Excerpt.quoted(winner.container().name()),
                "give the two ports different names",
                List.of(PodFacts.place(winner), PodFacts.place(listener)));
    }
}
