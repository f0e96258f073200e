package dev.podwright.model.service;

import dev.podwright.schema.KubernetesType;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Details of the affinity of clients to pods.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.SessionAffinityConfig}.
 */
@KubernetesType
@Value.Immutable
public interface SessionAffinityConfig {
    /** Details of the affinity by client address. */
    @Nullable
    ClientIPConfig clientIP();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableSessionAffinityConfig.Builder {
        Builder() {}
    }
}
