package dev.podwright.model.scheduling;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import dev.podwright.schema.UnionMember;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How the pods of a group are scheduled. It has exactly one of its fields.
 *
 * <p>Upstream: {@code k8s.io/api/scheduling/v1alpha3.WorkloadPodGroupSchedulingPolicy}.
 */
@KubernetesType
@Value.Immutable
public interface WorkloadPodGroupSchedulingPolicy {
    /** The pods are scheduled one by one. Since Kubernetes 1.37. */
    @Since("1.37")
    @UnionMember("Basic")
    @Nullable
    WorkloadPodGroupBasicSchedulingPolicy basic();

    /** The pods are scheduled together, or not at all. Since Kubernetes 1.37. */
    @Since("1.37")
    @UnionMember("Gang")
    @Nullable
    WorkloadPodGroupGangSchedulingPolicy gang();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableWorkloadPodGroupSchedulingPolicy.Builder {
        Builder() {}
    }
}
