package dev.podwright.model.container;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a container when one of its resources is resized in place. A resource without an entry is resized
 * without a restart.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ContainerResizePolicy}.
 */
@KubernetesType
@Value.Immutable
public interface ContainerResizePolicy {
    /** Resource the policy is for: {@code cpu} or {@code memory}. Each may occur once. Since Kubernetes 1.27. */
    @Value.Redacted
    @Since("1.27")
    @Required
    @Nullable
    String resourceName();

    /**
     * What a resize of the resource does to the container. {@code NotRequired} tries to apply it without a restart;
     * {@code RestartContainer} restarts the container, and is refused when the pod's restart policy is {@code Never}
     * and on init containers that are not sidecars. Since Kubernetes 1.27.
     */
    @Value.Redacted
    @Since("1.27")
    @Required
    @Nullable
    String restartPolicy();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableContainerResizePolicy.Builder {
        Builder() {}
    }
}
