package dev.podwright.validate.internal.rules.security;

import dev.podwright.model.PodSpec;
import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operating system forbids.
 *
 * <p>Upstream: {@code validateOS}, {@code validateLinux} and {@code validateWindows} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class OsRules {
    private static final String WINDOWS = "windows";
    private static final String LINUX = "linux";
    private static final List<String> SYSTEMS = List.of(LINUX, WINDOWS);

    private OsRules() {}

    /** The operating system and what it forbids; the path is that of the spec. */
    public static void check(ValidationContext scope, FieldPath path) {
        if (scope.spec().os() == null) {
            return;
        }
        switch (scope.os()) {
            case "" ->
                scope.out().required(path.child("os", "name"), "os has no name", "write name: linux or name: windows");
            case LINUX -> linux(scope, path);
            case WINDOWS -> windows(scope, path);
            default -> Checks.notSupported(scope.out(), path.child("os"), scope.os(), SYSTEMS);
        }
    }

    private static void linux(ValidationContext scope, FieldPath path) {
        Findings out = scope.out();
        PodSecurityContext context = scope.spec().securityContext();
        if (context != null && context.windowsOptions() != null) {
            noWindowsOptions(out, path.child("securityContext"));
        }
        PodContainer.of(scope.spec(), path).forEach(container -> {
            SecurityContext each = container.securityContext();
            if (each != null && each.windowsOptions() != null) {
                noWindowsOptions(out, container.securityContextPath());
            }
        });
    }

    private static void noWindowsOptions(Findings out, FieldPath context) {
        out.forbidden(
                context.child("windowsOptions"),
                "windowsOptions have no meaning for a pod whose os is linux",
                "remove windowsOptions, or set os.name to windows");
    }

    private static void windows(ValidationContext scope, FieldPath path) {
        Findings out = scope.out();
        PodSpec spec = scope.spec();
        unset(out, path, "hostUsers", spec.hostUsers());
        unset(out, path, "hostPID", Checks.isTrue(spec.hostPID()) ? true : null);
        unset(out, path, "hostIPC", Checks.isTrue(spec.hostIPC()) ? true : null);
        unset(out, path, "shareProcessNamespace", spec.shareProcessNamespace());
        PodSecurityContext context = spec.securityContext();
        if (context != null) {
            windows(out, context, path.child("securityContext"));
        }
        PodContainer.of(spec, path).forEach(container -> {
            SecurityContext each = container.securityContext();
            if (each != null) {
                windows(out, each, container.securityContextPath());
            }
        });
    }

    private static void windows(Findings out, PodSecurityContext context, FieldPath path) {
        unset(out, path, "appArmorProfile", context.appArmorProfile());
        unset(out, path, "seLinuxOptions", context.seLinuxOptions());
        unset(out, path, "seccompProfile", context.seccompProfile());
        unset(out, path, "fsGroup", context.fsGroup());
        unset(out, path, "fsGroupChangePolicy", context.fsGroupChangePolicy());
        unset(out, path, "sysctls", context.sysctls().isEmpty() ? null : context.sysctls());
        unset(out, path, "runAsUser", context.runAsUser());
        unset(out, path, "runAsGroup", context.runAsGroup());
        unset(out, path, "supplementalGroups", context.supplementalGroups());
        unset(out, path, "supplementalGroupsPolicy", context.supplementalGroupsPolicy());
        unset(out, path, "seLinuxChangePolicy", context.seLinuxChangePolicy());
    }

    private static void windows(Findings out, SecurityContext context, FieldPath path) {
        unset(out, path, "appArmorProfile", context.appArmorProfile());
        unset(out, path, "seLinuxOptions", context.seLinuxOptions());
        unset(out, path, "seccompProfile", context.seccompProfile());
        unset(out, path, "capabilities", context.capabilities());
        unset(out, path, "readOnlyRootFilesystem", context.readOnlyRootFilesystem());
        unset(out, path, "privileged", context.privileged());
        unset(out, path, "allowPrivilegeEscalation", context.allowPrivilegeEscalation());
        unset(out, path, "procMount", context.procMount());
        unset(out, path, "runAsUser", context.runAsUser());
        unset(out, path, "runAsGroup", context.runAsGroup());
    }

    private static void unset(Findings out, FieldPath path, String field, @Nullable Object value) {
        if (value != null) {
            out.forbidden(
                    path.child(field),
                    field + " is a matter of Linux, and the pod's os is windows",
                    "remove " + field + ", or set os.name to linux");
        }
    }
}
