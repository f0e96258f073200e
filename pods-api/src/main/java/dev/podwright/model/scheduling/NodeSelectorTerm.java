package dev.podwright.model.scheduling;

import dev.podwright.schema.Atomic;
import dev.podwright.schema.KubernetesType;
import java.util.List;
import org.immutables.value.Value;

/**
 * Conditions on a node, all of which must hold. A term without any matches no node.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.NodeSelectorTerm}.
 */
@Atomic
@KubernetesType
@Value.Immutable
public interface NodeSelectorTerm {
    /** Conditions on the labels of the node. */
    List<NodeSelectorRequirement> matchExpressions();

    /**
     * Conditions on the fields of the node. The only field is {@code metadata.name}, with {@code In} or {@code NotIn}
     * and exactly one value.
     */
    List<NodeSelectorRequirement> matchFields();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableNodeSelectorTerm.Builder {
        Builder() {}
    }
}
