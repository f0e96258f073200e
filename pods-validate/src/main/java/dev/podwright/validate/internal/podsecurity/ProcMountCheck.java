package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.security.SecurityContext;

/**
 * A container must keep the masks that the container runtime puts on /proc.
 *
 * <p>Upstream: {@code CheckProcMountBaseline} and {@code CheckProcMountRestricted} in {@code k8s.io/pod-security-admission/policy}.
 */
final class ProcMountCheck {
    private ProcMountCheck() {}

    static void check(PodUnderCheck pod, Refusals out) {
        pod.visit(container -> {
            SecurityContext context = container.securityContext();
            String mount = context == null ? null : context.procMount();
            if (mount != null && !mount.equals("Default")) {
                out.refuse(
                        container.securityContextPath().child("procMount"),
                        container.describe() + " sets procMount to " + Excerpt.quoted(mount),
                        "remove procMount, or set it to Default");
            }
        });
    }
}
