package dev.podwright.validate.internal.rules.security;

import dev.podwright.model.security.Capabilities;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.ValidationOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The security context of one container of any kind.
 *
 * <p>Upstream: {@code ValidateSecurityContext} and {@code ValidateProcMountType} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}, for a server that allows privileged containers.
 */
public final class ContainerSecurityRules {
    /** The highest user and group id that the server takes. */
    static final long LARGEST_ID = Integer.MAX_VALUE;

    private static final String UNMASKED = "Unmasked";
    private static final List<String> PROC_MOUNTS = List.of("Default", UNMASKED);

    private ContainerSecurityRules() {}

    /** A container's security context; absent is fine; the path is that of the context. */
    public static void check(ValidationContext scope, @Nullable SecurityContext context, FieldPath path) {
        if (context == null) {
            return;
        }
        Findings out = scope.out();
        Checks.between(out, path, "runAsUser", context.runAsUser(), 0, LARGEST_ID);
        Checks.between(out, path, "runAsGroup", context.runAsGroup(), 0, LARGEST_ID);
        procMount(scope, context.procMount(), path);
        ProfileRules.seccomp(out, path, "seccompProfile", context.seccompProfile());
        escalation(scope, context, path);
        WindowsOptionsRules.check(out, path, context.windowsOptions());
        ProfileRules.appArmor(out, path, "appArmorProfile", context.appArmorProfile());
    }

    private static void procMount(ValidationContext scope, @Nullable String procMount, FieldPath path) {
        if (procMount == null) {
            return;
        }
        if (!PROC_MOUNTS.contains(procMount)) {
            Checks.notSupported(scope.out(), path.child("procMount"), procMount, PROC_MOUNTS);
        }
        if (procMount.equals(UNMASKED) && scope.hostUsers()) {
            scope.out()
                    .invalid(
                            path.child("procMount"),
                            procMount,
                            "procMount Unmasked needs a user namespace, and the pod uses its node's users",
                            "set hostUsers to false in the pod's spec, or use procMount Default");
        }
    }

    private static void escalation(ValidationContext scope, SecurityContext context, FieldPath path) {
        Findings out = scope.out();
        Boolean allowed = context.allowPrivilegeEscalation();
        if (allowed == null || allowed) {
            return;
        }
        if (Checks.isTrue(context.privileged())) {
            out.invalid(
                    path,
                    null,
                    "a privileged container can always gain privileges, and allowPrivilegeEscalation is false",
                    "remove privileged, or remove allowPrivilegeEscalation");
        }
        Capabilities capabilities = context.capabilities();
        if (capabilities == null
                || scope.options().has(ValidationOption.ALLOW_SYS_ADMIN_WHEN_PRIVILEGE_ESCALATION_FALSE)) {
            return;
        }
        for (String capability : capabilities.add()) {
            if (capability.equals("CAP_SYS_ADMIN")) {
                out.invalid(
                        path,
                        null,
                        "capability CAP_SYS_ADMIN allows to gain privileges, and allowPrivilegeEscalation is false",
                        "do not add CAP_SYS_ADMIN, or remove allowPrivilegeEscalation");
            }
        }
    }
}
