package dev.podwright.model.scheduling;

import dev.podwright.schema.KubernetesType;
import org.immutables.value.Value;

/**
 * Says that each pod of a group can be evicted by itself. It has no fields.
 *
 * <p>Upstream: {@code k8s.io/api/scheduling/v1alpha3.WorkloadPodGroupSingleDisruptionMode}.
 */
@KubernetesType
@Value.Immutable
public interface WorkloadPodGroupSingleDisruptionMode {
    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableWorkloadPodGroupSingleDisruptionMode.Builder {
        Builder() {}
    }
}
