package dev.podwright.validate.internal.advice;

import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.advice.facts.ProbeTarget;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;

/** A probe or hook names a port that its own container does not declare, so that the kubelet can never run it. */
final class ProbePortUnknown implements AdviceRule {
    @Override
    public String id() {
        return "probe/port-unknown";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        for (ProbeTarget target : pod.probeTargets()) {
            if (target.byName() && !declares(target.container(), target.name())) {
                report(pod, target, out);
            }
        }
    }

    private static boolean declares(PodContainer container, String name) {
        for (ContainerPort port : container.ports()) {
            if (name.equals(port.name())) {
                return true;
            }
        }
        return false;
    }

    private void report(PodFacts pod, ProbeTarget target, Findings out) {
        Listener elsewhere = pod.listeners().staying(target.name());
        String port = Excerpt.quoted(target.name());
        String message = target.describe() + " asks port " + port + ", which the container does not declare"
                + (elsewhere == null ? "" : " (" + elsewhere.container().describe() + " does)")
                + "; the kubelet looks for names in the probe's own container alone: " + consequence(target);
        String fix = elsewhere == null
                ? "name a port of " + Excerpt.quoted(target.container().name()) + ", or declare this one"
                : "give the number " + elsewhere.port() + " if "
                        + Excerpt.quoted(elsewhere.container().name()) + " is to answer, or declare the port on "
                        + Excerpt.quoted(target.container().name());
        Finding.Related own = PodFacts.place(target.container(), "ports");
        out.advise(
                Severity.ERROR,
                id(),
                target.path(),
                message,
                fix,
                elsewhere == null ? List.of(own) : List.of(own, PodFacts.place(elsewhere)));
    }

    private static String consequence(ProbeTarget target) {
        return switch (target.field()) {
            case "startupProbe" -> "the container never counts as started";
            case "livenessProbe" -> "the probe never restarts anything";
            case "readinessProbe" -> "the pod never becomes ready";
            case "postStart" -> "the hook fails, and the container is killed again and again";
            default -> "the hook fails";
        };
    }
}
