package dev.podwright.model.apps;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the claims that a StatefulSet has created from its claim templates.
 *
 * <p>Upstream: {@code k8s.io/api/apps/v1.StatefulSetPersistentVolumeClaimRetentionPolicy}.
 */
@KubernetesType
@Value.Immutable
public interface StatefulSetPersistentVolumeClaimRetentionPolicy {
    /**
     * What happens to the claims when the stateful set is deleted: {@code Retain} or {@code Delete}. Absent:
     * {@code Retain}. Since Kubernetes 1.23.
     */
    @Value.Redacted
    @Since("1.23")
    @Nullable
    String whenDeleted();

    /**
     * What happens to the claims of pods that a lower number of replicas removes: {@code Retain} or {@code Delete}.
     * Absent: {@code Retain}. Since Kubernetes 1.23.
     */
    @Value.Redacted
    @Since("1.23")
    @Nullable
    String whenScaled();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableStatefulSetPersistentVolumeClaimRetentionPolicy.Builder {
        Builder() {}
    }
}
