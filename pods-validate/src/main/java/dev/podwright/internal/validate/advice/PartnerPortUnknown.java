package dev.podwright.internal.validate.advice;

import dev.podwright.annotation.Pairing;
import dev.podwright.internal.validate.Findings;
import dev.podwright.validate.Finding;
import dev.podwright.validate.PodContainer;
import dev.podwright.validate.Severity;
import java.util.List;

/** A sidecar says that it serves a port of its partner which the partner does not declare. */
final class PartnerPortUnknown implements AdviceRule {
    @Override
    public String id() {
        return "sidecar/port-unknown";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        for (Pairing pairing : pod.declarations().pairings()) {
            PodContainer partner = pod.lifetimes().find(pairing.partner());
            if (partner != null && !pairing.port().isEmpty() && pod.listeners().find(partner, pairing.port()) == null) {
                out.advise(
                        Severity.ERROR,
                        id(),
                        pod.annotation(pairing.key()),
                        "\"" + pairing.container() + "\" " + pairing.kind().word() + " port " + pairing.port() + " of "
                                + partner.words() + ", which declares no such port",
                        "declare the port on \"" + partner.name() + "\", or name one that it has",
                        List.of(new Finding.Related(
                                partner.name(), partner.path().child("ports"), null)));
            }
        }
    }
}
