package dev.podwright.validate.internal.core;

import static dev.podwright.validate.internal.core.GateStage.alpha;
import static dev.podwright.validate.internal.core.GateStage.beta;
import static dev.podwright.validate.internal.core.GateStage.removed;
import static dev.podwright.validate.internal.core.GateStage.stable;

import dev.podwright.version.KubernetesVersion;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The feature gates of the API server that decide which fields of an object are kept and which rules apply to them, each
 * with what it became in which version. A test compares the table with that of {@code conformance/go/cmd/rules}.
 *
 * <p>Upstream: {@code k8s.io/kubernetes/pkg/features/kube_features.go}.
 */
public enum Gate {
    ATOMIC_WRITE_VOLUME_USER_FIELDS("AtomicWriteVolumeUserFields", alpha(37)),
    CLUSTER_TRUST_BUNDLE_PROJECTION(
            "ClusterTrustBundleProjection",
            alpha(29),
            beta(33).off(),
            stable(37).unlocked()),
    CONTAINER_RESTART_RULES("ContainerRestartRules", alpha(34), beta(35)),
    CONTAINER_STOP_SIGNALS("ContainerStopSignals", alpha(33)),
    DYNAMIC_RESOURCE_ALLOCATION(
            "DynamicResourceAllocation", alpha(26), beta(32).off(), stable(34).unlocked(), stable(35)),
    EMPTY_DIR_VOLUME_MODE("EmptyDirVolumeMode", alpha(37)),
    ENV_FILES("EnvFiles", alpha(34), beta(35)),
    EVICTION_REQUEST_API("EvictionRequestAPI", alpha(37)),
    GENERIC_WORKLOAD("GenericWorkload", alpha(35), beta(37).off()),
    GRPC_CONTAINER_PROBE_TLS("GRPCContainerProbeTLS", alpha(37)),
    H2C_CONTAINER_PROBE("H2CContainerProbe", alpha(37)),
    HOSTNAME_OVERRIDE("HostnameOverride", alpha(34), beta(35), stable(37)),
    IMAGE_VOLUME("ImageVolume", alpha(31), beta(33).off(), beta(35), stable(36)),
    IMAGE_VOLUME_WITH_DIGEST("ImageVolumeWithDigest", alpha(36)),
    IN_PLACE_POD_LEVEL_RESOURCES_VERTICAL_SCALING("InPlacePodLevelResourcesVerticalScaling", alpha(35), beta(36)),
    IN_PLACE_POD_VERTICAL_SCALING("InPlacePodVerticalScaling", alpha(27), beta(33), stable(35)),
    IN_PLACE_POD_VERTICAL_SCALING_INIT_CONTAINERS("InPlacePodVerticalScalingInitContainers", beta(36), stable(37)),
    IN_PLACE_POD_VERTICAL_SCALING_MEMORY_BACKED_VOLUMES("InPlacePodVerticalScalingMemoryBackedVolumes", alpha(37)),
    JOB_BACKOFF_LIMIT_PER_INDEX("JobBackoffLimitPerIndex", alpha(28), beta(29), stable(33), removed(37)),
    JOB_MANAGED_BY("JobManagedBy", alpha(30), beta(32), stable(35)),
    JOB_POD_REPLACEMENT_POLICY("JobPodReplacementPolicy", alpha(28), beta(29), stable(34), removed(37)),
    JOB_SUCCESS_POLICY("JobSuccessPolicy", alpha(30), beta(31), stable(33), removed(37)),
    MATCH_LABEL_KEYS_IN_POD_AFFINITY("MatchLabelKeysInPodAffinity", alpha(29), beta(31), stable(33)),
    MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD("MatchLabelKeysInPodTopologySpread", alpha(25), beta(27)),
    MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD_SELECTOR_MERGE("MatchLabelKeysInPodTopologySpreadSelectorMerge", beta(34)),
    MAX_UNAVAILABLE_STATEFUL_SET("MaxUnavailableStatefulSet", alpha(24), beta(35).off(), beta(37)),
    MUTABLE_POD_RESOURCES_FOR_SUSPENDED_JOBS("MutablePodResourcesForSuspendedJobs", alpha(35), beta(36)),
    MUTABLE_SCHEDULING_DIRECTIVES_FOR_SUSPENDED_JOBS(
            "MutableSchedulingDirectivesForSuspendedJobs", alpha(35), beta(36)),
    NODE_INCLUSION_POLICY_IN_POD_TOPOLOGY_SPREAD(
            "NodeInclusionPolicyInPodTopologySpread", alpha(25), beta(26), stable(33)),
    POD_CERTIFICATE_REQUEST(
            "PodCertificateRequest", alpha(34), beta(35).off(), stable(37).unlocked()),
    POD_DELETION_COST("PodDeletionCost", alpha(21), beta(22)),
    POD_LEVEL_RESOURCES("PodLevelResources", alpha(32), beta(34)),
    POD_LEVEL_RESOURCES_FIX_DEFAULTING("PodLevelResourcesFixDefaulting", beta(37)),
    POD_LEVEL_RESOURCES_FIX_KUBELET_QOS_CLASS("PodLevelResourcesFixKubeletQOSClass", beta(37)),
    POD_LIFECYCLE_SLEEP_ACTION("PodLifecycleSleepAction", alpha(29), beta(30), stable(34), removed(37)),
    POD_LIFECYCLE_SLEEP_ACTION_ALLOW_ZERO(
            "PodLifecycleSleepActionAllowZero", alpha(32), beta(33), stable(34), removed(37)),
    PREFER_SAME_TRAFFIC_DISTRIBUTION("PreferSameTrafficDistribution", alpha(33), beta(34), stable(35)),
    PROC_MOUNT_TYPE("ProcMountType", alpha(12), beta(31).off(), beta(33), stable(36)),
    RECURSIVE_READ_ONLY_MOUNTS("RecursiveReadOnlyMounts", alpha(30), beta(31), stable(33)),
    RELAXED_DNS_SEARCH_VALIDATION("RelaxedDNSSearchValidation", alpha(32), beta(33), stable(34), removed(37)),
    RELAXED_ENVIRONMENT_VARIABLE_VALIDATION("RelaxedEnvironmentVariableValidation", alpha(30), beta(32), stable(34)),
    RELAXED_SERVICE_NAME_VALIDATION("RelaxedServiceNameValidation", alpha(34), beta(36), stable(37)),
    RESTART_ALL_CONTAINERS_ON_CONTAINER_EXITS("RestartAllContainersOnContainerExits", alpha(35), beta(36)),
    SELINUX_CHANGE_POLICY("SELinuxChangePolicy", alpha(32), beta(33), stable(36)),
    SELINUX_MOUNT("SELinuxMount", alpha(30), beta(33).off(), stable(37).unlocked()),
    SERVICE_TRAFFIC_DISTRIBUTION("ServiceTrafficDistribution", alpha(30), beta(31), stable(33), removed(36)),
    SIDECAR_CONTAINERS("SidecarContainers", alpha(28), beta(29), stable(33), removed(37)),
    STATEFUL_SET_AUTO_DELETE_PVC("StatefulSetAutoDeletePVC", alpha(23), beta(27), stable(32), removed(35)),
    STATEFUL_SET_RECREATE_STRATEGY("StatefulSetRecreateStrategy", alpha(37)),
    STATEFUL_SET_START_ORDINAL("StatefulSetStartOrdinal", alpha(26), beta(27), stable(31), removed(34)),
    STRICT_IP_CIDR_VALIDATION("StrictIPCIDRValidation", alpha(33), beta(36)),
    SUPPLEMENTAL_GROUPS_POLICY("SupplementalGroupsPolicy", alpha(31), beta(33), stable(35)),
    TAINT_TOLERATION_COMPARISON_OPERATORS("TaintTolerationComparisonOperators", alpha(35)),
    USER_NAMESPACES_HOST_NETWORK_SUPPORT("UserNamespacesHostNetworkSupport", alpha(35)),
    USER_NAMESPACES_SUPPORT("UserNamespacesSupport", alpha(25), beta(30).off(), beta(33), stable(36)),
    VOLUME_ATTRIBUTES_CLASS(
            "VolumeAttributesClass", alpha(29), beta(31).off(), stable(34).unlocked(), stable(36)),
    VOLUME_BIND_MOUNT_OPTIONS("VolumeBindMountOptions", alpha(37)),
    WORKLOAD_WITH_JOB("WorkloadWithJob", alpha(36));

    private final String wireName;

    @SuppressWarnings("ImmutableEnumChecker") // it is a List.of
    private final List<GateStage> history;

    Gate(String wireName, GateStage... history) {
        this.wireName = wireName;
        this.history = List.of(history);
    }

    /** As the API server's flag {@code --feature-gates} spells it. */
    public String wireName() {
        return wireName;
    }

    /** What it became, oldest first. */
    public List<GateStage> history() {
        return history;
    }

    /** What it is in a version; null where the version does not have it. */
    public @Nullable GateStage in(KubernetesVersion version) {
        GateStage last = null;
        for (GateStage stage : history) {
            if (version.isAtLeast(stage.since())) {
                last = stage;
            }
        }
        return last;
    }

    /** The gates without which the server does not start where this one is on. */
    public Set<Gate> needs() {
        return switch (this) {
            case IMAGE_VOLUME_WITH_DIGEST -> EnumSet.of(IMAGE_VOLUME);
            case IN_PLACE_POD_LEVEL_RESOURCES_VERTICAL_SCALING ->
                EnumSet.of(IN_PLACE_POD_VERTICAL_SCALING, POD_LEVEL_RESOURCES);
            case IN_PLACE_POD_VERTICAL_SCALING_INIT_CONTAINERS, IN_PLACE_POD_VERTICAL_SCALING_MEMORY_BACKED_VOLUMES ->
                EnumSet.of(IN_PLACE_POD_VERTICAL_SCALING);
            case POD_LEVEL_RESOURCES_FIX_DEFAULTING, POD_LEVEL_RESOURCES_FIX_KUBELET_QOS_CLASS ->
                EnumSet.of(POD_LEVEL_RESOURCES);
            case MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD_SELECTOR_MERGE ->
                EnumSet.of(MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD);
            case POD_LIFECYCLE_SLEEP_ACTION_ALLOW_ZERO -> EnumSet.of(POD_LIFECYCLE_SLEEP_ACTION);
            case PROC_MOUNT_TYPE, USER_NAMESPACES_HOST_NETWORK_SUPPORT -> EnumSet.of(USER_NAMESPACES_SUPPORT);
            case RESTART_ALL_CONTAINERS_ON_CONTAINER_EXITS -> EnumSet.of(CONTAINER_RESTART_RULES);
            case WORKLOAD_WITH_JOB -> EnumSet.of(GENERIC_WORKLOAD);
            default -> EnumSet.noneOf(Gate.class);
        };
    }
}
