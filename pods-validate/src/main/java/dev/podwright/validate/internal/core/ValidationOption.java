package dev.podwright.validate.internal.core;

/**
 * What a validation allows beyond or short of the rules. Each constant is named as upstream's option.
 *
 * <p>Upstream: {@code PodValidationOptions} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public enum ValidationOption {
    /** The annotation pod-deletion-cost can have any value. */
    ALLOW_INVALID_POD_DELETION_COST,
    /** A label selector of pod affinity can have a value that is not a valid label value. */
    ALLOW_INVALID_LABEL_VALUE_IN_SELECTOR,
    /** Required node affinity can have a value that is not a valid label value. */
    ALLOW_INVALID_LABEL_VALUE_IN_REQUIRED_NODE_AFFINITY,
    /** An amount of huge pages can be other than a multiple of the page size. */
    ALLOW_INDIVISIBLE_HUGE_PAGES_VALUES,
    /** A topology spread constraint can have an invalid label selector. */
    ALLOW_INVALID_TOPOLOGY_SPREAD_CONSTRAINT_LABEL_SELECTOR,
    /** A projected token can have a path outside of its volume. */
    ALLOW_NON_LOCAL_PROJECTED_TOKEN_PATH,
    /** A pod in a namespace of its host can set sysctls of that namespace. */
    ALLOW_NAMESPACED_SYSCTLS_FOR_HOST_NET_AND_HOST_IPC,
    /** The name of an environment variable can have any printable ASCII character except =. */
    ALLOW_RELAXED_ENVIRONMENT_VARIABLE_VALIDATION,
    /** A DNS search path can be a dot or have underscores. */
    ALLOW_RELAXED_DNS_SEARCH_VALIDATION,
    /** A sleep action can last zero seconds. */
    ALLOW_POD_LIFECYCLE_SLEEP_ACTION_ZERO_VALUE,
    /** The only SELinux change policy is Recursive. */
    ALLOW_ONLY_RECURSIVE_SELINUX_CHANGE_POLICY,
    /** A pod can have its own resources. */
    POD_LEVEL_RESOURCES_ENABLED,
    /** A pod's own resources can be resized. */
    IN_PLACE_POD_LEVEL_RESOURCES_VERTICAL_SCALING_ENABLED,
    /** A resize can change the size limit of a volume in memory. */
    IN_PLACE_POD_VERTICAL_SCALING_MEMORY_BACKED_VOLUMES_ENABLED,
    /** A sidecar can have a resize policy. */
    ALLOW_SIDECAR_RESIZE_POLICY,
    /** A topology spread constraint can have matchLabelKeys. */
    ALLOW_MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD,
    /** The server merges matchLabelKeys of a topology spread constraint into its label selector. */
    ALLOW_MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD_SELECTOR_MERGE,
    /** The stored pod has matchLabelKeys of a topology spread constraint that are invalid where they are merged. */
    OLD_POD_VIOLATES_MATCH_LABEL_KEYS_VALIDATION,
    /** The stored pod has matchLabelKeys of a topology spread constraint that are invalid where they are not merged. */
    OLD_POD_VIOLATES_LEGACY_MATCH_LABEL_KEYS_VALIDATION,
    /** An environment variable can come from a file. */
    ALLOW_ENV_FILES_VALIDATION,
    /** A container can have its own restart policy, with rules. */
    ALLOW_CONTAINER_RESTART_POLICY_RULES,
    /** An init container that is not a sidecar can have the resize policy RestartContainer. */
    ALLOW_EXISTING_RESTART_CONTAINER_FOR_NON_SIDECAR_INIT_CONTAINER,
    /** A pod with its own user namespace can have volume devices. */
    ALLOW_USER_NAMESPACES_WITH_VOLUME_DEVICES,
    /** A toleration can have the operators Lt and Gt. */
    ALLOW_TAINT_TOLERATION_COMPARISON_OPERATORS,
    /** A pod in the network of its host can have its own user namespace. */
    ALLOW_USER_NAMESPACES_HOST_NETWORK_SUPPORT,
    /** A restart rule can have the action RestartAllContainers. */
    ALLOW_RESTART_ALL_CONTAINERS,
    /** The status of a container can have the digest of an image volume. */
    ALLOW_IMAGE_VOLUME_WITH_DIGEST,
    /** An image volume can name no image. */
    ALLOW_EMPTY_IMAGE_VOLUME_REFERENCE,
    /** A container that cannot gain privileges can have the capability CAP_SYS_ADMIN. */
    ALLOW_SYS_ADMIN_WHEN_PRIVILEGE_ESCALATION_FALSE,
    /** IP addresses must be in the strict form. Upstream: the feature gate StrictIPCIDRValidation. */
    ALLOW_ONLY_STRICT_IPS,
    /** A claim template can name a volume attributes class. Upstream: PersistentVolumeClaimSpecValidationOptions. */
    ENABLE_VOLUME_ATTRIBUTES_CLASS
}
