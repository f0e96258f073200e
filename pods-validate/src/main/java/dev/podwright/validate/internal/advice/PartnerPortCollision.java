package dev.podwright.validate.internal.advice;

import dev.podwright.declaration.PairingKind;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.Pair;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.network.Listener;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A sidecar listens on the very port of its partner that it is to pass traffic on to. */
final class PartnerPortCollision implements AdviceRule {
    private static final List<String> PROTOCOLS = List.of("TCP", "UDP", "SCTP");

    @Override
    public String id() {
        return "sidecar/port-collision";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        for (Pair pair : pod.pairs()) {
            if (!pair.is(PairingKind.FOLLOWS) && pod.lifetimes().overlap(pair.server(), pair.partner())) {
                check(pod, pair, pair.served(pod), out);
            }
        }
    }

    /** Looks at the ports that are served, or at those of the server and its hints, whichever are fewer. */
    private void check(PodFacts pod, Pair pair, List<Listener> served, Findings out) {
        List<Listener> own = pod.listeners().of(pair.server());
        List<Listener> hints = pod.inferred().of(pair.server());
        if (served.size() <= own.size() + hints.size()) {
            served.forEach(each -> check(pod, pair, each, out));
            return;
        }
        Set<Integer> ports = new TreeSet<>();
        own.forEach(each -> ports.add(each.port()));
        hints.forEach(each -> ports.add(each.port()));
        for (int port : ports) {
            for (String protocol : PROTOCOLS) {
                Listener partners = pod.listeners().find(pair.partner(), port, protocol);
                if (partners != null) {
                    check(pod, pair, partners, out);
                }
            }
        }
    }

    private void check(PodFacts pod, Pair pair, Listener served, Findings out) {
        Listener own = pod.listeners().find(pair.server(), served.port(), served.protocol());
        if (own != null) {
            report(pair, served, own.path(), "", PodFacts.place(own), Severity.ERROR, out);
            return;
        }
        Listener hint = served.protocol().equals("TCP") ? pod.inferred().find(pair.server(), served.port()) : null;
        if (hint != null && pod.inferred().mayMeet(served, hint)) {
            String from = ", as " + hint.evidence().describe() + " says";
            report(pair, served, hint.path(), from, PodFacts.place(hint), Severity.WARNING, out);
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
                "give " + Excerpt.quoted(pair.server().name())
                        + " its own port, and let clients outside the pod use it",
                List.of(own, PodFacts.place(served)));
    }
}
