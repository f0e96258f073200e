package dev.podwright.model.scheduling;

import dev.podwright.schema.Atomic;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import java.util.List;
import org.immutables.value.Value;

/** Selects nodes by a list of terms, one of which must match.<p>Upstream: {@code k8s.io/api/core/v1.NodeSelector}. */
@Atomic
@KubernetesType
@Value.Immutable
public interface NodeSelector {
    /** Terms of the selector, at least one. A node is selected if any term matches it. */
    @Required
    List<NodeSelectorTerm> nodeSelectorTerms();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableNodeSelector.Builder {
        Builder() {}
    }
}
