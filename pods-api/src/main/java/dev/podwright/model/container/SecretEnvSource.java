package dev.podwright.model.container;

import dev.podwright.schema.KubernetesType;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A Secret whose every key becomes an environment variable. The Secret must be in the pod's namespace.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.SecretEnvSource}.
 */
@KubernetesType
@Value.Immutable
public interface SecretEnvSource {
    /** Name of the Secret. The server refuses an empty or missing name, although the schema marks it optional. */
    @Value.Redacted
    @Nullable
    String name();

    /**
     * Lets the container start without the Secret. Absent: {@code false}; the container does not start while the
     * Secret is missing.
     */
    @Nullable
    Boolean optional();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableSecretEnvSource.Builder {
        Builder() {}
    }
}
