package dev.podwright.validate.internal.core;

import java.util.EnumSet;

/**
 * What the rules of this validation allow: decided by the feature gates of the target version, and on an update also by
 * what the old object already has. Immutable.
 *
 * <p>Upstream: {@code PodValidationOptions} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class ValidationOptions {
    /** What a create is judged by under the default feature gates of the newest version. */
    public static final ValidationOptions NEWEST = onCreate(Features.NEWEST);

    private final Features features;
    private final EnumSet<ValidationOption> on;

    private ValidationOptions(Features features, EnumSet<ValidationOption> on) {
        this.features = features;
        this.on = on;
    }

    /**
     * What a create is judged by.
     *
     * <p>Upstream: {@code GetValidationOptionsFromPodSpecAndMeta} in {@code k8s.io/kubernetes/pkg/api/pod} without an old
     * object, and {@code ValidationOptionsForPersistentVolumeClaimTemplate} in
     * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
     */
    public static ValidationOptions onCreate(Features features) {
        return new Builder(features, EnumSet.noneOf(ValidationOption.class))
                .set(ValidationOption.ALLOW_INVALID_POD_DELETION_COST, !features.has(Gate.POD_DELETION_COST))
                .set(ValidationOption.ALLOW_ONLY_RECURSIVE_SELINUX_CHANGE_POLICY, !features.has(Gate.SELINUX_MOUNT))
                .set(
                        ValidationOption.ALLOW_RELAXED_ENVIRONMENT_VARIABLE_VALIDATION,
                        features.has(Gate.RELAXED_ENVIRONMENT_VARIABLE_VALIDATION))
                .set(
                        ValidationOption.ALLOW_RELAXED_DNS_SEARCH_VALIDATION,
                        features.has(Gate.RELAXED_DNS_SEARCH_VALIDATION))
                .set(
                        ValidationOption.ALLOW_POD_LIFECYCLE_SLEEP_ACTION_ZERO_VALUE,
                        features.has(Gate.POD_LIFECYCLE_SLEEP_ACTION_ALLOW_ZERO))
                .set(ValidationOption.POD_LEVEL_RESOURCES_ENABLED, features.has(Gate.POD_LEVEL_RESOURCES))
                .set(
                        ValidationOption.IN_PLACE_POD_LEVEL_RESOURCES_VERTICAL_SCALING_ENABLED,
                        features.has(Gate.IN_PLACE_POD_LEVEL_RESOURCES_VERTICAL_SCALING))
                .set(ValidationOption.ALLOW_SIDECAR_RESIZE_POLICY, features.has(Gate.IN_PLACE_POD_VERTICAL_SCALING))
                .set(
                        ValidationOption.ALLOW_MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD,
                        features.has(Gate.MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD))
                .set(
                        ValidationOption.ALLOW_MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD_SELECTOR_MERGE,
                        features.has(Gate.MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD_SELECTOR_MERGE))
                .set(ValidationOption.ALLOW_ENV_FILES_VALIDATION, features.has(Gate.ENV_FILES))
                .set(ValidationOption.ALLOW_CONTAINER_RESTART_POLICY_RULES, features.has(Gate.CONTAINER_RESTART_RULES))
                .set(
                        ValidationOption.ALLOW_TAINT_TOLERATION_COMPARISON_OPERATORS,
                        features.has(Gate.TAINT_TOLERATION_COMPARISON_OPERATORS))
                .set(
                        ValidationOption.ALLOW_USER_NAMESPACES_HOST_NETWORK_SUPPORT,
                        features.has(Gate.USER_NAMESPACES_HOST_NETWORK_SUPPORT))
                .set(
                        ValidationOption.ALLOW_RESTART_ALL_CONTAINERS,
                        features.has(Gate.RESTART_ALL_CONTAINERS_ON_CONTAINER_EXITS))
                .set(ValidationOption.ALLOW_IMAGE_VOLUME_WITH_DIGEST, features.has(Gate.IMAGE_VOLUME_WITH_DIGEST))
                .set(
                        ValidationOption.IN_PLACE_POD_VERTICAL_SCALING_MEMORY_BACKED_VOLUMES_ENABLED,
                        features.has(Gate.IN_PLACE_POD_VERTICAL_SCALING_MEMORY_BACKED_VOLUMES))
                .set(ValidationOption.ALLOW_ONLY_STRICT_IPS, features.has(Gate.STRICT_IP_CIDR_VALIDATION))
                .set(ValidationOption.ENABLE_VOLUME_ATTRIBUTES_CLASS, features.has(Gate.VOLUME_ATTRIBUTES_CLASS))
                .build();
    }

    /** Whether an option is on. */
    public boolean has(ValidationOption option) {
        return on.contains(option);
    }

    /** Whether a rule of the server is the one that it became. */
    public boolean has(RuleChange change) {
        return change.isIn(features.version());
    }

    /** The version of the API server and its feature gates. */
    public Features features() {
        return features;
    }

    /** A builder that starts from these options. */
    public Builder toBuilder() {
        return new Builder(features, EnumSet.copyOf(on));
    }

    /** Builds options. Not thread-safe, and of no use after {@link #build}. */
    public static final class Builder {
        private final Features features;
        private final EnumSet<ValidationOption> on;

        private Builder(Features features, EnumSet<ValidationOption> on) {
            this.features = features;
            this.on = on;
        }

        /** Switches an option. */
        public Builder set(ValidationOption option, boolean value) {
            if (value) {
                on.add(option);
            } else {
                on.remove(option);
            }
            return this;
        }

        /** Switches an option on if a condition holds, and leaves it as it is otherwise. */
        public Builder or(ValidationOption option, boolean value) {
            return value ? set(option, true) : this;
        }

        /** The options. */
        public ValidationOptions build() {
            return new ValidationOptions(features, on);
        }
    }
}
