package dev.podwright.validate.internal.podsecurity;

import dev.podwright.validate.internal.check.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A pod must not share its node's network, processes or IPC.
 *
 * <p>Upstream: {@code CheckHostNamespaces} in {@code k8s.io/pod-security-admission/policy}.
 */
final class HostNamespacesCheck {
    private HostNamespacesCheck() {}

    static void check(PodUnderCheck pod, Refusals out) {
        refuse(pod, out, "hostNetwork", pod.spec().hostNetwork());
        refuse(pod, out, "hostPID", pod.spec().hostPID());
        refuse(pod, out, "hostIPC", pod.spec().hostIPC());
    }

    private static void refuse(PodUnderCheck pod, Refusals out, String field, @Nullable Boolean value) {
        if (Checks.isTrue(value)) {
            out.refuse(pod.path().child(field), "the pod sets " + field + " to true", "remove " + field);
        }
    }
}
