package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.model.security.SeccompProfile;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.rules.security.ProfileRules;

/**
 * A pod must not take off the seccomp profile of the container runtime; in the restricted level it must have one.
 *
 * <p>Upstream: {@code CheckSeccompBaseline} and {@code CheckSeccompProfileRestricted} in {@code k8s.io/pod-security-admission/policy}.
 */
final class SeccompProfileCheck {
    private SeccompProfileCheck() {}

    /** What is set must be allowed. */
    static void check(PodUnderCheck pod, Refusals out) {
        check(pod, out, false);
    }

    /** What is set must be allowed, and something must be set for each container. */
    static void required(PodUnderCheck pod, Refusals out) {
        check(pod, out, true);
    }

    private static void check(PodUnderCheck pod, Refusals out, boolean required) {
        PodSecurityContext podContext = pod.context();
        SeccompProfile ofPod = podContext == null ? null : podContext.seccompProfile();
        if (ofPod != null && !isAllowed(ofPod)) {
            refuse(out, ofPod, pod.contextPath(), "the pod");
        }
        pod.visit(container -> {
            SecurityContext context = container.securityContext();
            SeccompProfile own = context == null ? null : context.seccompProfile();
            if (own != null && !isAllowed(own)) {
                refuse(out, own, container.securityContextPath(), container.describe());
            } else if (required && own == null && ofPod == null) {
                out.refuse(
                        container.securityContextPath().child("seccompProfile", "type"),
                        "neither " + container.describe() + " nor the pod sets a seccomp profile",
                        "set securityContext.seccompProfile.type to RuntimeDefault in the pod, or in each container");
            }
        });
    }

    private static boolean isAllowed(SeccompProfile profile) {
        String type = Checks.orEmpty(profile.type());
        return type.equals(ProfileRules.RUNTIME_DEFAULT) || type.equals(ProfileRules.LOCALHOST);
    }

    private static void refuse(Refusals out, SeccompProfile profile, FieldPath context, String words) {
        out.refuse(
                context.child("seccompProfile", "type"),
                words + " sets a seccomp profile of type " + Excerpt.quoted(Checks.orEmpty(profile.type())),
                "use type RuntimeDefault, or Localhost with a profile of the node");
    }
}
