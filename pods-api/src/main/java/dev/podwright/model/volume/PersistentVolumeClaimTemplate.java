package dev.podwright.model.volume;

import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Template from which a PersistentVolumeClaim is created for the pod's ephemeral volume.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.PersistentVolumeClaimTemplate}.
 */
@KubernetesType
@Value.Immutable
public interface PersistentVolumeClaimTemplate {
    /** Labels and annotations to copy to the claim. Every other metadata field is rejected, the name included. */
    @Nullable
    ObjectMeta metadata();

    /** Specification of the claim, copied to it unchanged. */
    @Required
    @Nullable
    PersistentVolumeClaimSpec spec();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutablePersistentVolumeClaimTemplate.Builder {
        Builder() {}
    }
}
