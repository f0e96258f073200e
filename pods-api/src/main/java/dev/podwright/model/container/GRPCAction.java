package dev.podwright.model.container;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A call of the standard gRPC health checking service of a container, used by probes.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.GRPCAction}.
 */
@KubernetesType
@Value.Immutable
public interface GRPCAction {
    /** Port number of the gRPC server, 1 to 65535. A port name is not allowed here. Since Kubernetes 1.23. */
    @Since("1.23")
    @Required
    @Nullable
    Integer port();

    /**
     * Service name put into the {@code HealthCheckRequest}. Absent: the empty string, which by convention asks for
     * the health of the whole server. Since Kubernetes 1.23.
     */
    @Value.Redacted
    @Since("1.23")
    @Required
    @Nullable
    String service();

    /**
     * How to connect: {@code Plaintext}, or {@code TLS} without a check of the server's certificate. Absent: as {@code
     * Plaintext}. Alpha; it needs the feature gate {@code GRPCContainerProbeTLS}, which is off by default. Since
     * Kubernetes 1.37.
     */
    @Value.Redacted
    @Since("1.37")
    @Nullable
    String mode();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableGRPCAction.Builder {
        Builder() {}
    }
}
