package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Volume backed by a PersistentVolumeClaim that is created for this pod and deleted with it.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.EphemeralVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface EphemeralVolumeSource {
    /**
     * Template of the claim to create, named after the pod and the volume with a hyphen between, as in {@code
     * mypod-scratch}; required by the server. An existing claim of that name which the pod does not own is not used,
     * and keeps the pod from starting. Changing the template later does not change the claim.
     */
    @Nullable
    PersistentVolumeClaimTemplate volumeClaimTemplate();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableEphemeralVolumeSource.Builder {
        Builder() {}
    }
}
