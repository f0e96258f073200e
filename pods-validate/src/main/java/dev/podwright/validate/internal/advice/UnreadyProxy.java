package dev.podwright.validate.internal.advice;

import dev.podwright.declaration.PairingKind;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.Pair;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;

/** The container behind a proxy has a readiness probe and the proxy has none, so traffic comes before it can pass it on. */
final class UnreadyProxy implements AdviceRule {
    @Override
    public String id() {
        return "sidecar/unready-proxy";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        for (Pair pair : pod.pairs()) {
            if (pair.is(PairingKind.PROXIES)
                    && PodFacts.stays(pair.server())
                    && pair.server().container().readinessProbe() == null
                    && pair.partner().container().readinessProbe() != null) {
                out.advise(
                        Severity.WARNING,
                        id(),
                        pair.server().path(),
                        pair.describe()
                                + ", which has a readinessProbe, but has none itself: the pod counts as ready while"
                                + " the proxy does not yet take connections, or no longer does",
                        "give " + Excerpt.quoted(pair.server().name()) + " a readinessProbe on its own port",
                        List.of(PodFacts.place(pair.server()), PodFacts.place(pair.partner(), "readinessProbe")));
            }
        }
    }
}
