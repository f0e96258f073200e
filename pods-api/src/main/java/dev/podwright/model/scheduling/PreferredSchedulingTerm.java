package dev.podwright.model.scheduling;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One weighted wish about the node that a pod is scheduled on.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.PreferredSchedulingTerm}.
 */
@KubernetesType
@Value.Immutable
public interface PreferredSchedulingTerm {
    /** Weight of the wish, 1 to 100, added to the score of each node that matches. */
    @Required
    @Nullable
    Integer weight();

    /** Term a node has to match. An empty one adds nothing to any node. */
    @Required
    @Nullable
    NodeSelectorTerm preference();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutablePreferredSchedulingTerm.Builder {
        Builder() {}
    }
}
