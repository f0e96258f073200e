package dev.podwright.model.meta;

import dev.podwright.schema.Atomic;
import dev.podwright.schema.KubernetesType;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * Selects objects by their labels; all of its parts must hold. An empty selector matches everything, an absent one
 * usually nothing.
 *
 * <p>Upstream: {@code k8s.io/apimachinery/pkg/apis/meta/v1.LabelSelector}.
 */
@Atomic
@KubernetesType
@Value.Immutable
public interface LabelSelector {
    /** Labels an object must carry, all of them with exactly these values. */
    @Value.Redacted
    Map<String, String> matchLabels();

    /** Conditions on labels, all of which must hold, together with {@code matchLabels}. */
    List<LabelSelectorRequirement> matchExpressions();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableLabelSelector.Builder {
        Builder() {}
    }
}
