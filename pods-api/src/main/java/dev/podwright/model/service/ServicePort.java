package dev.podwright.model.service;

import dev.podwright.model.value.IntOrString;
import dev.podwright.schema.KeyDefault;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One port of a Service.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ServicePort}.
 */
@KubernetesType
@Value.Immutable
public interface ServicePort {
    /** Name of the port, as a DNS label. Needed if the service has several ports. */
    @Value.Redacted
    @Nullable
    String name();

    /** {@code TCP}, {@code UDP} or {@code SCTP}. Absent: {@code TCP}. */
    @Value.Redacted
    @KeyDefault("TCP")
    @Nullable
    String protocol();

    /** Number of the port of the service, from 1 to 65535. */
    @Required
    @Nullable
    Integer port();

    /**
     * Port of the pods, by its number or by the name that a container gives it. Absent: the same number as
     * {@code port}.
     */
    @Value.Redacted
    @Nullable
    IntOrString targetPort();

    /** Port of the nodes, for the types {@code NodePort} and {@code LoadBalancer}. Absent: the server chooses one. */
    @Nullable
    Integer nodePort();

    /**
     * Protocol of the application for those who route it, such as {@code http} or {@code kubernetes.io/h2c}. Absent:
     * nothing is known of it.
     */
    @Value.Redacted
    @Nullable
    String appProtocol();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableServicePort.Builder {
        Builder() {}
    }
}
