package dev.podwright.model.scheduling;

import dev.podwright.schema.KubernetesType;
import org.immutables.value.Value;

/**
 * Says that the pods of a group are scheduled one by one. It has no fields.
 *
 * <p>Upstream: {@code k8s.io/api/scheduling/v1alpha3.WorkloadPodGroupBasicSchedulingPolicy}.
 */
@KubernetesType
@Value.Immutable
public interface WorkloadPodGroupBasicSchedulingPolicy {
    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableWorkloadPodGroupBasicSchedulingPolicy.Builder {
        Builder() {}
    }
}
