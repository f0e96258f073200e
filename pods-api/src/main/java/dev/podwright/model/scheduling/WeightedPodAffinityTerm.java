package dev.podwright.model.scheduling;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One weighted wish about being near certain pods, or away from them.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.WeightedPodAffinityTerm}.
 */
@KubernetesType
@Value.Immutable
public interface WeightedPodAffinityTerm {
    /** Weight of the wish, 1 to 100. It counts for each node that the term matches. */
    @Required
    @Nullable
    Integer weight();

    /** Term that describes the pods and what counts as near them. */
    @Required
    @Nullable
    PodAffinityTerm podAffinityTerm();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableWeightedPodAffinityTerm.Builder {
        Builder() {}
    }
}
