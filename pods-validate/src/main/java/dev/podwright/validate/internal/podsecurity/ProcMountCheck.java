package dev.podwright.validate.internal.podsecurity;

import dev.podwright.validate.internal.check.Shown;

/**
 * A container must keep the masks that the container runtime puts on /proc.
 *
 * <p>Upstream: {@code CheckProcMountBaseline} and {@code CheckProcMountRestricted} in {@code k8s.io/pod-security-admission/policy}.
 */
final class ProcMountCheck {
    private ProcMountCheck() {}

    static void check(PodUnderCheck pod, Refusals out) {
        pod.visit((name, context, place) -> {
            String mount = context == null ? null : context.procMount();
            if (mount != null && !mount.equals("Default")) {
                out.refuse(
                        place.context().child("procMount"),
                        place.describe() + " sets procMount to " + Shown.quoted(mount),
                        "remove procMount, or set it to Default");
            }
        });
    }
}
