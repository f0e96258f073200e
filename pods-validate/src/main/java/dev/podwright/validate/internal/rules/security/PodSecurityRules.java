package dev.podwright.validate.internal.rules.security;

import static dev.podwright.validate.internal.rules.security.ContainerSecurityRules.LARGEST_ID;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.core.ValidationOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pod as a whole may do on its node.
 *
 * <p>Upstream: {@code validatePodSpecSecurityContext}, {@code validateFSGroupChangePolicy},
 * {@code validateSupplementalGroupsPolicy}, {@code validateShareProcessNamespace}, {@code validateSELinuxChangePolicy} and {@code validateHostUsers} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class PodSecurityRules {
    private static final List<String> CHANGE_POLICIES = List.of("Always", "OnRootMismatch");
    private static final List<String> GROUPS_POLICIES = List.of("Merge", "Strict");
    private static final List<String> SELINUX_POLICIES = List.of("MountOption", "Recursive");
    private static final List<String> RECURSIVE_ONLY = List.of("Recursive");

    private PodSecurityRules() {}

    /** The security context and the host namespaces; the path is that of the spec. */
    public static void securityContext(ValidationContext scope, FieldPath path) {
        PodSpec spec = scope.spec();
        Findings out = scope.out();
        if (Checks.isTrue(spec.shareProcessNamespace()) && Checks.isTrue(spec.hostPID())) {
            boolean inSpec = scope.options().has(RuleChange.SHARE_PROCESS_NAMESPACE_IN_SPEC);
            out.invalid(
                    (inSpec ? path : path.child("securityContext")).child("shareProcessNamespace"),
                    true,
                    "shareProcessNamespace and hostPID are both true, and a pod has only one process namespace",
                    "remove one of the two");
        }
        PodSecurityContext context = spec.securityContext();
        if (context == null) {
            return;
        }
        FieldPath here = path.child("securityContext");
        Checks.between(out, here, "fsGroup", context.fsGroup(), 0, LARGEST_ID);
        Checks.between(out, here, "runAsUser", context.runAsUser(), 0, LARGEST_ID);
        Checks.between(out, here, "runAsGroup", context.runAsGroup(), 0, LARGEST_ID);
        supplementalGroups(out, here, context.supplementalGroups());
        if (!context.sysctls().isEmpty()) {
            SysctlRules.check(scope, context.sysctls(), here.child("sysctls"));
        }
        oneOf(out, here, "fsGroupChangePolicy", context.fsGroupChangePolicy(), CHANGE_POLICIES);
        ProfileRules.seccomp(out, here, "seccompProfile", context.seccompProfile());
        WindowsOptionsRules.check(out, here, context.windowsOptions());
        ProfileRules.appArmor(out, here, "appArmorProfile", context.appArmorProfile());
        oneOf(out, here, "supplementalGroupsPolicy", context.supplementalGroupsPolicy(), GROUPS_POLICIES);
        List<String> policies = scope.options().has(ValidationOption.ALLOW_ONLY_RECURSIVE_SELINUX_CHANGE_POLICY)
                ? RECURSIVE_ONLY
                : SELINUX_POLICIES;
        oneOf(out, here, "seLinuxChangePolicy", context.seLinuxChangePolicy(), policies);
    }

    private static void supplementalGroups(Findings out, FieldPath path, @Nullable List<Long> groups) {
        if (groups == null) {
            return;
        }
        for (int i = 0; i < groups.size(); i++) {
            long group = groups.get(i);
            if (group < 0 || group > LARGEST_ID) {
                out.invalid(
                        path.child("supplementalGroups").index(i),
                        group,
                        "group " + group + " is out of range; it must be between 0 and " + LARGEST_ID,
                        "give a number from 0 to " + LARGEST_ID);
            }
        }
    }

    /** These are pointers upstream: an empty text is not absent. */
    private static void oneOf(
            Findings out, FieldPath path, String field, @Nullable String value, List<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            Checks.notSupported(out, path.child(field), value, allowed);
        }
    }

    /** User namespaces; the path is that of the spec. */
    public static void hostUsers(ValidationContext scope, FieldPath path) {
        if (scope.hostUsers()) {
            return;
        }
        PodSpec spec = scope.spec();
        Findings out = scope.out();
        if (scope.hostNetwork() && !scope.options().has(ValidationOption.ALLOW_USER_NAMESPACES_HOST_NETWORK_SUPPORT)) {
            shared(out, path.child("hostNetwork"), "hostNetwork");
        }
        // The server spells these two with a capital.
        if (Checks.isTrue(spec.hostPID())) {
            shared(out, path.child("HostPID"), "hostPID");
        }
        if (Checks.isTrue(spec.hostIPC())) {
            shared(out, path.child("HostIPC"), "hostIPC");
        }
        if (scope.options().has(RuleChange.USER_NAMESPACES_WITHOUT_DEVICES)
                && !scope.options().has(ValidationOption.ALLOW_USER_NAMESPACES_WITH_VOLUME_DEVICES)) {
            devices(out, path, "initContainers", spec.initContainers());
            devices(out, path, "containers", spec.containers());
            List<EphemeralContainer> ephemeral = spec.ephemeralContainers();
            for (int i = 0; i < ephemeral.size(); i++) {
                if (!ephemeral.get(i).volumeDevices().isEmpty()) {
                    device(out, path.child("ephemeralContainers").index(i));
                }
            }
        }
    }

    private static void shared(Findings out, FieldPath path, String field) {
        out.forbidden(
                path,
                field + " shares a namespace with the node, and hostUsers is false",
                "remove " + field + ", or remove hostUsers");
    }

    private static void devices(Findings out, FieldPath path, String field, List<Container> containers) {
        for (int i = 0; i < containers.size(); i++) {
            if (!containers.get(i).volumeDevices().isEmpty()) {
                device(out, path.child(field).index(i));
            }
        }
    }

    private static void device(Findings out, FieldPath container) {
        out.forbidden(
                container.child("volumeDevices"),
                "a block device cannot be mapped into a user namespace, and hostUsers is false",
                "mount the volume as a file system, or remove hostUsers");
    }
}
