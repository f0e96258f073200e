package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.path.FieldPath;
import org.jspecify.annotations.Nullable;

/**
 * A container must not ask for the user 0.
 *
 * <p>Upstream: {@code CheckRunAsUser} in {@code k8s.io/pod-security-admission/policy}.
 */
final class RunAsUserCheck {
    private RunAsUserCheck() {}

    static void check(PodUnderCheck pod, Refusals out) {
        PodSecurityContext podContext = pod.context();
        if (podContext != null && isRoot(podContext.runAsUser())) {
            refuse(out, pod.contextPath(), "the pod");
        }
        pod.visit(container -> {
            SecurityContext context = container.securityContext();
            if (context != null && isRoot(context.runAsUser())) {
                refuse(out, container.securityContextPath(), container.describe());
            }
        });
    }

    private static boolean isRoot(@Nullable Long user) {
        return user != null && user == 0;
    }

    private static void refuse(Refusals out, FieldPath context, String words) {
        out.refuse(
                context.child("runAsUser"),
                words + " runs as user 0, which is root",
                "remove runAsUser, or give another user than 0");
    }
}
