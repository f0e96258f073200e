package dev.podwright.model.container;

import dev.podwright.model.value.IntOrString;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A TCP connection that the kubelet tries to open to a container. Used by probes; lifecycle hooks do not support it.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.TCPSocketAction}.
 */
@KubernetesType
@Value.Immutable
public interface TCPSocketAction {
    /** Port to connect to: a number from 1 to 65535, or the name of one of the container's ports. */
    @Value.Redacted
    @Required
    @Nullable
    IntOrString port();

    /** Host to connect to, as seen from the node. Absent: the pod's IP address. */
    @Value.Redacted
    @Nullable
    String host();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableTCPSocketAction.Builder {
        Builder() {}
    }
}
