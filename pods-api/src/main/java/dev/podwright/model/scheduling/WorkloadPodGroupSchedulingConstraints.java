package dev.podwright.model.scheduling;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import java.util.List;
import org.immutables.value.Value;

/**
 * Where a group of pods may be placed.
 *
 * <p>Upstream: {@code k8s.io/api/scheduling/v1alpha3.WorkloadPodGroupSchedulingConstraints}.
 */
@KubernetesType
@Value.Immutable
public interface WorkloadPodGroupSchedulingConstraints {
    /**
     * Domains within which all pods of the group have to be; at most 1. Absent: the pods may be anywhere. Since
     * Kubernetes 1.37.
     */
    @Since("1.37")
    List<TopologyConstraint> topology();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableWorkloadPodGroupSchedulingConstraints.Builder {
        Builder() {}
    }
}
