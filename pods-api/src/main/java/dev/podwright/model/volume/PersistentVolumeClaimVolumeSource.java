package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Use of an existing PersistentVolumeClaim as a volume of the pod. The pod waits until the claim is bound, and the
 * data stays with the claim when the pod is gone.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.PersistentVolumeClaimVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface PersistentVolumeClaimVolumeSource {
    /**
     * Name of the PersistentVolumeClaim, in the namespace of the pod. A claim that does not exist keeps the pod from
     * being scheduled.
     */
    @Value.Redacted
    @Required
    @Nullable
    String claimName();

    /**
     * Whether the volume is mounted read-only, whatever the volume mounts say. Absent: {@code false}, read and write
     * as far as the claim's access modes allow.
     */
    @Nullable
    Boolean readOnly();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutablePersistentVolumeClaimVolumeSource.Builder {
        Builder() {}
    }
}
