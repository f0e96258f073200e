package dev.podwright.validate.internal.advice;

import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.HostBinds;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.pod.ContainerRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two listeners that run at the same time want the same port of the node, on addresses that overlap. */
final class HostPortCollision implements AdviceRule {
    @Override
    public String id() {
        return "localhost/host-port-collision";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        List<List<Listener>> all = pod.listeners().withSameHostPort();
        for (int i = 0; i < all.size(); i++) {
            collisions(pod, all.get(i), out);
        }
    }

    /** An init container gives its ports back before anything after it starts, so only its own ports meet them. */
    private void collisions(PodFacts pod, List<Listener> same, Findings out) {
        HostBinds staying = new HostBinds();
        HostBinds passing = new HostBinds();
        Listener before = same.get(0);
        for (Listener listener : same) {
            boolean ends = listener.container().role() == ContainerRole.INIT;
            if (ends && !before.container().is(listener.container())) {
                passing = new HostBinds();
            }
            Listener holder = first(staying.holder(listener), ends ? passing.holder(listener) : null);
            if (holder != null) {
                if (!pod.hostNetwork() || pod.inferred().mayMeet(holder, listener)) {
                    report(pod, Severity.ERROR, holder, listener, "", out);
                }
            } else {
                holder = first(staying.acrossFamilies(listener), ends ? passing.acrossFamilies(listener) : null);
                if (holder != null) {
                    String why = "; \"::\" takes IPv4 as well where the node's sockets serve both families";
                    report(pod, Severity.WARNING, holder, listener, why, out);
                }
            }
            (ends ? passing : staying).take(listener);
            before = listener;
        }
    }

    private static @Nullable Listener first(@Nullable Listener a, @Nullable Listener b) {
        return a == null ? b : a;
    }

    private void report(PodFacts pod, Severity severity, Listener first, Listener second, String why, Findings out) {
        boolean one = first.container().is(second.container());
        String who = one
                ? second.container().describe() + " wants " + wanted(second) + " for its ports " + first.port()
                        + " and " + second.port()
                : first.container().describe() + " and " + second.container().describe() + " both want "
                        + (first.hostIp().equals(second.hostIp())
                                ? wanted(second)
                                : wanted(first) + " and " + wanted(second));
        String when = one ? "" : ": " + pod.lifetimes().explain(first.container(), second.container());
        String host = pod.hostNetwork() ? ", as hostNetwork makes every port one of the node's" : "";
        out.advise(
                severity,
                id(),
                second.path(),
                who + host + when + why,
                "give one of them another port" + (pod.hostNetwork() ? "" : ", or addresses that do not overlap"),
                List.of(PodFacts.place(first), PodFacts.place(second)));
    }

    private static String wanted(Listener listener) {
        String address = listener.hostIp().isEmpty() ? "every address" : listener.hostIp();
        return "port " + listener.hostPort() + "/" + listener.protocol() + " of the node on " + address;
    }
}
