package dev.podwright.validate.internal.advice;

import dev.podwright.declaration.LocalhostConnection;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.check.Ports;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.network.Connection;
import dev.podwright.validate.network.Evidence;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.pod.PodContainer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A container dials a port of localhost on which no container listens that runs at that time. An error where the
 * container declares that it dials and it cannot work, weaker where it only seems to dial.
 */
final class NothingListens implements AdviceRule {
    @Override
    public String id() {
        return "localhost/nothing-listens";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (pod.hasDeclarations()) {
            for (LocalhostConnection dial : pod.declarations().dials()) {
                PodContainer container = pod.find(dial.container());
                if (container != null) {
                    declared(pod, container, dial, out);
                }
            }
        }
        if (!pod.hostNetwork() && pod.containers().size() > 1) {
            inferred(pod, out);
        }
    }

    private void declared(PodFacts pod, PodContainer container, LocalhostConnection dial, Findings out) {
        int number = Ports.number(dial.port());
        Listener own = pod.listeners().find(container, dial.port());
        Listener listener = number > 0
                ? pod.listeners().staying(number, dial.protocol())
                : pod.listeners().staying(dial.port());
        if ((own != null && (number < 0 || own.protocol().equals(dial.protocol()))) || runs(pod, listener, container)) {
            return;
        }
        boolean elsewhere = pod.hostNetwork() || (number > 0 && pod.inferred().mayAnswer(container, number));
        if (number > 0 && listener == null && elsewhere) {
            return;
        }
        String port = number > 0 ? dial.text() : Excerpt.quoted(dial.port());
        out.advise(
                number > 0 && listener == null ? Severity.WARNING : Severity.ERROR,
                id(),
                pod.annotation(dial.key()),
                container.describe() + " dials port " + port + " of localhost, " + why(pod, container, listener),
                fix(container, listener),
                places(container, listener));
    }

    private void inferred(PodFacts pod, Findings out) {
        if (pod.network().inferredConnections().isEmpty()) {
            return;
        }
        Set<String> reported = new HashSet<>();
        for (Connection dial : pod.network().inferredConnections()) {
            PodContainer container = dial.container();
            Evidence evidence = dial.evidence();
            Listener listener = staying(pod, dial.port());
            boolean own = evidence.kind() == Evidence.Kind.PROBE || evidence.kind() == Evidence.Kind.HOOK;
            if (own
                    || dial.isAfterOthers()
                    || listens(pod, container, dial.port())
                    || runs(pod, listener, container)
                    || pod.inferred().mayAnswer(container, dial.port())
                    || ReservedPort.use(dial.port()) != null
                    || pod.deadlocks().has(container, dial.port())
                    || (listener == null && !isKnown(pod, dial))
                    || !reported.add(container.path() + ":" + dial.port())) {
                continue;
            }
            boolean sure = listener != null && evidence.kind() != Evidence.Kind.ENVIRONMENT;
            out.advise(
                    sure ? Severity.WARNING : Severity.INFO,
                    id(),
                    evidence.path(),
                    container.describe() + " seems to dial port " + dial.port() + " of localhost, as "
                            + evidence.describe() + " says, " + why(pod, container, listener),
                    fix(container, listener),
                    places(container, listener));
        }
    }

    /**
     * Whether all ports of the other containers seem to be known. What a container reads from its environment may be for
     * others, such as a browser.
     */
    private static boolean isKnown(PodFacts pod, Connection dial) {
        return dial.evidence().kind() != Evidence.Kind.ENVIRONMENT
                && !pod.inferred().othersHaveConfiguration(dial.container())
                && pod.inferred().othersDeclarePorts(dial.container());
    }

    private static @Nullable Listener staying(PodFacts pod, int port) {
        Listener tcp = pod.listeners().staying(port, "TCP");
        return tcp == null ? pod.listeners().staying(port, "UDP") : tcp;
    }

    private static boolean listens(PodFacts pod, PodContainer container, int port) {
        return pod.listeners().has(container, port, "TCP") || pod.listeners().has(container, port, "UDP");
    }

    /** Whether the listener is up by the time the container runs. */
    private static boolean runs(PodFacts pod, @Nullable Listener listener, PodContainer container) {
        return listener != null && pod.lifetimes().overlap(listener.container(), container);
    }

    private static String why(PodFacts pod, PodContainer container, @Nullable Listener listener) {
        if (listener == null) {
            return "but no container that runs at that time declares it";
        }
        return "which only " + listener.container().describe() + " declares, but "
                + pod.lifetimes().explain(container, listener.container());
    }

    private static String fix(PodContainer container, @Nullable Listener listener) {
        if (listener == null) {
            return "declare the port, or that a container listens, on the one that answers";
        }
        return "make " + Excerpt.quoted(listener.container().name()) + " a native sidecar before "
                + Excerpt.quoted(container.name())
                + " (an init container with restartPolicy Always), or dial from a container that starts later";
    }

    private static List<Finding.Related> places(PodContainer container, @Nullable Listener listener) {
        Finding.Related own = PodFacts.place(container);
        return listener == null ? List.of(own) : List.of(own, PodFacts.place(listener));
    }
}
