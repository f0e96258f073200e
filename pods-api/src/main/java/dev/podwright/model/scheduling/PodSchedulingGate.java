package dev.podwright.model.scheduling;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One gate that holds a pod back from scheduling until it is removed.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.PodSchedulingGate}.
 */
@KubernetesType
@Value.Immutable
public interface PodSchedulingGate {
    /**
     * Name of the gate, a qualified name such as {@code example.com/quota}, unique in the pod. Since Kubernetes 1.26.
     */
    @Value.Redacted
    @Since("1.26")
    @Required
    @Nullable
    String name();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutablePodSchedulingGate.Builder {
        Builder() {}
    }
}
