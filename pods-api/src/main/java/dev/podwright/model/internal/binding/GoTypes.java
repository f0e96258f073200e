package dev.podwright.model.internal.binding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where the server distinguishes an absent value from a zero one, and where it does not distinguish an absent object
 * from an empty one.
 *
 * <p>Upstream: which fields of the types in {@code k8s.io/api} are pointers.
 */
public final class GoTypes {
    /** Fields of single texts, numbers and flags that are pointers: absent and zero differ. */
    private static final Map<String, Set<String>> POINTERS = Map.ofEntries(
            Map.entry("AppArmorProfile", Set.of("localhostProfile")),
            Map.entry("AzureDiskVolumeSource", Set.of("cachingMode", "fsType", "kind", "readOnly")),
            Map.entry("CSIVolumeSource", Set.of("fsType", "readOnly")),
            Map.entry("ClientIPConfig", Set.of("timeoutSeconds")),
            Map.entry("ClusterTrustBundleProjection", Set.of("name", "optional", "signerName", "user")),
            Map.entry("ConfigMap", Set.of("immutable")),
            Map.entry("ConfigMapEnvSource", Set.of("optional")),
            Map.entry("ConfigMapKeySelector", Set.of("optional")),
            Map.entry("ConfigMapProjection", Set.of("optional")),
            Map.entry("ConfigMapVolumeSource", Set.of("defaultMode", "defaultUser", "optional")),
            Map.entry("Container", Set.of("restartPolicy")),
            Map.entry(
                    "CronJobSpec",
                    Set.of(
                            "failedJobsHistoryLimit",
                            "startingDeadlineSeconds",
                            "successfulJobsHistoryLimit",
                            "suspend",
                            "timeZone")),
            Map.entry("DaemonSetSpec", Set.of("revisionHistoryLimit")),
            Map.entry("DeploymentSpec", Set.of("progressDeadlineSeconds", "replicas", "revisionHistoryLimit")),
            Map.entry("DownwardAPIVolumeFile", Set.of("mode", "user")),
            Map.entry("DownwardAPIVolumeSource", Set.of("defaultMode", "defaultUser")),
            Map.entry("EmptyDirVolumeSource", Set.of("mode", "sizeLimit")),
            Map.entry("EphemeralContainer", Set.of("restartPolicy")),
            Map.entry("EvictionResponder", Set.of("priority")),
            Map.entry("FCVolumeSource", Set.of("lun")),
            Map.entry("FileKeySelector", Set.of("optional")),
            Map.entry("GRPCAction", Set.of("mode", "service")),
            Map.entry("HTTPGetAction", Set.of("protocol")),
            Map.entry("HostPathVolumeSource", Set.of("type")),
            Map.entry("ISCSIVolumeSource", Set.of("initiatorName")),
            Map.entry(
                    "JobSpec",
                    Set.of(
                            "activeDeadlineSeconds",
                            "backoffLimit",
                            "backoffLimitPerIndex",
                            "completionMode",
                            "completions",
                            "managedBy",
                            "manualSelector",
                            "maxFailedIndexes",
                            "parallelism",
                            "podReplacementPolicy",
                            "suspend",
                            "ttlSecondsAfterFinished")),
            Map.entry("KeyToPath", Set.of("mode", "user")),
            Map.entry("Lifecycle", Set.of("stopSignal")),
            Map.entry("ObjectMeta", Set.of("deletionGracePeriodSeconds")),
            Map.entry("OwnerReference", Set.of("blockOwnerDeletion", "controller")),
            Map.entry(
                    "PersistentVolumeClaimSpec", Set.of("storageClassName", "volumeAttributesClassName", "volumeMode")),
            Map.entry("PodCertificateProjection", Set.of("maxExpirationSeconds", "user")),
            Map.entry("PodDNSConfigOption", Set.of("value")),
            Map.entry("PodFailurePolicyOnExitCodesRequirement", Set.of("containerName")),
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
            Map.entry("ReplicaSetSpec", Set.of("replicas")),
            Map.entry("RollingUpdateDaemonSet", Set.of("maxSurge", "maxUnavailable")),
            Map.entry("RollingUpdateDeployment", Set.of("maxSurge", "maxUnavailable")),
            Map.entry("RollingUpdateStatefulSetStrategy", Set.of("maxUnavailable", "partition")),
            Map.entry("SeccompProfile", Set.of("localhostProfile")),
            Map.entry("Secret", Set.of("immutable")),
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
            Map.entry("ServiceAccount", Set.of("automountServiceAccountToken")),
            Map.entry("ServiceAccountTokenProjection", Set.of("expirationSeconds", "user")),
            Map.entry("ServicePort", Set.of("appProtocol")),
            Map.entry(
                    "ServiceSpec",
                    Set.of(
                            "allocateLoadBalancerNodePorts",
                            "internalTrafficPolicy",
                            "ipFamilyPolicy",
                            "loadBalancerClass",
                            "trafficDistribution")),
            Map.entry("StatefulSetSpec", Set.of("replicas", "revisionHistoryLimit")),
            Map.entry("SuccessPolicyRule", Set.of("succeededCount", "succeededIndexes")),
            Map.entry("Toleration", Set.of("tolerationSeconds")),
            Map.entry("TopologySpreadConstraint", Set.of("minDomains", "nodeAffinityPolicy", "nodeTaintsPolicy")),
            Map.entry("TypedLocalObjectReference", Set.of("apiGroup")),
            Map.entry("TypedObjectReference", Set.of("apiGroup", "namespace")),
            Map.entry("VolumeMount", Set.of("mountPropagation", "recursiveReadOnly")),
            Map.entry(
                    "WindowsSecurityContextOptions",
                    Set.of("gmsaCredentialSpec", "gmsaCredentialSpecName", "hostProcess", "runAsUserName")),
            Map.entry("WorkloadPodGroupGangSchedulingPolicy", Set.of("minCount")),
            Map.entry("WorkloadPodGroupResourceClaim", Set.of("resourceClaimName", "resourceClaimTemplateName")));

    /** Fields of objects that are not pointers: absent and empty are the same. */
    private static final Map<String, Set<String>> STRUCTS = Map.ofEntries(
            Map.entry("ConfigMap", Set.of("metadata")),
            Map.entry("Container", Set.of("resources")),
            Map.entry("CronJob", Set.of("metadata", "spec")),
            Map.entry("CronJobSpec", Set.of("jobTemplate")),
            Map.entry("DaemonSet", Set.of("metadata", "spec")),
            Map.entry("DaemonSetSpec", Set.of("template", "updateStrategy")),
            Map.entry("Deployment", Set.of("metadata", "spec")),
            Map.entry("DeploymentSpec", Set.of("strategy", "template")),
            Map.entry("EphemeralContainer", Set.of("resources")),
            Map.entry("Job", Set.of("metadata", "spec")),
            Map.entry("JobSpec", Set.of("template")),
            Map.entry("JobTemplateSpec", Set.of("metadata", "spec")),
            Map.entry("Namespace", Set.of("metadata", "spec")),
            Map.entry("PersistentVolumeClaim", Set.of("metadata", "spec")),
            Map.entry("PersistentVolumeClaimSpec", Set.of("resources")),
            Map.entry("PersistentVolumeClaimTemplate", Set.of("metadata", "spec")),
            Map.entry("Pod", Set.of("metadata", "spec")),
            Map.entry("PodTemplate", Set.of("metadata", "template")),
            Map.entry("PodTemplateSpec", Set.of("metadata", "spec")),
            Map.entry("PreferredSchedulingTerm", Set.of("preference")),
            Map.entry("ReplicaSet", Set.of("metadata", "spec")),
            Map.entry("ReplicaSetSpec", Set.of("template")),
            Map.entry("Secret", Set.of("metadata")),
            Map.entry("Service", Set.of("metadata", "spec")),
            Map.entry("ServiceAccount", Set.of("metadata")),
            Map.entry("StatefulSet", Set.of("metadata", "spec")),
            Map.entry("StatefulSetSpec", Set.of("template", "updateStrategy")),
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
