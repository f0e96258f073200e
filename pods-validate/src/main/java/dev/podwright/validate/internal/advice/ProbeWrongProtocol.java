package dev.podwright.validate.internal.advice;

import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.advice.facts.ProbeTarget;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.network.Listener;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A probe or hook, which always connects over TCP, asks a port that is declared for another protocol alone. */
final class ProbeWrongProtocol implements AdviceRule {
    @Override
    public String id() {
        return "probe/wrong-protocol";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        for (ProbeTarget target : pod.probeTargets()) {
            Listener asked = asked(pod, target);
            if (asked != null
                    && !asked.protocol().equals("TCP")
                    && pod.listeners().staying(asked.port(), "TCP") == null) {
                report(target, asked, out);
            }
        }
    }

    /** The port of the target's own container that it means: one for TCP, if there is one. */
    private static @Nullable Listener asked(PodFacts pod, ProbeTarget target) {
        Listener found = null;
        for (Listener listener : pod.listeners().of(target.container())) {
            boolean meant =
                    target.byName() ? listener.name().equals(target.name()) : listener.port() == target.number();
            if (meant) {
                if (listener.protocol().equals("TCP")) {
                    return listener;
                }
                found = found == null ? listener : found;
            }
        }
        return found;
    }

    private void report(ProbeTarget target, Listener asked, Findings out) {
        out.advise(
                Severity.WARNING,
                id(),
                target.path(),
                target.describe() + " connects over TCP to port " + asked.port() + ", which the container declares for "
                        + asked.protocol() + " alone",
                "ask a TCP port or use exec; or declare the port for TCP as well, if the container listens there",
                List.of(PodFacts.place(asked)));
    }
}
