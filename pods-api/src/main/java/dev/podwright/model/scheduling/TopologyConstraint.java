package dev.podwright.model.scheduling;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Keeps all pods of a group within one domain, such as a rack.
 *
 * <p>Upstream: {@code k8s.io/api/scheduling/v1alpha3.TopologyConstraint}.
 */
@KubernetesType
@Value.Immutable
public interface TopologyConstraint {
    /**
     * Key of the node label whose values are the domains, such as {@code topology.kubernetes.io/rack}. Since
     * Kubernetes 1.37.
     */
    @Value.Redacted
    @Since("1.37")
    @Required
    @Nullable
    String key();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableTopologyConstraint.Builder {
        Builder() {}
    }
}
