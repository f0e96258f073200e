package dev.podwright.validate.internal.advice;

import dev.podwright.model.container.Lifecycle;
import dev.podwright.model.container.LifecycleHandler;
import dev.podwright.model.internal.text.Enumerations;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.advice.facts.SleepSeconds;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.ContainerRole;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.List;

/**
 * A preStop hook takes the pod's whole grace period, so that nothing is left for the container to end in, nor for the
 * sidecars, which are terminated only after the main containers have ended.
 *
 * <p>Upstream: {@code killContainer} and the termination ordering of the kubelet. All hooks start when the pod is
 * terminated; a container gets its signal when its hook is done and what must end before it has ended; a late container
 * gets two seconds.
 */
final class GraceTooShort implements AdviceRule {
    @Override
    public String id() {
        return "shutdown/grace-too-short";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        for (int i = 0; i < pod.containers().size(); i++) {
            PodContainer container = pod.containers().get(i);
            Lifecycle lifecycle = container.container().lifecycle();
            LifecycleHandler hook = lifecycle == null ? null : lifecycle.preStop();
            long seconds = hook == null ? 0 : SleepSeconds.of(hook);
            if (seconds > 0 && seconds >= pod.gracePeriodSeconds()) {
                report(pod, container, seconds, out);
            }
        }
    }

    private void report(PodFacts pod, PodContainer container, long seconds, Findings out) {
        List<Finding.Related> places = new ArrayList<>();
        FieldPath hook = container.path().child("lifecycle", "preStop");
        places.add(Finding.Related.of(container.name(), hook));
        List<PodContainer> late = endingAfter(pod, container);
        for (PodContainer other : Enumerations.first(late)) {
            places.add(PodFacts.place(other));
        }
        long grace = pod.gracePeriodSeconds();
        String left = grace == 0
                ? ", and with a grace period of 0 the hook does not even start"
                : ", as long as the grace period of " + grace + " or longer: " + Excerpt.quoted(container.name())
                        + " is killed two seconds after its SIGTERM";
        String sidecars = late.isEmpty() || grace == 0
                ? ""
                : ", and so are " + Enumerations.of(late, PodContainer::describe, " and ") + " after it";
        out.advise(
                Severity.WARNING,
                id(),
                hook,
                "the preStop hook of " + container.describe() + " sleeps " + seconds + " seconds" + left + sidecars,
                "set terminationGracePeriodSeconds to more than " + seconds
                        + " plus what the containers need to end, or sleep shorter",
                places);
    }

    /** Sidecars end after the main containers, and among themselves in reverse order. */
    private static List<PodContainer> endingAfter(PodFacts pod, PodContainer container) {
        if (container.role() == ContainerRole.MAIN) {
            return pod.sidecars();
        }
        if (container.role() != ContainerRole.SIDECAR) {
            return List.of();
        }
        List<PodContainer> sidecars = pod.sidecars();
        int before = 0;
        int end = sidecars.size();
        while (before < end) {
            int middle = (before + end) >>> 1;
            if (sidecars.get(middle).index() < container.index()) {
                before = middle + 1;
            } else {
                end = middle;
            }
        }
        return sidecars.subList(0, before);
    }
}
