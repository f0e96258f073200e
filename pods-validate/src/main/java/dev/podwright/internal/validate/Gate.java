package dev.podwright.internal.validate;

/**
 * The feature gates of the API server that decide what becomes of a pod's fields or which rules they are judged by.
 *
 * <p>Upstream: {@code k8s.io/kubernetes/pkg/features/kube_features.go}.
 */
public enum Gate {
    CLUSTER_TRUST_BUNDLE_PROJECTION("ClusterTrustBundleProjection", 29, Gate.OFF),
    CONTAINER_RESTART_RULES("ContainerRestartRules", 34, 35),
    CONTAINER_STOP_SIGNALS("ContainerStopSignals", 33, Gate.OFF),
    DYNAMIC_RESOURCE_ALLOCATION("DynamicResourceAllocation", 26, 34),
    ENV_FILES("EnvFiles", 34, 35),
    GENERIC_WORKLOAD("GenericWorkload", 35, Gate.OFF),
    HOSTNAME_OVERRIDE("HostnameOverride", 34, 35),
    IMAGE_VOLUME("ImageVolume", 31, 35),
    IMAGE_VOLUME_WITH_DIGEST("ImageVolumeWithDigest", 35, Gate.OFF),
    IN_PLACE_POD_LEVEL_RESOURCES_VERTICAL_SCALING("InPlacePodLevelResourcesVerticalScaling", 35, 36),
    IN_PLACE_POD_VERTICAL_SCALING("InPlacePodVerticalScaling", 27, 33),
    MATCH_LABEL_KEYS_IN_POD_AFFINITY("MatchLabelKeysInPodAffinity", 29, 31),
    MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD("MatchLabelKeysInPodTopologySpread", 25, 27),
    MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD_SELECTOR_MERGE("MatchLabelKeysInPodTopologySpreadSelectorMerge", 34, 34),
    NODE_INCLUSION_POLICY_IN_POD_TOPOLOGY_SPREAD("NodeInclusionPolicyInPodTopologySpread", 25, 26),
    POD_CERTIFICATE_REQUEST("PodCertificateRequest", 34, Gate.OFF),
    POD_DELETION_COST("PodDeletionCost", 21, 22),
    POD_LEVEL_RESOURCES("PodLevelResources", 32, 34),
    POD_LIFECYCLE_SLEEP_ACTION("PodLifecycleSleepAction", 29, 30),
    POD_LIFECYCLE_SLEEP_ACTION_ALLOW_ZERO("PodLifecycleSleepActionAllowZero", 32, 33),
    PROC_MOUNT_TYPE("ProcMountType", 12, 33),
    RECURSIVE_READ_ONLY_MOUNTS("RecursiveReadOnlyMounts", 30, 31),
    RELAXED_DNS_SEARCH_VALIDATION("RelaxedDNSSearchValidation", 32, 33),
    RELAXED_ENVIRONMENT_VARIABLE_VALIDATION("RelaxedEnvironmentVariableValidation", 30, 32),
    RESTART_ALL_CONTAINERS_ON_CONTAINER_EXITS("RestartAllContainersOnContainerExits", 35, 36),
    SELINUX_CHANGE_POLICY("SELinuxChangePolicy", 32, 33),
    SELINUX_MOUNT("SELinuxMount", 30, Gate.OFF),
    SIDECAR_CONTAINERS("SidecarContainers", 28, 29),
    STRICT_IP_CIDR_VALIDATION("StrictIPCIDRValidation", 33, 36),
    SUPPLEMENTAL_GROUPS_POLICY("SupplementalGroupsPolicy", 31, 33),
    TAINT_TOLERATION_COMPARISON_OPERATORS("TaintTolerationComparisonOperators", 35, Gate.OFF),
    USER_NAMESPACES_HOST_NETWORK_SUPPORT("UserNamespacesHostNetworkSupport", 35, Gate.OFF),
    USER_NAMESPACES_SUPPORT("UserNamespacesSupport", 25, 33);

    private static final int OFF = Integer.MAX_VALUE;

    private final String wireName;
    private final int introduced;
    private final int onSince;

    Gate(String wireName, int introduced, int onSince) {
        this.wireName = wireName;
        this.introduced = introduced;
        this.onSince = onSince;
    }

    /** As the API server's flag {@code --feature-gates} spells it. */
    public String wireName() {
        return wireName;
    }

    /** The minor version of Kubernetes 1 that brought it. */
    public int introduced() {
        return introduced;
    }

    /** Whether it is on by default in a minor version of Kubernetes 1. */
    public boolean isOnByDefault(int minor) {
        return minor >= onSince;
    }
}
