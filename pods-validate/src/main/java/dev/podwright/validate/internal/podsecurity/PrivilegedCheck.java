package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.security.SecurityContext;
import dev.podwright.validate.internal.check.Checks;

/**
 * A container must not be privileged.
 *
 * <p>Upstream: {@code CheckPrivileged} in {@code k8s.io/pod-security-admission/policy}.
 */
final class PrivilegedCheck {
    private PrivilegedCheck() {}

    static void check(PodUnderCheck pod, Refusals out) {
        pod.visit(container -> {
            SecurityContext context = container.securityContext();
            if (context != null && Checks.isTrue(context.privileged())) {
                out.refuse(
                        container.securityContextPath().child("privileged"),
                        container.describe() + " is privileged",
                        "remove privileged, and add the capabilities that it needs");
            }
        });
    }
}
