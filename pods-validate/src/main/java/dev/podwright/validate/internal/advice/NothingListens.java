package dev.podwright.validate.internal.advice;

import dev.podwright.declaration.LocalhostConnection;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.Hint;
import dev.podwright.validate.internal.advice.facts.Listener;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.advice.facts.Ports;
import dev.podwright.validate.internal.core.Findings;
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
        if (!pod.hostNetwork() && !pod.hints().dials().isEmpty()) {
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
        boolean elsewhere = pod.hostNetwork() || (number > 0 && pod.hints().mayListen(pod, container, number));
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
        Set<String> reported = new HashSet<>();
        for (Hint dial : pod.hints().dials()) {
            PodContainer container = dial.container();
            Listener listener = staying(pod, dial.port());
            boolean ownProbe =
                    dial.source() == Hint.Source.PROBE && container.ports().isEmpty();
            if (ownProbe
                    || listens(pod, container, dial.port())
                    || runs(pod, listener, container)
                    || pod.hints().mayListen(pod, container, dial.port())
                    || ReservedPort.use(dial.port()) != null
                    || !reported.add(container.path() + ":" + dial.port())) {
                continue;
            }
            out.advise(
                    listener == null ? Severity.INFO : Severity.WARNING,
                    id(),
                    dial.path(),
                    container.describe() + " seems to dial port " + dial.port() + " of localhost, as " + dial.from()
                            + " says, " + why(pod, container, listener),
                    fix(container, listener),
                    places(container, listener));
        }
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
        return listener == null ? List.of(own) : List.of(own, listener.place());
    }
}
