package dev.podwright.validate.internal.advice.container;

import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A container is to run as user 0 and may not run as root.
 *
 * <p>Upstream: {@code verifyRunAsNonRoot} in {@code k8s.io/kubernetes/pkg/kubelet/kuberuntime}.
 */
public final class RootForbidden implements AdviceRule {
    @Override
    public String id() {
        return "security/root-forbidden";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        PodSecurityContext shared = pod.spec().securityContext();
        Long user = shared == null ? null : shared.runAsUser();
        Boolean nonRoot = shared == null ? null : shared.runAsNonRoot();
        boolean reported = false;
        List<PodContainer> containers = pod.containers();
        for (int i = 0; i < containers.size(); i++) {
            PodContainer container = containers.get(i);
            SecurityContext own = container.securityContext();
            Long ownUser = own == null ? null : own.runAsUser();
            Boolean ownNonRoot = own == null ? null : own.runAsNonRoot();
            if (!isZero(ownUser == null ? user : ownUser)
                    || !Checks.isTrue(ownNonRoot == null ? nonRoot : ownNonRoot)) {
                continue;
            }
            boolean ofPod = ownUser == null && ownNonRoot == null;
            if (!pod.isWindows() && !(ofPod && reported)) {
                report(pod, container, ownUser != null, ownNonRoot != null, out);
                reported |= ofPod;
            }
        }
    }

    private static boolean isZero(@Nullable Long user) {
        return user != null && user == 0;
    }

    private void report(PodFacts pod, PodContainer container, boolean ownUser, boolean ownNonRoot, Findings out) {
        out.advise(
                Severity.ERROR,
                id(),
                (ownUser ? container.securityContextPath() : pod.specPath().child("securityContext"))
                        .child("runAsUser"),
                container.describe() + " has runAsUser 0" + (ownUser ? "" : " from the pod") + " and runAsNonRoot true"
                        + (ownNonRoot == ownUser ? "" : ownNonRoot ? " of its own" : " from the pod")
                        + ": the kubelet refuses to start it (CreateContainerConfigError)",
                "set runAsUser to a user other than 0, or runAsNonRoot to false",
                List.of(PodFacts.place(container)));
    }
}
