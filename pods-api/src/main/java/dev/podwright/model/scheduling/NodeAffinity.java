package dev.podwright.model.scheduling;

import dev.podwright.schema.KubernetesType;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The rules about node labels that decide where a pod may or should be scheduled. They count only at scheduling; a
 * later change of labels does not evict the pod.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.NodeAffinity}.
 */
@KubernetesType
@Value.Immutable
public interface NodeAffinity {
    /**
     * Rules a node must satisfy for the pod to be scheduled there. A running pod stays even if its node no longer
     * satisfies them. Absent: no limit.
     */
    @Nullable
    NodeSelector requiredDuringSchedulingIgnoredDuringExecution();

    /**
     * Weighted preferences: the weights of those a node satisfies raise its score. A node that satisfies none may
     * still be chosen.
     */
    List<PreferredSchedulingTerm> preferredDuringSchedulingIgnoredDuringExecution();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableNodeAffinity.Builder {
        Builder() {}
    }
}
