package dev.podwright.validate.internal.advice;

import dev.podwright.model.container.ContainerCommon;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.advice.facts.Texts;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.network.Certainty;
import dev.podwright.validate.network.Connection;
import dev.podwright.validate.network.Evidence;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.network.Wait;
import dev.podwright.validate.pod.ContainerRole;
import dev.podwright.validate.pod.PodContainer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A container dials a native sidecar before it that nothing waits for until it is ready. */
final class NoStartupProbe implements AdviceRule {
    private static final List<String> PATIENCE = List.of("retry", "retries", "until ", "while ", "for ", "wait");

    @Override
    public String id() {
        return "sidecar/no-startup-probe";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (pod.sidecars().isEmpty()) {
            return;
        }
        Set<Connection> awaited = new HashSet<>();
        for (Wait wait : pod.network().waits()) {
            awaited.add(wait.connection());
        }
        Set<PodContainer> reported = new HashSet<>();
        Map<PodContainer, Boolean> patient = new HashMap<>();
        for (Connection dial : pod.network().connections()) {
            Listener asked = pod.listeners().staying(dial.port(), dial.protocol());
            if (asked != null
                    && !reported.contains(asked.container())
                    && isUnready(pod, dial.container(), asked.container())
                    && !awaited.contains(dial)
                    && isAtStart(dial)
                    && !patient.computeIfAbsent(dial.container(), NoStartupProbe::mayTryAgain)) {
                reported.add(asked.container());
                report(dial, asked, out);
            }
        }
    }

    /** Whether the container that is dialled is a sidecar that has started before, but may not be ready. */
    private static boolean isUnready(PodFacts pod, PodContainer dialling, PodContainer asked) {
        ContainerCommon sidecar = asked.container();
        return asked.role() == ContainerRole.SIDECAR
                && pod.lifetimes().startsBefore(asked, dialling)
                && dialling.role() != ContainerRole.EPHEMERAL
                && sidecar.startupProbe() == null
                && (sidecar.lifecycle() == null || sidecar.lifecycle().postStart() == null);
    }

    /** Whether the container says that it dials, or it runs once and its command line shows it. */
    private static boolean isAtStart(Connection dial) {
        boolean shows = dial.certainty() == Certainty.CERTAIN
                && dial.evidence().kind() == Evidence.Kind.COMMAND
                && dial.container().role() == ContainerRole.INIT;
        return shows || dial.certainty() == Certainty.DECLARED;
    }

    private static boolean mayTryAgain(PodContainer container) {
        for (String word : PATIENCE) {
            if (Texts.mention(container, word)) {
                return true;
            }
        }
        return false;
    }

    private void report(Connection dial, Listener asked, Findings out) {
        PodContainer container = dial.container();
        PodContainer sidecar = asked.container();
        String dials = dial.certainty() == Certainty.DECLARED
                ? " dials port "
                : " dials, as " + dial.evidence().describe() + " says, port ";
        out.advise(
                Severity.INFO,
                id(),
                sidecar.path(),
                sidecar.describe() + " has no startupProbe, and " + container.describe() + dials + dial.port()
                        + " of it: that starts as soon as the process of " + Excerpt.quoted(sidecar.name())
                        + " runs, which may not listen yet",
                "give " + Excerpt.quoted(sidecar.name()) + " a startupProbe on that port",
                List.of(PodFacts.place(asked), PodFacts.place(container)));
    }
}
