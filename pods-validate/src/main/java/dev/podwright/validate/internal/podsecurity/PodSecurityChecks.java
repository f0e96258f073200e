package dev.podwright.validate.internal.podsecurity;

import dev.podwright.validate.podsecurity.PodSecurityLevel;
import java.util.List;

/**
 * The registry of the checks: one line for each version of each, by id.
 *
 * <p>Upstream: {@code DefaultChecks} in {@code k8s.io/pod-security-admission/policy}.
 */
public final class PodSecurityChecks {
    private static final String AREA = "pod-security/";

    static final List<VersionedCheck> ALL = List.of(
            restricted("allowPrivilegeEscalation", 8, PrivilegeEscalation::check),
            restricted("allowPrivilegeEscalation", 25, exceptOnWindows(PrivilegeEscalation::check)),
            baseline("appArmorProfile", 0, AppArmorProfiles::check),
            baseline("capabilities_baseline", 0, AddedCapabilities::check),
            restricted("capabilities_restricted", 22, FewestCapabilities::check, "capabilities_baseline"),
            restricted(
                    "capabilities_restricted", 25, exceptOnWindows(FewestCapabilities::check), "capabilities_baseline"),
            baseline("hostNamespaces", 0, HostNamespaces::check),
            baseline("hostPathVolumes", 0, HostPathVolumes::check),
            baseline("hostPorts", 0, NodePorts::check),
            baseline("hostProbesAndHostLifecycle", 34, HandlerHosts::check),
            baseline("privileged", 0, PrivilegedContainers::check),
            baseline("procMount", 0, ProcMounts::check),
            baseline("procMount", 35, exceptInUserNamespace(ProcMounts::check)),
            restricted("procMount_restricted", 35, ProcMounts::check, "procMount"),
            restricted("restrictedVolumes", 0, RestrictedVolumes::check, "hostPathVolumes"),
            restricted("runAsNonRoot", 0, NonRoot::check),
            restricted("runAsNonRoot", 35, exceptInUserNamespace(NonRoot::check)),
            restricted("runAsUser", 23, RootUser::check),
            restricted("runAsUser", 35, exceptInUserNamespace(RootUser::check)),
            baseline("seLinuxOptions", 0, new SeLinuxContexts()),
            baseline("seLinuxOptions", 31, new SeLinuxContexts("container_engine_t")),
            baseline("seccompProfile_baseline", 0, SeccompAnnotations::check),
            baseline("seccompProfile_baseline", 19, SeccompProfiles::check),
            restricted("seccompProfile_restricted", 19, SeccompProfiles::required, "seccompProfile_baseline"),
            restricted(
                    "seccompProfile_restricted",
                    25,
                    exceptOnWindows(SeccompProfiles::required),
                    "seccompProfile_baseline"),
            baseline("sysctls", 0, SafeSysctls.V1_0),
            baseline("sysctls", 27, SafeSysctls.V1_27),
            baseline("sysctls", 29, SafeSysctls.V1_29),
            baseline("sysctls", 32, SafeSysctls.V1_32),
            baseline("windowsHostProcess", 0, WindowsHostProcess::check));

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

    private static VersionedCheck baseline(String id, int since, SecurityCheck check) {
        return new VersionedCheck(id, PodSecurityLevel.BASELINE, since, check, List.of());
    }

    private static VersionedCheck restricted(String id, int since, SecurityCheck check, String... overrides) {
        return new VersionedCheck(id, PodSecurityLevel.RESTRICTED, since, check, List.of(overrides));
    }

    /** The server refuses the fields of such checks in a Windows pod, so that it cannot be asked to have them. */
    private static SecurityCheck exceptOnWindows(SecurityCheck check) {
        return (pod, out) -> {
            if (!pod.scope().os().equals("windows")) {
                check.check(pod, out);
            }
        };
    }

    /** With users of its own a pod has root only inside. */
    private static SecurityCheck exceptInUserNamespace(SecurityCheck check) {
        return (pod, out) -> {
            if (pod.scope().hostUsers()) {
                check.check(pod, out);
            }
        };
    }
}
