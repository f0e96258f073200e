package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.security.Capabilities;
import dev.podwright.model.security.SecurityContext;
import java.util.List;

/**
 * A container must drop all capabilities, and may add only NET_BIND_SERVICE.
 *
 * <p>Upstream: {@code CheckCapabilitiesRestricted} in {@code k8s.io/pod-security-admission/policy}.
 */
final class CapabilitiesRestrictedCheck {
    private CapabilitiesRestrictedCheck() {}

    private static final String ALL = "ALL";
    private static final String LOW_PORTS = "NET_BIND_SERVICE";

    static void check(PodUnderCheck pod, Refusals out) {
        pod.visit(container -> {
            SecurityContext context = container.securityContext();
            Capabilities capabilities = context == null ? null : context.capabilities();
            if (capabilities == null || !capabilities.drop().contains(ALL)) {
                out.refuse(
                        container.securityContextPath().child("capabilities", "drop"),
                        container.describe() + " keeps capabilities",
                        "set securityContext.capabilities.drop to [ALL] in the container");
            }
            List<String> added = capabilities == null ? List.of() : capabilities.add();
            for (int i = 0; i < added.size(); i++) {
                if (!added.get(i).equals(LOW_PORTS)) {
                    out.refuse(
                            container
                                    .securityContextPath()
                                    .child("capabilities", "add")
                                    .index(i),
                            container.describe() + " adds the capability " + Excerpt.quoted(added.get(i)) + "; only "
                                    + LOW_PORTS + " may be added",
                            "remove " + Excerpt.quoted(added.get(i)) + " from capabilities.add");
                }
            }
        });
    }
}
