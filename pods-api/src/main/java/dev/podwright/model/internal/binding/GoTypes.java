package dev.podwright.model.internal.binding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where the server distinguishes an absent value from a zero one, and where it does not distinguish an absent object
 * from an empty one.
 *
 * <p>Upstream: which fields of {@code k8s.io/kubernetes/pkg/apis/core} are pointers.
 */
public final class GoTypes {
    /** Fields of single texts, numbers and flags that are pointers: absent and zero differ. */
    private static final Map<String, Set<String>> POINTERS = Map.ofEntries(
            Map.entry("AppArmorProfile", Set.of("localhostProfile")),
            Map.entry("AzureDiskVolumeSource", Set.of("cachingMode", "fsType", "kind", "readOnly")),
            Map.entry("CSIVolumeSource", Set.of("fsType", "readOnly")),
            Map.entry("ClusterTrustBundleProjection", Set.of("name", "optional", "signerName", "user")),
            Map.entry("ConfigMapEnvSource", Set.of("optional")),
            Map.entry("ConfigMapKeySelector", Set.of("optional")),
            Map.entry("ConfigMapProjection", Set.of("optional")),
            Map.entry("ConfigMapVolumeSource", Set.of("defaultMode", "defaultUser", "optional")),
            Map.entry("Container", Set.of("restartPolicy")),
            Map.entry("DownwardAPIVolumeFile", Set.of("mode", "user")),
            Map.entry("DownwardAPIVolumeSource", Set.of("defaultMode", "defaultUser")),
            Map.entry("EphemeralContainer", Set.of("restartPolicy")),
            Map.entry("EmptyDirVolumeSource", Set.of("mode", "sizeLimit")),
            Map.entry("EvictionResponder", Set.of("priority")),
            Map.entry("FCVolumeSource", Set.of("lun")),
            Map.entry("FileKeySelector", Set.of("optional")),
            Map.entry("GRPCAction", Set.of("mode", "service")),
            Map.entry("HTTPGetAction", Set.of("protocol")),
            Map.entry("HostPathVolumeSource", Set.of("type")),
            Map.entry("ISCSIVolumeSource", Set.of("initiatorName")),
            Map.entry("KeyToPath", Set.of("mode", "user")),
            Map.entry("Lifecycle", Set.of("stopSignal")),
            Map.entry("ObjectMeta", Set.of("deletionGracePeriodSeconds")),
            Map.entry("OwnerReference", Set.of("blockOwnerDeletion", "controller")),
            Map.entry(
                    "PersistentVolumeClaimSpec", Set.of("storageClassName", "volumeAttributesClassName", "volumeMode")),
            Map.entry("PodCertificateProjection", Set.of("maxExpirationSeconds", "user")),
            Map.entry("PodDNSConfigOption", Set.of("value")),
            Map.entry("PodResourceClaim", Set.of("resourceClaimName", "resourceClaimTemplateName")),
            Map.entry("PodSchedulingGroup", Set.of("podGroupName")),
            Map.entry(
                    "PodSecurityContext",
                    Set.of(
                            "fsGroup",
                            "fsGroupChangePolicy",
                            "runAsGroup",
                            "runAsNonRoot",
                            "runAsUser",
                            "seLinuxChangePolicy",
                            "supplementalGroupsPolicy")),
            Map.entry(
                    "PodSpec",
                    Set.of(
                            "activeDeadlineSeconds",
                            "automountServiceAccountToken",
                            "enableServiceLinks",
                            "hostUsers",
                            "hostnameOverride",
                            "preemptionPolicy",
                            "priority",
                            "runtimeClassName",
                            "setHostnameAsFQDN",
                            "shareProcessNamespace",
                            "terminationGracePeriodSeconds")),
            Map.entry("Probe", Set.of("terminationGracePeriodSeconds")),
            Map.entry("ProjectedVolumeSource", Set.of("defaultMode", "defaultUser")),
            Map.entry("SeccompProfile", Set.of("localhostProfile")),
            Map.entry("SecretEnvSource", Set.of("optional")),
            Map.entry("SecretKeySelector", Set.of("optional")),
            Map.entry("SecretProjection", Set.of("optional")),
            Map.entry("SecretVolumeSource", Set.of("defaultMode", "defaultUser", "optional")),
            Map.entry(
                    "SecurityContext",
                    Set.of(
                            "allowPrivilegeEscalation",
                            "privileged",
                            "procMount",
                            "readOnlyRootFilesystem",
                            "runAsGroup",
                            "runAsNonRoot",
                            "runAsUser")),
            Map.entry("ServiceAccountTokenProjection", Set.of("expirationSeconds", "user")),
            Map.entry("Toleration", Set.of("tolerationSeconds")),
            Map.entry("TopologySpreadConstraint", Set.of("minDomains", "nodeAffinityPolicy", "nodeTaintsPolicy")),
            Map.entry("TypedLocalObjectReference", Set.of("apiGroup")),
            Map.entry("TypedObjectReference", Set.of("apiGroup", "namespace")),
            Map.entry("VolumeMount", Set.of("mountPropagation", "recursiveReadOnly")),
            Map.entry(
                    "WindowsSecurityContextOptions",
                    Set.of("gmsaCredentialSpec", "gmsaCredentialSpecName", "hostProcess", "runAsUserName")));

    /** Fields of objects that are not pointers: absent and empty are the same. */
    private static final Map<String, Set<String>> STRUCTS = Map.ofEntries(
            Map.entry("Container", Set.of("resources")),
            Map.entry("EphemeralContainer", Set.of("resources")),
            Map.entry("PersistentVolumeClaimSpec", Set.of("resources")),
            Map.entry("PersistentVolumeClaimTemplate", Set.of("metadata", "spec")),
            Map.entry("PreferredSchedulingTerm", Set.of("preference")),
            Map.entry("WeightedPodAffinityTerm", Set.of("podAffinityTerm")));

    private GoTypes() {}

    /** Whether an absent text, number or flag is something else than an empty one, zero and false. */
    public static boolean isPointer(String type, String field) {
        return POINTERS.getOrDefault(type, Set.of()).contains(field);
    }

    /** Whether an absent object is the same as an empty one. */
    public static boolean isStruct(String type, String field) {
        return STRUCTS.getOrDefault(type, Set.of()).contains(field);
    }

    /** All these fields, by type. */
    public static Map<String, Set<String>> fields() {
        Map<String, Set<String>> out = new HashMap<>(POINTERS);
        STRUCTS.forEach((type, fields) -> out.merge(type, fields, (a, b) -> {
            Set<String> both = new HashSet<>(a);
            both.addAll(b);
            return both;
        }));
        return out;
    }
}
