package dev.podwright.model.meta;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One condition on a label of an object.
 *
 * <p>Upstream: {@code k8s.io/apimachinery/pkg/apis/meta/v1.LabelSelectorRequirement}.
 */
@KubernetesType
@Value.Immutable
public interface LabelSelectorRequirement {
    /** Key of the label. */
    @Value.Redacted
    @Required
    @Nullable
    String key();

    /**
     * Relation between the label and the values: {@code In}, {@code NotIn}, {@code Exists} or {@code DoesNotExist}.
     * {@code NotIn} also matches objects without the label.
     */
    @Value.Redacted
    @Required
    @Nullable
    String operator();

    /**
     * Values to compare with. At least one for {@code In} and {@code NotIn}; must be empty for {@code Exists} and
     * {@code DoesNotExist}.
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
    final class Builder extends ImmutableLabelSelectorRequirement.Builder {
        Builder() {}
    }
}
