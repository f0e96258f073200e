package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.model.security.WindowsSecurityContextOptions;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A container must not be a process of the Windows node itself.
 *
 * <p>Upstream: {@code CheckWindowsHostProcess} in {@code k8s.io/pod-security-admission/policy}.
 */
final class WindowsHostProcessCheck {
    private WindowsHostProcessCheck() {}

    static void check(PodUnderCheck pod, Refusals out) {
        PodSecurityContext podContext = pod.context();
        if (podContext != null && isHostProcess(podContext.windowsOptions())) {
            refuse(out, pod.contextPath(), "the pod");
        }
        pod.visit(container -> {
            SecurityContext context = container.securityContext();
            if (context != null && isHostProcess(context.windowsOptions())) {
                refuse(out, container.securityContextPath(), container.describe());
            }
        });
    }

    private static boolean isHostProcess(@Nullable WindowsSecurityContextOptions options) {
        return options != null && Checks.isTrue(options.hostProcess());
    }

    private static void refuse(Refusals out, FieldPath context, String words) {
        out.refuse(
                context.child("windowsOptions", "hostProcess"),
                words + " sets hostProcess to true",
                "remove hostProcess, or set it to false");
    }
}
