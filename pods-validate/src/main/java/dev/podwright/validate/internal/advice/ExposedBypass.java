package dev.podwright.validate.internal.advice;

import dev.podwright.declaration.PairingKind;
import dev.podwright.model.internal.text.Enumerations;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.Pair;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.network.Evidence;
import dev.podwright.validate.network.Listener;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A port behind a proxy is open on the node as well, so that traffic gets around the proxy. */
final class ExposedBypass implements AdviceRule {
    @Override
    public String id() {
        return "sidecar/exposed-bypass";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (pod.pairs().isEmpty()) {
            return;
        }
        Map<String, List<Listener>> open = new HashMap<>();
        for (Pair pair : pod.pairs()) {
            if (pair.is(PairingKind.PROXIES)) {
                if (pair.pairing().port().isEmpty()) {
                    List<Listener> all = open.computeIfAbsent(pair.partner().name(), name -> open(pair.served(pod)));
                    Enumerations.first(all).forEach(each -> report(pod, pair, each, out));
                } else {
                    open(pair.served(pod)).forEach(each -> report(pod, pair, each, out));
                }
            }
        }
    }

    private static List<Listener> open(List<Listener> served) {
        return served.stream()
                .filter(each -> each.hostPort() > 0 && isPort(each))
                .toList();
    }

    /** Whether it is in the container's ports: what an annotation declares may be on localhost alone. */
    private static boolean isPort(Listener listener) {
        return listener.evidence().kind() == Evidence.Kind.PORT;
    }

    private void report(PodFacts pod, Pair pair, Listener served, Findings out) {
        String name = pair.partner().name();
        String how = pod.hostNetwork()
                ? "hostNetwork opens it on the node"
                : "its hostPort " + served.hostPort() + " opens it on the node";
        String fix = pod.hostNetwork()
                ? "let " + Excerpt.quoted(name) + " listen on 127.0.0.1 and say so with listens.podwright.dev/"
                        + Excerpt.of(name) + ": \"" + served.port() + "\" instead of a port"
                : "take the hostPort from " + Excerpt.quoted(name) + " and give it to "
                        + Excerpt.quoted(pair.server().name());
        out.advise(
                Severity.WARNING,
                id(),
                served.path(),
                pair.describe() + " at " + served.spelled() + ", but " + how + ", around the proxy",
                fix,
                List.of(PodFacts.place(pair.server()), PodFacts.place(served)));
    }
}
