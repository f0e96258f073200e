package dev.podwright.model.scheduling;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** One condition on a label or field of a node.<p>Upstream: {@code k8s.io/api/core/v1.NodeSelectorRequirement}. */
@KubernetesType
@Value.Immutable
public interface NodeSelectorRequirement {
    /** Key of the label, or name of the field. */
    @Value.Redacted
    @Required
    @Nullable
    String key();

    /**
     * Relation between the label and the values: {@code In}, {@code NotIn}, {@code Exists}, {@code DoesNotExist},
     * {@code Gt} or {@code Lt}. {@code NotIn} also matches nodes without the label; {@code Gt} and {@code Lt} compare
     * integers.
     */
    @Value.Redacted
    @Required
    @Nullable
    String operator();

    /**
     * Values to compare with. At least one for {@code In} and {@code NotIn}; none for {@code Exists} and {@code
     * DoesNotExist}; exactly one, an integer, for {@code Gt} and {@code Lt}.
     */
    @Value.Redacted
    List<String> values();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableNodeSelectorRequirement.Builder {
        Builder() {}
    }
}
