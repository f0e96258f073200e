package dev.podwright.model;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Names the operating system that the containers of a pod are made for.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.PodOS}.
 */
@KubernetesType
@Value.Immutable
public interface PodOS {
    /** Operating system of the containers: {@code linux} or {@code windows}. Since Kubernetes 1.23. */
    @Value.Redacted
    @Since("1.23")
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
    final class Builder extends ImmutablePodOS.Builder {
        Builder() {}
    }
}
