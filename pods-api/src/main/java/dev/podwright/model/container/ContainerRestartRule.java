package dev.podwright.model.container;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One rule about what to do when a container exits in a certain way. Rules are tried in order, before the container's
 * restart policy.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ContainerRestartRule}.
 */
@KubernetesType
@Value.Immutable
public interface ContainerRestartRule {
    /**
     * What is done when the rule matches; the server requires it. {@code Restart} restarts this container; {@code
     * RestartAllContainers} restarts all containers of the pod, and needs the feature gate {@code
     * RestartAllContainersOnContainerExits}. Since Kubernetes 1.34.
     */
    @Value.Redacted
    @Since("1.34")
    @Nullable
    String action();

    /**
     * Exit codes on which the rule matches. The server requires it, as there is no other condition so far. Since
     * Kubernetes 1.34.
     */
    @Since("1.34")
    @Nullable
    ContainerRestartRuleOnExitCodes exitCodes();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableContainerRestartRule.Builder {
        Builder() {}
    }
}
