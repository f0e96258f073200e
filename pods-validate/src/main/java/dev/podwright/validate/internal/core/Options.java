package dev.podwright.validate.internal.core;

/**
 * What the rules of this validation allow: decided by the target version's feature gates, and on an update also by what
 * the old object already has.
 *
 * <p>Upstream: {@code PodValidationOptions} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public record Options(
        boolean anyDeletionCost,
        boolean anySelectorValue,
        boolean anyRequiredNodeAffinityValue,
        boolean indivisibleHugePages,
        boolean anySpreadSelector,
        boolean anyProjectedTokenPath,
        boolean hostNamespaceSysctls,
        boolean relaxedEnvNames,
        boolean relaxedDnsSearch,
        boolean sleepZero,
        boolean onlyRecursiveSeLinuxChange,
        boolean podLevelResources,
        boolean resizePodLevelResources,
        boolean sidecarResizePolicy,
        boolean spreadMatchLabelKeys,
        boolean spreadSelectorMerge,
        boolean oldSpreadKeysInvalid,
        boolean oldSpreadKeysInvalidByLegacy,
        boolean envFiles,
        boolean containerRestartRules,
        boolean restartContainerForPlainInit,
        boolean userNamespacesWithDevices,
        boolean tolerationComparison,
        boolean userNamespacesWithHostNetwork,
        boolean restartAllContainers,
        boolean imageVolumeDigest,
        boolean strictIps,
        boolean volumeAttributesClasses) {

    /** What a create is judged by under the default feature gates of Kubernetes 1.36. */
    public static final Options CREATE_1_36 = onCreate(Features.KUBERNETES_1_36);

    /**
     * What a create is judged by.
     *
     * <p>Upstream: {@code GetValidationOptionsFromPodSpecAndMeta} in {@code k8s.io/kubernetes/pkg/api/pod} without an old
     * object, and {@code ValidationOptionsForPersistentVolumeClaimTemplate} in
     * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
     */
    public static Options onCreate(Features features) {
        boolean anyDeletionCost = !features.has(Gate.POD_DELETION_COST);
        boolean onlyRecursive = !features.has(Gate.SELINUX_MOUNT);
        return new Options(
                anyDeletionCost,
                false,
                false,
                false,
                false,
                false,
                false,
                features.has(Gate.RELAXED_ENVIRONMENT_VARIABLE_VALIDATION),
                features.has(Gate.RELAXED_DNS_SEARCH_VALIDATION),
                features.has(Gate.POD_LIFECYCLE_SLEEP_ACTION_ALLOW_ZERO),
                onlyRecursive,
                features.has(Gate.POD_LEVEL_RESOURCES),
                features.has(Gate.IN_PLACE_POD_LEVEL_RESOURCES_VERTICAL_SCALING),
                features.has(Gate.IN_PLACE_POD_VERTICAL_SCALING),
                features.has(Gate.MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD),
                features.has(Gate.MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD_SELECTOR_MERGE),
                false,
                false,
                features.has(Gate.ENV_FILES),
                features.has(Gate.CONTAINER_RESTART_RULES),
                false,
                false,
                features.has(Gate.TAINT_TOLERATION_COMPARISON_OPERATORS),
                features.has(Gate.USER_NAMESPACES_HOST_NETWORK_SUPPORT),
                features.has(Gate.RESTART_ALL_CONTAINERS_ON_CONTAINER_EXITS),
                features.has(Gate.IMAGE_VOLUME_WITH_DIGEST),
                features.has(Gate.STRICT_IP_CIDR_VALIDATION),
                features.has(Gate.VOLUME_ATTRIBUTES_CLASS));
    }
}
