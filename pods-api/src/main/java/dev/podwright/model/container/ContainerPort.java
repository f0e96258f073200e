package dev.podwright.model.container;

import dev.podwright.schema.KeyDefault;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One network port on which a container listens. Declares the port, names it, and can publish it on the node.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ContainerPort}.
 */
@KubernetesType
@Value.Immutable
public interface ContainerPort {
    /**
     * Name of the port, by which services and probes can refer to it; an IANA service name of at most 15 lower-case
     * letters, digits and hyphens, with at least one letter. Must be unique within the pod. Absent: the port has no
     * name.
     */
    @Value.Redacted
    @Nullable
    String name();

    /** Port number on the pod's IP address, 1 to 65535. */
    @Required
    @Nullable
    Integer containerPort();

    /**
     * Port number on the node that leads to this container, 1 to 65535. Rarely needed: only one pod for each node can
     * have a given one. Absent: not published; with {@code hostNetwork} it defaults to {@code containerPort} and must
     * equal it.
     */
    @Nullable
    Integer hostPort();

    /** Transport protocol of the port: {@code TCP}, {@code UDP} or {@code SCTP}. Absent: {@code TCP}. */
    @Value.Redacted
    @Nullable
    @KeyDefault("TCP")
    String protocol();

    /** Address of the node on which {@code hostPort} is opened. Absent: all addresses of the node. */
    @Value.Redacted
    @Nullable
    String hostIP();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableContainerPort.Builder {
        Builder() {}
    }
}
