package dev.podwright.validate.internal.prepare;

import dev.podwright.model.PodSpec;
import dev.podwright.model.apps.StatefulSetSpec;
import dev.podwright.model.batch.JobSpec;
import dev.podwright.model.container.Lifecycle;
import dev.podwright.model.schema.Schemas;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.fields.FieldTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields that the server drops while a feature gate is off.
 *
 * <p>Upstream: {@code dropDisabledFields} and what it calls in {@code k8s.io/kubernetes/pkg/api/pod},
 * {@code dropStatefulSetDisabledFields} in {@code pkg/registry/apps/statefulset}, {@code dropServiceDisabledFields} in
 * {@code pkg/registry/core/service}, {@code PrepareForCreate} in
 * {@code pkg/registry/batch/job}, and {@code DropDisabledFields} in {@code pkg/api/job}.
 */
final class GatedFields implements FieldTree.Counted {
    private static final List<String> CONTAINERS = List.of("initContainers", "containers", "ephemeralContainers");
    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution.";
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution.podAffinityTerm.";

    /** Those of a pod's spec. A path that begins with a star holds for every list of containers. */
    static final List<GatedFields> OF_PODS = List.of(
            of(Gate.USER_NAMESPACES_SUPPORT, "hostUsers"),
            of(Gate.SUPPLEMENTAL_GROUPS_POLICY, "securityContext.supplementalGroupsPolicy"),
            of(Gate.POD_LEVEL_RESOURCES, "resources"),
            of(Gate.PROC_MOUNT_TYPE, "*.securityContext.procMount").except("Default"),
            of(Gate.NODE_INCLUSION_POLICY_IN_POD_TOPOLOGY_SPREAD, "topologySpreadConstraints.nodeTaintsPolicy"),
            of(Gate.NODE_INCLUSION_POLICY_IN_POD_TOPOLOGY_SPREAD, "topologySpreadConstraints.nodeAffinityPolicy"),
            of(Gate.MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD, "topologySpreadConstraints.matchLabelKeys"),
            of(
                    Gate.MATCH_LABEL_KEYS_IN_POD_AFFINITY,
                    "affinity.podAffinity." + REQUIRED + "matchLabelKeys",
                    "affinity.podAffinity." + REQUIRED + "mismatchLabelKeys",
                    "affinity.podAffinity." + PREFERRED + "matchLabelKeys",
                    "affinity.podAffinity." + PREFERRED + "mismatchLabelKeys",
                    "affinity.podAntiAffinity." + REQUIRED + "matchLabelKeys",
                    "affinity.podAntiAffinity." + REQUIRED + "mismatchLabelKeys",
                    "affinity.podAntiAffinity." + PREFERRED + "matchLabelKeys",
                    "affinity.podAntiAffinity." + PREFERRED + "mismatchLabelKeys"),
            of(Gate.DYNAMIC_RESOURCE_ALLOCATION, "*.resources.claims", "resourceClaims"),
            of(Gate.CLUSTER_TRUST_BUNDLE_PROJECTION, "volumes.projected.sources.clusterTrustBundle"),
            of(Gate.POD_CERTIFICATE_REQUEST, "volumes.projected.sources.podCertificate"),
            of(
                    Gate.ATOMIC_WRITE_VOLUME_USER_FIELDS,
                    "volumes.secret.defaultUser",
                    "volumes.secret.items.user",
                    "volumes.configMap.defaultUser",
                    "volumes.configMap.items.user",
                    "volumes.downwardAPI.defaultUser",
                    "volumes.downwardAPI.items.user",
                    "volumes.projected.defaultUser",
                    "volumes.projected.sources.secret.items.user",
                    "volumes.projected.sources.downwardAPI.items.user",
                    "volumes.projected.sources.configMap.items.user",
                    "volumes.projected.sources.serviceAccountToken.user",
                    "volumes.projected.sources.clusterTrustBundle.user",
                    "volumes.projected.sources.podCertificate.user"),
            of(Gate.GENERIC_WORKLOAD, "schedulingGroup"),
            of(
                    Gate.GRPC_CONTAINER_PROBE_TLS,
                    "*.livenessProbe.grpc.mode",
                    "*.readinessProbe.grpc.mode",
                    "*.startupProbe.grpc.mode"),
            of(Gate.EVICTION_REQUEST_API, "evictionResponders"),
            of(Gate.IN_PLACE_POD_VERTICAL_SCALING, "*.resizePolicy"),
            of(Gate.SIDECAR_CONTAINERS, "initContainers.restartPolicy"),
            of(Gate.CONTAINER_RESTART_RULES, "initContainers.restartPolicy").except("Always"),
            of(
                    Gate.CONTAINER_RESTART_RULES,
                    "containers.restartPolicy",
                    "ephemeralContainers.restartPolicy",
                    "*.restartPolicyRules"),
            of(Gate.RECURSIVE_READ_ONLY_MOUNTS, "*.volumeMounts.recursiveReadOnly"),
            of(Gate.EMPTY_DIR_VOLUME_MODE, "volumes.emptyDir.mode"),
            of(Gate.VOLUME_BIND_MOUNT_OPTIONS, "*.volumeMounts.bindMountOptions"),
            of(Gate.HOSTNAME_OVERRIDE, "hostnameOverride"),
            of(Gate.ENV_FILES, "*.env.valueFrom.fileKeyRef"),
            of(Gate.POD_LIFECYCLE_SLEEP_ACTION, "*.lifecycle.preStop.sleep", "*.lifecycle.postStart.sleep"),
            of(Gate.POD_LIFECYCLE_SLEEP_ACTION, "*.lifecycle")
                    .only(Lifecycle.builder().build()),
            of(Gate.IMAGE_VOLUME, "volumes.image"),
            of(Gate.SELINUX_CHANGE_POLICY, "securityContext.seLinuxChangePolicy"),
            of(Gate.CONTAINER_STOP_SIGNALS, "*.lifecycle.stopSignal"),
            of(
                    Gate.H2C_CONTAINER_PROBE,
                    "*.livenessProbe.httpGet.protocol",
                    "*.readinessProbe.httpGet.protocol",
                    "*.startupProbe.httpGet.protocol",
                    "*.lifecycle.preStop.httpGet.protocol",
                    "*.lifecycle.postStart.httpGet.protocol"));

    /** Those of a StatefulSet's spec. */
    static final List<GatedFields> OF_STATEFUL_SETS = List.of(
            of(StatefulSetSpec.class, Gate.STATEFUL_SET_AUTO_DELETE_PVC, "persistentVolumeClaimRetentionPolicy"),
            of(StatefulSetSpec.class, Gate.MAX_UNAVAILABLE_STATEFUL_SET, "updateStrategy.rollingUpdate.maxUnavailable"),
            of(StatefulSetSpec.class, Gate.STATEFUL_SET_START_ORDINAL, "ordinals"));

    /** Those of a Service's spec. */
    static final List<GatedFields> OF_SERVICES =
            List.of(of(ServiceSpec.class, Gate.SERVICE_TRAFFIC_DISTRIBUTION, "trafficDistribution"));

    /** Those of the spec of a new Job alone: an update does not drop them. */
    static final List<GatedFields> OF_NEW_JOBS = List.of(of(JobSpec.class, Gate.JOB_MANAGED_BY, "managedBy"));

    /** Those of the spec of a Job. */
    static final List<GatedFields> OF_JOBS = List.of(
            of(JobSpec.class, Gate.JOB_SUCCESS_POLICY, "successPolicy"),
            of(JobSpec.class, Gate.JOB_BACKOFF_LIMIT_PER_INDEX, "backoffLimitPerIndex", "maxFailedIndexes"),
            of(JobSpec.class, Gate.JOB_POD_REPLACEMENT_POLICY, "podReplacementPolicy"));

    /** Those of the spec of a Job and of that of the jobs of a CronJob. */
    static final List<GatedFields> OF_ALL_JOBS = List.of(of(JobSpec.class, Gate.WORKLOAD_WITH_JOB, "scheduling"));

    private final Class<?> type;
    private final Gate gate;
    private final List<String> paths;
    /** A value that stays; null for none. */
    private final @Nullable Object kept;
    /** The one value that goes; null for each that is not kept. */
    private final @Nullable Object dropped;

    private volatile @Nullable FieldTree tree;

    private GatedFields(Class<?> type, Gate gate, List<String> paths, @Nullable Object kept, @Nullable Object dropped) {
        this.type = type;
        this.gate = gate;
        this.paths = paths;
        this.kept = kept;
        this.dropped = dropped;
    }

    private static GatedFields of(Gate gate, String... paths) {
        List<String> all = new ArrayList<>();
        for (String path : paths) {
            if (path.startsWith("*")) {
                for (String list : CONTAINERS) {
                    all.add(list + path.substring(1));
                }
            } else {
                all.add(path);
            }
        }
        return new GatedFields(PodSpec.class, gate, List.copyOf(all), null, null);
    }

    private static GatedFields of(Class<?> type, Gate gate, String... paths) {
        return new GatedFields(type, gate, List.of(paths), null, null);
    }

    private GatedFields except(Object value) {
        return new GatedFields(type, gate, paths, value, null);
    }

    private GatedFields only(Object value) {
        return new GatedFields(type, gate, paths, null, value);
    }

    /** The type of the spec. */
    Class<?> type() {
        return type;
    }

    /** The gate that they depend on. */
    Gate gate() {
        return gate;
    }

    /** The paths that lead to them from the spec. */
    List<String> paths() {
        return paths;
    }

    /** Whether a value of one of them goes. */
    @Override
    public boolean counts(Object value) {
        return !value.equals(kept) && (dropped == null || dropped.equals(value));
    }

    /** Whether a spec has one with a value that would go. */
    boolean areIn(Object spec) {
        if (gate == Gate.ATOMIC_WRITE_VOLUME_USER_FIELDS) {
            return VolumeUsers.areIn((PodSpec) spec);
        }
        return tree().isIn(spec, this);
    }

    /** The fields; made when they are first asked for, since few objects meet a version that lacks most of these. */
    FieldTree tree() {
        FieldTree made = tree;
        if (made == null) {
            made = FieldTree.of(Schemas.of(type), paths);
            tree = made;
        }
        return made;
    }
}
