package dev.podwright.model.scheduling;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import dev.podwright.schema.UnionMember;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Names the group that a pod is scheduled with. Alpha; it needs the feature gate {@code GenericWorkload}, which is
 * off by default.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.PodSchedulingGroup}.
 */
@KubernetesType
@Value.Immutable
public interface PodSchedulingGroup {
    /**
     * Name of the PodGroup in the namespace of the pod, a DNS subdomain. It must be given, as there is no other way
     * yet to name a group; the PodGroup may be created after the pod. Since Kubernetes 1.36.
     */
    @Value.Redacted
    @Since("1.36")
    @Nullable
    @UnionMember("PodGroupName")
    String podGroupName();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutablePodSchedulingGroup.Builder {
        Builder() {}
    }
}
