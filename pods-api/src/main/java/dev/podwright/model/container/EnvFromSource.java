package dev.podwright.model.container;

import dev.podwright.schema.KubernetesType;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A ConfigMap or a Secret whose every key becomes an environment variable of a container. Exactly one of the two
 * references must be set.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.EnvFromSource}.
 */
@KubernetesType
@Value.Immutable
public interface EnvFromSource {
    /**
     * Text put in front of each key to form the variable's name; printable ASCII without {@code =}. Absent: the keys
     * are used as they are.
     */
    @Value.Redacted
    @Nullable
    String prefix();

    /** ConfigMap to take the variables from. Exclusive with {@code secretRef}; one of the two is needed. */
    @Nullable
    ConfigMapEnvSource configMapRef();

    /** Secret to take the variables from. Exclusive with {@code configMapRef}; one of the two is needed. */
    @Nullable
    SecretEnvSource secretRef();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableEnvFromSource.Builder {
        Builder() {}
    }
}
