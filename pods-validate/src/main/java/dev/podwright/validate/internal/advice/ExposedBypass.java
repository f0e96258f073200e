package dev.podwright.validate.internal.advice;

import dev.podwright.declaration.PairingKind;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.Listener;
import dev.podwright.validate.internal.advice.facts.Pair;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;

/** A port behind a proxy is open on the node as well, so that traffic gets around the proxy. */
final class ExposedBypass implements AdviceRule {
    @Override
    public String id() {
        return "sidecar/exposed-bypass";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        for (Pair pair : pod.pairs()) {
            if (pair.is(PairingKind.PROXIES)) {
                for (Listener served : pair.served(pod)) {
                    if (served.hostPort() > 0 && isPort(served)) {
                        report(pod, pair, served, out);
                    }
                }
            }
        }
    }

    /** Whether it is in the container's ports: what an annotation declares may be on localhost alone. */
    private static boolean isPort(Listener listener) {
        return listener.path().index() >= 0;
    }

    private void report(PodFacts pod, Pair pair, Listener served, Findings out) {
        String name = pair.partner().name();
        String how = pod.hostNetwork()
                ? "hostNetwork opens it on the node"
                : "its hostPort " + served.hostPort() + " opens it on the node";
        String fix = pod.hostNetwork()
                ? "let \"" + name + "\" listen on 127.0.0.1 and say so with " + name + ".podwright.dev/listens: \""
                        + served.port() + "\" instead of a port"
                : "take the hostPort from \"" + name + "\" and give it to \""
                        + pair.server().name() + "\"";
        out.advise(
                Severity.WARNING,
                id(),
                served.path(),
                pair.describe() + " at " + served.spelled() + ", but " + how + ", around the proxy",
                fix,
                List.of(PodFacts.place(pair.server()), served.place()));
    }
}
