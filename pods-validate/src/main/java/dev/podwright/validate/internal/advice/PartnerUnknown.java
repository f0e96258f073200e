package dev.podwright.validate.internal.advice;

import dev.podwright.declaration.Pairing;
import dev.podwright.declaration.PairingKind;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;

/** A sidecar says that it serves a container which the pod does not have, or not while it runs. */
final class PartnerUnknown implements AdviceRule {
    @Override
    public String id() {
        return "sidecar/partner-unknown";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (pod.hasDeclarations()) {
            for (Pairing pairing : pod.declarations().pairings()) {
                PodContainer server = pod.find(pairing.container());
                if (server != null) {
                    partner(pod, pairing, server, out);
                }
            }
        }
    }

    private void partner(PodFacts pod, Pairing pairing, PodContainer server, Findings out) {
        PodContainer partner = pod.find(pairing.partner());
        String says = server.describe() + " " + pairing.kind().word() + " " + Excerpt.quoted(pairing.partner());
        Finding.Related place = PodFacts.place(server);
        if (partner == null) {
            report(pod, pairing, says + ", but the pod has no such container", List.of(place), out);
        } else if (partner.is(server)) {
            report(pod, pairing, says + ", which is itself", List.of(place), out);
        } else if (pairing.kind() != PairingKind.FOLLOWS && !pod.lifetimes().overlap(server, partner)) {
            String when = ", but the two never run together: " + pod.lifetimes().explain(server, partner);
            report(pod, pairing, says + when, List.of(place, PodFacts.place(partner)), out);
        }
    }

    private void report(PodFacts pod, Pairing pairing, String message, List<Finding.Related> places, Findings out) {
        String fix = "name the container that it serves, of " + pod.names();
        out.advise(Severity.ERROR, id(), pod.annotation(pairing.key()), message, fix, places);
    }
}
