package dev.podwright.model.scheduling;

import dev.podwright.schema.KubernetesType;
import java.util.List;
import org.immutables.value.Value;

/** The rules for scheduling a pod near certain other pods.<p>Upstream: {@code k8s.io/api/core/v1.PodAffinity}. */
@KubernetesType
@Value.Immutable
public interface PodAffinity {
    /**
     * Rules that must all hold for the pod to be scheduled on a node. A running pod stays even if they no longer hold.
     * Absent: no limit.
     */
    List<PodAffinityTerm> requiredDuringSchedulingIgnoredDuringExecution();

    /**
     * Weighted preferences: the weights of those that hold raise the score of a node. A node where none holds may
     * still be chosen.
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
    final class Builder extends ImmutablePodAffinity.Builder {
        Builder() {}
    }
}
