package dev.podwright.validate.internal.podsecurity;

import dev.podwright.validate.podsecurity.PodSecurityLevel;
import dev.podwright.version.KubernetesVersion;
import java.util.List;

/**
 * The registry of the checks: one line for each version of each, by id.
 *
 * <p>Upstream: {@code DefaultChecks} in {@code k8s.io/pod-security-admission/policy}.
 */
public final class PodSecurityChecks {
    private static final String AREA = "pod-security/";

    static final List<VersionedCheck> ALL = List.of(
            restricted("allowPrivilegeEscalation", 8, AllowPrivilegeEscalationCheck::check),
            restricted("allowPrivilegeEscalation", 25, exceptOnWindows(AllowPrivilegeEscalationCheck::check)),
            baseline("appArmorProfile", 0, AppArmorProfileCheck::check),
            baseline("capabilities_baseline", 0, CapabilitiesBaselineCheck::check),
            restricted("capabilities_restricted", 22, CapabilitiesRestrictedCheck::check, "capabilities_baseline"),
            restricted(
                    "capabilities_restricted",
                    25,
                    exceptOnWindows(CapabilitiesRestrictedCheck::check),
                    "capabilities_baseline"),
            baseline("hostNamespaces", 0, HostNamespacesCheck::check),
            baseline("hostPathVolumes", 0, HostPathVolumesCheck::check),
            baseline("hostPorts", 0, HostPortsCheck::check),
            baseline("hostProbesAndHostLifecycle", 34, HostProbesAndHostLifecycleCheck::check),
            baseline("privileged", 0, PrivilegedCheck::check),
            baseline("procMount", 0, ProcMountCheck::check),
            baseline("procMount", 35, exceptInUserNamespace(ProcMountCheck::check)),
            restricted("procMount_restricted", 35, ProcMountCheck::check, "procMount"),
            restricted("restrictedVolumes", 0, RestrictedVolumesCheck::check, "hostPathVolumes"),
            restricted("runAsNonRoot", 0, RunAsNonRootCheck::check),
            restricted("runAsNonRoot", 35, exceptInUserNamespace(RunAsNonRootCheck::check)),
            restricted("runAsUser", 23, RunAsUserCheck::check),
            restricted("runAsUser", 35, exceptInUserNamespace(RunAsUserCheck::check)),
            baseline("seLinuxOptions", 0, new SeLinuxOptionsCheck()),
            baseline("seLinuxOptions", 31, new SeLinuxOptionsCheck("container_engine_t")),
            baseline("seccompProfile_baseline", 0, SeccompAnnotationCheck::check),
            baseline("seccompProfile_baseline", 19, SeccompProfileCheck::check),
            restricted("seccompProfile_restricted", 19, SeccompProfileCheck::required, "seccompProfile_baseline"),
            restricted(
                    "seccompProfile_restricted",
                    25,
                    exceptOnWindows(SeccompProfileCheck::required),
                    "seccompProfile_baseline"),
            baseline("sysctls", 0, SysctlsCheck.V1_0),
            baseline("sysctls", 27, SysctlsCheck.V1_27),
            baseline("sysctls", 29, SysctlsCheck.V1_29),
            baseline("sysctls", 32, SysctlsCheck.V1_32),
            baseline("windowsHostProcess", 0, WindowsHostProcessCheck::check));

    private static final List<String> IDS =
            ALL.stream().map(VersionedCheck::id).distinct().toList();
    private static final List<String> RULES =
            IDS.stream().map(PodSecurityChecks::rule).toList();

    private PodSecurityChecks() {}

    /** The ids of all checks, as upstream spells them. */
    public static List<String> ids() {
        return IDS;
    }

    /** The ids of the rules that the checks report under. */
    public static List<String> rules() {
        return RULES;
    }

    /** The id of the rule that a check reports under. */
    static String rule(String id) {
        return AREA + id;
    }

    private static VersionedCheck baseline(String id, int since, PodSecurityCheck check) {
        return new VersionedCheck(id, PodSecurityLevel.BASELINE, KubernetesVersion.ofMinor(since), check, List.of());
    }

    private static VersionedCheck restricted(String id, int since, PodSecurityCheck check, String... overrides) {
        return new VersionedCheck(
                id, PodSecurityLevel.RESTRICTED, KubernetesVersion.ofMinor(since), check, List.of(overrides));
    }

    /** The server refuses the fields of such checks in a Windows pod, so that it cannot be asked to have them. */
    private static PodSecurityCheck exceptOnWindows(PodSecurityCheck check) {
        return (pod, out) -> {
            if (!pod.scope().os().equals("windows")) {
                check.check(pod, out);
            }
        };
    }

    /** In its own user namespace a pod has root only inside. */
    private static PodSecurityCheck exceptInUserNamespace(PodSecurityCheck check) {
        return (pod, out) -> {
            if (pod.scope().hostUsers()) {
                check.check(pod, out);
            }
        };
    }
}
