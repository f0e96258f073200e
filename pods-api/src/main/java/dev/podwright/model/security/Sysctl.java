package dev.podwright.model.security;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** One kernel parameter to set in the namespaces of a pod.<p>Upstream: {@code k8s.io/api/core/v1.Sysctl}. */
@KubernetesType
@Value.Immutable
public interface Sysctl {
    /**
     * Name of the parameter, such as {@code net.ipv4.ip_local_port_range}, at most 253 characters and unique in the
     * pod. Slashes may be used in place of dots.
     */
    @Value.Redacted
    @Required
    @Nullable
    String name();

    /** Value of the parameter, as text, even for numbers. */
    @Value.Redacted
    @Required
    @Nullable
    String value();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableSysctl.Builder {
        Builder() {}
    }
}
