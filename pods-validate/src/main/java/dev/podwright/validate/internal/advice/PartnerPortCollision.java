package dev.podwright.validate.internal.advice;

import dev.podwright.declaration.PairingKind;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.Hint;
import dev.podwright.validate.internal.advice.facts.Listener;
import dev.podwright.validate.internal.advice.facts.Pair;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;

/** A sidecar listens on the very port of its partner that it is to pass traffic on to. */
final class PartnerPortCollision implements AdviceRule {
    @Override
    public String id() {
        return "sidecar/port-collision";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        for (Pair pair : pod.pairs()) {
            if (!pair.is(PairingKind.FOLLOWS) && pod.lifetimes().overlap(pair.server(), pair.partner())) {
                for (Listener served : pair.served(pod)) {
                    check(pod, pair, served, out);
                }
            }
        }
    }

    private void check(PodFacts pod, Pair pair, Listener served, Findings out) {
        for (Listener own : pod.listeners().of(pair.server())) {
            if (own.takes(served.port(), served.protocol())) {
                report(pair, served, own.path(), "", own.place(), Severity.ERROR, out);
                return;
            }
        }
        Hint hint = served.protocol().equals("TCP") ? pod.hints().listens(pod, pair.server(), served.port()) : null;
        if (hint != null) {
            String from = ", as " + hint.from() + " says";
            report(pair, served, hint.path(), from, hint.place(), Severity.WARNING, out);
        }
    }

    private void report(
            Pair pair,
            Listener served,
            FieldPath path,
            String from,
            Finding.Related own,
            Severity severity,
            Findings out) {
        String seems = from.isEmpty() ? " but listens on that very port itself" : " but seems to listen there itself";
        out.advise(
                severity,
                id(),
                path,
                pair.describe() + " at " + served.spelled() + "," + seems + from
                        + ": on one localhost only one of them gets it",
                "give \"" + pair.server().name() + "\" its own port, and let clients outside the pod use it",
                List.of(own, served.place()));
    }
}
