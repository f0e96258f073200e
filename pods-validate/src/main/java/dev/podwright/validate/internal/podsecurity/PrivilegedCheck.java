package dev.podwright.validate.internal.podsecurity;

import dev.podwright.validate.internal.check.Checks;

/**
 * A container must not be privileged.
 *
 * <p>Upstream: {@code CheckPrivileged} in {@code k8s.io/pod-security-admission/policy}.
 */
final class PrivilegedCheck {
    private PrivilegedCheck() {}

    static void check(PodUnderCheck pod, Refusals out) {
        pod.visit((name, context, place) -> {
            if (context != null && Checks.isTrue(context.privileged())) {
                out.refuse(
                        place.context().child("privileged"),
                        place.describe() + " is privileged",
                        "remove privileged, and add the capabilities that it needs");
            }
        });
    }
}
