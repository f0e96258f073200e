package dev.podwright.validate.internal.advice;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.advice.facts.Texts;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.network.Connection;
import dev.podwright.validate.network.Evidence;
import dev.podwright.validate.network.Listener;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A proxy passes requests on to another container of the pod, whose port is open beside it. Proxies in front of one
 * container authenticate as a rule, and {@code --upstream} is what they call it. Silent where the container listens on
 * localhost, or may, and where the port is named for metrics: scrapers may be meant to reach it.
 */
final class OpenUpstream implements AdviceRule {
    @Override
    public String id() {
        return "sidecar/open-upstream";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (pod.containers().size() < 2 || pod.network().inferredConnections().isEmpty()) {
            return;
        }
        Set<Listener> seen = new HashSet<>();
        for (Connection dial : pod.network().inferredConnections()) {
            if (PodFacts.isUpstream(dial) && PodFacts.stays(dial.container())) {
                Listener open = pod.listeners().staying(dial.port(), dial.protocol());
                if (open != null && isOther(pod, open, dial) && seen.add(open) && !mayBeOnLocalhost(open)) {
                    report(dial, open, out);
                }
            }
        }
    }

    /** Whether the port is in the ports of a container that the proxy says nothing of. */
    private static boolean isOther(PodFacts pod, Listener listener, Connection dial) {
        return listener.evidence().kind() == Evidence.Kind.PORT
                && !listener.name().contains("metrics")
                && !listener.container().is(dial.container())
                && !pod.isPaired(dial.container().name(), listener.container().name());
    }

    private static boolean mayBeOnLocalhost(Listener listener) {
        return Texts.mention(listener.container(), "127.0.0.1")
                || Texts.mention(listener.container(), "localhost")
                || Texts.mention(listener.container(), "::1");
    }

    private void report(Connection dial, Listener open, Findings out) {
        String name = Excerpt.quoted(open.container().name());
        out.advise(
                Severity.INFO,
                id(),
                open.path(),
                dial.container().describe() + " passes requests on to " + open.spelled() + " of "
                        + open.container().describe() + ", as "
                        + dial.evidence().describe()
                        + " says, and " + name + " declares that port: unless it listens on localhost alone, whoever"
                        + " reaches the pod gets around the proxy",
                "let " + name + " listen on 127.0.0.1, and take the port from its ports",
                List.of(PodFacts.place(dial.container()), PodFacts.place(open)));
    }
}
