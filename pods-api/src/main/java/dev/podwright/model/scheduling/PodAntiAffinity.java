package dev.podwright.model.scheduling;

import dev.podwright.schema.KubernetesType;
import java.util.List;
import org.immutables.value.Value;

/**
 * The rules for scheduling a pod away from certain other pods.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.PodAntiAffinity}.
 */
@KubernetesType
@Value.Immutable
public interface PodAntiAffinity {
    /**
     * Terms none of which may match for the pod to be scheduled on a node: a node is ruled out if a matching pod runs
     * in its domain. A running pod stays even if that changes. Absent: no limit.
     */
    List<PodAffinityTerm> requiredDuringSchedulingIgnoredDuringExecution();

    /**
     * Weighted preferences for staying away: the weights of the terms that match lower the score of a node. Such a
     * node may still be chosen.
     */
    List<WeightedPodAffinityTerm> preferredDuringSchedulingIgnoredDuringExecution();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutablePodAntiAffinity.Builder {
        Builder() {}
    }
}
