package dev.podwright.model;

import dev.podwright.schema.KubernetesType;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One option of the resolver, as in the {@code options} line of {@code /etc/resolv.conf}.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.PodDNSConfigOption}.
 */
@KubernetesType
@Value.Immutable
public interface PodDNSConfigOption {
    /** Name of the option, such as {@code ndots}. The server rejects an option without a name. */
    @Value.Redacted
    @Nullable
    String name();

    /** Value of the option, as text, such as {@code 2}. Absent: an option without a value, such as {@code edns0}. */
    @Value.Redacted
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
    final class Builder extends ImmutablePodDNSConfigOption.Builder {
        Builder() {}
    }
}
