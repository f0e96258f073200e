package dev.podwright.validate.internal.effective;

import dev.podwright.validate.internal.rules.workload.WorkloadDefaults;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The defaults that are the same wherever their type occurs.
 *
 * <p>Upstream: {@code defaults.go} in {@code k8s.io/kubernetes/pkg/apis/core/v1}, {@code .../apps/v1} and {@code
 * .../batch/v1}, and the {@code +default} markers of {@code k8s.io/api/core/v1}.
 */
final class DefaultTable {
    /**
     * One default.
     *
     * @param field the JSON name
     * @param value what an absent field counts as
     * @param forZero whether an empty text and zero count as absent too
     */
    record Default(String field, Object value, boolean forZero) {
        /** Whether the default takes the place of a value. */
        boolean replaces(@Nullable Object given) {
            return given == null || (forZero && (given.equals("") || given.equals(0)));
        }
    }

    /** How many earlier revisions of a workload are kept. */
    private static final int REVISIONS = 10;

    private static final Map<String, List<Default>> BY_TYPE = Map.ofEntries(
            Map.entry(
                    "PodSpec",
                    List.of(
                            zero("dnsPolicy", "ClusterFirst"),
                            zero("restartPolicy", "Always"),
                            absent("terminationGracePeriodSeconds", 30L),
                            zero("schedulerName", "default-scheduler"))),
            Map.entry("Container", ofContainers()),
            Map.entry("EphemeralContainer", ofContainers()),
            Map.entry("ContainerPort", List.of(zero("protocol", "TCP"))),
            Map.entry(
                    "Probe",
                    List.of(
                            zero("timeoutSeconds", 1),
                            zero("periodSeconds", 10),
                            zero("successThreshold", 1),
                            zero("failureThreshold", 3))),
            Map.entry("HTTPGetAction", List.of(zero("path", "/"), zero("scheme", "HTTP"))),
            Map.entry("GRPCAction", List.of(absent("service", ""))),
            Map.entry("ObjectFieldSelector", List.of(zero("apiVersion", "v1"))),
            Map.entry("FileKeySelector", List.of(absent("optional", false))),
            Map.entry("HostPathVolumeSource", List.of(absent("type", ""))),
            Map.entry("SecretVolumeSource", List.of(absent("defaultMode", 0644))),
            Map.entry("ConfigMapVolumeSource", List.of(absent("defaultMode", 0644))),
            Map.entry("DownwardAPIVolumeSource", List.of(absent("defaultMode", 0644))),
            Map.entry("ProjectedVolumeSource", List.of(absent("defaultMode", 0644))),
            Map.entry("ServiceAccountTokenProjection", List.of(absent("expirationSeconds", 3600L))),
            Map.entry("ISCSIVolumeSource", List.of(zero("iscsiInterface", "default"))),
            Map.entry(
                    "RBDVolumeSource",
                    List.of(zero("pool", "rbd"), zero("user", "admin"), zero("keyring", "/etc/ceph/keyring"))),
            Map.entry(
                    "AzureDiskVolumeSource",
                    List.of(
                            absent("cachingMode", "ReadWrite"),
                            absent("fsType", "ext4"),
                            absent("readOnly", false),
                            absent("kind", "Shared"))),
            Map.entry("ScaleIOVolumeSource", List.of(zero("storageMode", "ThinProvisioned"), zero("fsType", "xfs"))),
            Map.entry("PersistentVolumeClaimSpec", List.of(absent("volumeMode", "Filesystem"))),
            Map.entry(
                    "DeploymentSpec",
                    List.of(
                            absent("replicas", 1),
                            absent("revisionHistoryLimit", REVISIONS),
                            absent("progressDeadlineSeconds", WorkloadDefaults.PROGRESS_DEADLINE))),
            Map.entry("ReplicaSetSpec", List.of(absent("replicas", 1))),
            Map.entry(
                    "StatefulSetSpec",
                    List.of(
                            absent("replicas", 1),
                            absent("revisionHistoryLimit", REVISIONS),
                            zero("podManagementPolicy", "OrderedReady"))),
            Map.entry(
                    "StatefulSetPersistentVolumeClaimRetentionPolicy",
                    List.of(zero("whenDeleted", "Retain"), zero("whenScaled", "Retain"))),
            Map.entry("DaemonSetSpec", List.of(absent("revisionHistoryLimit", REVISIONS))),
            Map.entry(
                    "CronJobSpec",
                    List.of(
                            zero("concurrencyPolicy", "Allow"),
                            absent("suspend", false),
                            absent("successfulJobsHistoryLimit", 3),
                            absent("failedJobsHistoryLimit", 1))),
            Map.entry("PodFailurePolicyOnPodConditionsPattern", List.of(zero("status", "True"))),
            Map.entry("ServiceSpec", List.of(zero("sessionAffinity", "None"), zero("type", "ClusterIP"))),
            Map.entry("ServicePort", List.of(zero("protocol", "TCP"))));

    private DefaultTable() {}

    private static List<Default> ofContainers() {
        return List.of(
                zero("terminationMessagePath", "/dev/termination-log"), zero("terminationMessagePolicy", "File"));
    }

    private static Default zero(String field, Object value) {
        return new Default(field, value, true);
    }

    private static Default absent(String field, Object value) {
        return new Default(field, value, false);
    }

    /** The defaults of a type, by upstream's name of it. */
    static List<Default> of(String type) {
        return BY_TYPE.getOrDefault(type, List.of());
    }

    /** All of them, by type. */
    static Map<String, List<Default>> all() {
        return BY_TYPE;
    }
}
