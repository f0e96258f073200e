package dev.podwright.model.batch;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Matches failed pods by one of their conditions.
 *
 * <p>Upstream: {@code k8s.io/api/batch/v1.PodFailurePolicyOnPodConditionsPattern}.
 */
@KubernetesType
@Value.Immutable
public interface PodFailurePolicyOnPodConditionsPattern {
    /** Type of the condition, such as {@code DisruptionTarget}. Since Kubernetes 1.25. */
    @Value.Redacted
    @Since("1.25")
    @Required
    @Nullable
    String type();

    /**
     * Status that the condition must have: {@code True}, {@code False} or {@code Unknown}. Absent: {@code True}. Since
     * Kubernetes 1.25.
     */
    @Value.Redacted
    @Since("1.25")
    @Required
    @Nullable
    String status();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutablePodFailurePolicyOnPodConditionsPattern.Builder {
        Builder() {}
    }
}
