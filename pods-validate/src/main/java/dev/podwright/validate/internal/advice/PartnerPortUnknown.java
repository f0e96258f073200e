package dev.podwright.validate.internal.advice;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.Pair;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;

/** A sidecar says that it serves a port of its partner which the partner does not declare. */
final class PartnerPortUnknown implements AdviceRule {
    @Override
    public String id() {
        return "sidecar/port-unknown";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        for (Pair pair : pod.pairs()) {
            String port = pair.pairing().port();
            if (!port.isEmpty() && pair.served(pod).isEmpty()) {
                String name = pair.partner().name();
                out.advise(
                        Severity.ERROR,
                        id(),
                        pair.path(pod),
                        pair.describe() + " at its port " + Excerpt.quoted(port) + ", which " + Excerpt.quoted(name)
                                + " does not declare",
                        "declare the port on " + Excerpt.quoted(name) + ", or name one that it has",
                        List.of(PodFacts.place(pair.server()), PodFacts.place(pair.partner(), "ports")));
            }
        }
    }
}
