package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.path.FieldPath;

/**
 * Every container must be forbidden to run as root, by itself or by the pod.
 *
 * <p>Upstream: {@code CheckRunAsNonRoot} in {@code k8s.io/pod-security-admission/policy}.
 */
final class RunAsNonRootCheck {
    private RunAsNonRootCheck() {}

    static void check(PodUnderCheck pod, Refusals out) {
        PodSecurityContext podContext = pod.context();
        Boolean ofPod = podContext == null ? null : podContext.runAsNonRoot();
        if (ofPod != null && !ofPod) {
            refuse(out, pod.contextPath(), "the pod sets runAsNonRoot to false", "set it to true");
        }
        pod.visit(container -> {
            SecurityContext context = container.securityContext();
            Boolean own = context == null ? null : context.runAsNonRoot();
            if (own == null && ofPod == null) {
                refuse(
                        out,
                        container.securityContextPath(),
                        "neither " + container.describe() + " nor the pod sets runAsNonRoot",
                        "set securityContext.runAsNonRoot to true in the pod, or in each container");
            } else if (own != null && !own) {
                refuse(
                        out,
                        container.securityContextPath(),
                        container.describe() + " sets runAsNonRoot to false",
                        "set it to true");
            }
        });
    }

    private static void refuse(Refusals out, FieldPath context, String what, String fix) {
        out.refuse(context.child("runAsNonRoot"), what, fix);
    }
}
