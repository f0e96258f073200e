package dev.podwright.internal.validate.advice;

import dev.podwright.annotation.Pairing;
import dev.podwright.internal.validate.Findings;
import dev.podwright.validate.PodContainer;
import dev.podwright.validate.Severity;
import java.util.List;

/** A sidecar says that it serves a container which the pod does not have. */
final class PartnerUnknown implements AdviceRule {
    @Override
    public String id() {
        return "sidecar/partner-unknown";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        for (Pairing pairing : pod.declarations().pairings()) {
            report(
                    pod,
                    pairing,
                    pairing.container(),
                    "the pod has no container \"" + pairing.container() + "\" that could serve another",
                    out);
            report(
                    pod,
                    pairing,
                    pairing.partner(),
                    "\"" + pairing.container() + "\" " + pairing.kind().word() + " \"" + pairing.partner()
                            + "\", but the pod has no such container",
                    out);
        }
    }

    private void report(PodFacts pod, Pairing pairing, String name, String message, Findings out) {
        if (pod.lifetimes().find(name) == null) {
            List<String> names = pod.lifetimes().containers().stream()
                    .map(PodContainer::name)
                    .toList();
            out.advise(
                    Severity.ERROR,
                    id(),
                    pod.annotation(pairing.key()),
                    message,
                    "name one of " + String.join(", ", names) + ", or add the container",
                    List.of());
        }
    }
}
