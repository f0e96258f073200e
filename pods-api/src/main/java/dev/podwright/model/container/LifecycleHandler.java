package dev.podwright.model.container;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a lifecycle hook does: run a command, send an HTTP request or sleep. Exactly one must be set.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.LifecycleHandler}.
 */
@KubernetesType
@Value.Immutable
public interface LifecycleHandler {
    /**
     * Command run in the container; a non-zero exit status fails the hook. Exclusive with the other actions. Since
     * Kubernetes 1.23.
     */
    @Since("1.23")
    @Nullable
    ExecAction exec();

    /**
     * HTTP GET request sent by the kubelet; the hook fails only when there is no response. Exclusive with the other
     * actions. Since Kubernetes 1.23.
     */
    @Since("1.23")
    @Nullable
    HTTPGetAction httpGet();

    /**
     * Deprecated and non-functional: a TCP connection is not supported as a hook. Accepted for compatibility only; a
     * hook that uses it fails when it runs. Since Kubernetes 1.23.
     */
    @Since("1.23")
    @Nullable
    TCPSocketAction tcpSocket();

    /**
     * Pause for a fixed time, for instance to let traffic drain before the container stops. Exclusive with the other
     * actions. Since Kubernetes 1.29.
     */
    @Since("1.29")
    @Nullable
    SleepAction sleep();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableLifecycleHandler.Builder {
        Builder() {}
    }
}
