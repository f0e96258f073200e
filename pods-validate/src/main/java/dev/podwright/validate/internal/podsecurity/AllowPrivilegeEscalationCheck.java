package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.security.SecurityContext;

/**
 * A process must not gain more rights than the one that started it.
 *
 * <p>Upstream: {@code CheckAllowPrivilegeEscalation} in {@code k8s.io/pod-security-admission/policy}.
 */
final class AllowPrivilegeEscalationCheck {
    private AllowPrivilegeEscalationCheck() {}

    static void check(PodUnderCheck pod, Refusals out) {
        pod.visit(container -> {
            SecurityContext context = container.securityContext();
            Boolean allow = context == null ? null : context.allowPrivilegeEscalation();
            if (allow == null || allow) {
                out.refuse(
                        container.securityContextPath().child("allowPrivilegeEscalation"),
                        container.describe()
                                + (allow == null
                                        ? " does not set allowPrivilegeEscalation, which then counts as true"
                                        : " sets allowPrivilegeEscalation to true"),
                        "set securityContext.allowPrivilegeEscalation to false in the container");
            }
        });
    }
}
