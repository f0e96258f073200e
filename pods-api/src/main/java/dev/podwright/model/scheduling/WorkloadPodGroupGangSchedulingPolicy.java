package dev.podwright.model.scheduling;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Says that the pods of a group are scheduled together.
 *
 * <p>Upstream: {@code k8s.io/api/scheduling/v1alpha3.WorkloadPodGroupGangSchedulingPolicy}.
 */
@KubernetesType
@Value.Immutable
public interface WorkloadPodGroupGangSchedulingPolicy {
    /**
     * Number of pods for which there must be room before any of them is scheduled; 1 or more. Absent: the controller
     * chooses it. Since Kubernetes 1.37.
     */
    @Since("1.37")
    @Nullable
    Integer minCount();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableWorkloadPodGroupGangSchedulingPolicy.Builder {
        Builder() {}
    }
}
