package dev.podwright.validate.internal.advice;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.Deadlocks.Deadlock;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.pod.ContainerRole;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;

/** A container waits on localhost for what starts only once the wait is over. */
final class WaitDeadlock implements AdviceRule {
    @Override
    public String id() {
        return "lifetime/wait-deadlock";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        List<Deadlock> all = pod.deadlocks().all();
        for (int i = 0; i < all.size(); i++) {
            Deadlock each = all.get(i);
            out.advise(Severity.WARNING, id(), each.asks(), message(each), fix(each), places(each));
        }
    }

    private static String message(Deadlock each) {
        Listener later = each.listener();
        if (each.container().role() == ContainerRole.INIT) {
            return each.by() + " waits for port " + each.port() + " of localhost, "
                    + (later == null
                            ? "but no other container runs at that time, so nothing answers: the pod never starts"
                            : "which " + later.container().describe()
                                    + " declares, but that starts only when the wait is over: the pod never starts");
        }
        return each.by() + " asks port " + each.port() + ", which "
                + (later == null ? "nothing" : later.container().describe())
                + " declares, but the kubelet starts that only when the hook is done: the hook fails or never ends";
    }

    private static String fix(Deadlock each) {
        String name = Excerpt.quoted(each.container().name());
        if (each.container().role() != ContainerRole.INIT) {
            return "let " + name + " itself wait for it while it runs, or make what listens a native sidecar";
        }
        return "make what listens a native sidecar before " + name
                + " (an init container with restartPolicy Always), or wait in a main container";
    }

    private static List<Finding.Related> places(Deadlock each) {
        PodContainer container = each.container();
        Listener later = each.listener();
        return later == null
                ? List.of(PodFacts.place(container))
                : List.of(PodFacts.place(container), PodFacts.place(later));
    }
}
