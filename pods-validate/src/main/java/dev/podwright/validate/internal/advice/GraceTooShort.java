package dev.podwright.validate.internal.advice;

import dev.podwright.model.container.Lifecycle;
import dev.podwright.model.container.LifecycleHandler;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
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
        for (PodContainer container : pod.containers()) {
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
        List<String> late = new ArrayList<>();
        for (PodContainer other : pod.containers()) {
            if (other.role() == ContainerRole.SIDECAR && endsAfter(pod, other, container)) {
                late.add(other.describe());
                places.add(PodFacts.place(other));
            }
        }
        long grace = pod.gracePeriodSeconds();
        String left = grace == 0
                ? ", and with a grace period of 0 the hook does not even start"
                : ", as long as the grace period of " + grace + " or longer: \"" + container.name()
                        + "\" is killed two seconds after its SIGTERM";
        String sidecars =
                late.isEmpty() || grace == 0 ? "" : ", and so are " + String.join(" and ", late) + " after it";
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
    private static boolean endsAfter(PodFacts pod, PodContainer sidecar, PodContainer container) {
        return container.role() == ContainerRole.MAIN
                || (container.role() == ContainerRole.SIDECAR && pod.lifetimes().startsBefore(sidecar, container));
    }
}
