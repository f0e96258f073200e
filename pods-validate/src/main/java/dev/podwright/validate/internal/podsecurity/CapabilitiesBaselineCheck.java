package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.security.SecurityContext;
import java.util.List;
import java.util.Set;

/**
 * A container must not add capabilities beyond those that it has by default.
 *
 * <p>Upstream: {@code CheckCapabilitiesBaseline} in {@code k8s.io/pod-security-admission/policy}.
 */
final class CapabilitiesBaselineCheck {
    private CapabilitiesBaselineCheck() {}

    private static final Set<String> ALLOWED = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

    static void check(PodUnderCheck pod, Refusals out) {
        pod.visit(container -> {
            SecurityContext context = container.securityContext();
            if (context == null || context.capabilities() == null) {
                return;
            }
            List<String> added = context.capabilities().add();
            for (int i = 0; i < added.size(); i++) {
                if (!ALLOWED.contains(added.get(i))) {
                    out.refuse(
                            container
                                    .securityContextPath()
                                    .child("capabilities", "add")
                                    .index(i),
                            container.describe() + " adds the capability " + Excerpt.quoted(added.get(i))
                                    + ", which it has not by default",
                            "remove " + Excerpt.quoted(added.get(i)) + " from capabilities.add");
                }
            }
        });
    }
}
