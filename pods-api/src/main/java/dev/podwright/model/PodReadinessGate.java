package dev.podwright.model;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Names one extra pod condition that must be true before the pod counts as ready.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.PodReadinessGate}.
 */
@KubernetesType
@Value.Immutable
public interface PodReadinessGate {
    /**
     * Type of the pod condition to watch, a qualified name such as {@code example.com/load-balancer-attached}. A
     * missing condition counts as {@code False}.
     */
    @Value.Redacted
    @Required
    @Nullable
    String conditionType();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutablePodReadinessGate.Builder {
        Builder() {}
    }
}
