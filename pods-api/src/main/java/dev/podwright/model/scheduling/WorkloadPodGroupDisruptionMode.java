package dev.podwright.model.scheduling;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import dev.podwright.schema.UnionMember;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How pods of a group can be evicted. It has exactly one of its fields.
 *
 * <p>Upstream: {@code k8s.io/api/scheduling/v1alpha3.WorkloadPodGroupDisruptionMode}.
 */
@KubernetesType
@Value.Immutable
public interface WorkloadPodGroupDisruptionMode {
    /** Each pod can be evicted by itself. Since Kubernetes 1.37. */
    @Since("1.37")
    @UnionMember("Single")
    @Nullable
    WorkloadPodGroupSingleDisruptionMode single();

    /** All pods are evicted together. Since Kubernetes 1.37. */
    @Since("1.37")
    @UnionMember("All")
    @Nullable
    WorkloadPodGroupAllDisruptionMode all();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableWorkloadPodGroupDisruptionMode.Builder {
        Builder() {}
    }
}
