package dev.podwright.model.service;

import dev.podwright.schema.KubernetesType;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Details of the affinity by client address.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ClientIPConfig}.
 */
@KubernetesType
@Value.Immutable
public interface ClientIPConfig {
    /** Time in seconds for which a client stays with its pod, from 1 to 86400. Absent: 10800, which is three hours. */
    @Nullable
    Integer timeoutSeconds();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableClientIPConfig.Builder {
        Builder() {}
    }
}
