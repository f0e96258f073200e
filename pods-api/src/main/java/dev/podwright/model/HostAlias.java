package dev.podwright.model;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One line for {@code /etc/hosts} in the containers: an IP address and the names for it.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.HostAlias}.
 */
@KubernetesType
@Value.Immutable
public interface HostAlias {
    /** IPv4 or IPv6 address, unique among the aliases of the pod. */
    @Value.Redacted
    @Required
    @Nullable
    String ip();

    /** Names for the address, each a DNS subdomain. */
    @Value.Redacted
    List<String> hostnames();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableHostAlias.Builder {
        Builder() {}
    }
}
