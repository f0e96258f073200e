package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.validate.internal.rules.security.ProfileAnnotationRules;

/**
 * Before there were fields: a pod must not take off the seccomp profile of the container runtime by annotation.
 *
 * <p>Upstream: {@code CheckSeccompBaseline} in {@code k8s.io/pod-security-admission/policy}.
 */
final class SeccompAnnotationCheck {
    private SeccompAnnotationCheck() {}

    static void check(PodUnderCheck pod, Refusals out) {
        refuse(pod, out, ProfileAnnotationRules.SECCOMP_POD, "the pod");
        if (pod.annotations().isEmpty()) {
            return;
        }
        pod.visit(container ->
                refuse(pod, out, ProfileAnnotationRules.SECCOMP_CONTAINER + container.name(), container.describe()));
    }

    private static void refuse(PodUnderCheck pod, Refusals out, String key, String words) {
        String value = pod.annotations().get(key);
        if (value != null && !isAllowed(value)) {
            out.refuse(
                    pod.annotation(key),
                    "an annotation gives " + words + " the seccomp profile " + Excerpt.quoted(value),
                    "remove the annotation, or write " + ProfileAnnotationRules.RUNTIME_DEFAULT);
        }
    }

    private static boolean isAllowed(String value) {
        return value.equals(ProfileAnnotationRules.RUNTIME_DEFAULT)
                || value.equals(ProfileAnnotationRules.DOCKER_DEFAULT)
                || value.startsWith(ProfileAnnotationRules.LOCALHOST_PREFIX);
    }
}
