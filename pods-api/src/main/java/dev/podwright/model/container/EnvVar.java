package dev.podwright.model.container;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One environment variable of a container, with a value written out or taken from elsewhere. Read when the container
 * starts; a running process does not see later changes.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.EnvVar}.
 */
@KubernetesType
@Value.Immutable
public interface EnvVar {
    /** Name of the variable: printable ASCII characters without {@code =}. */
    @Value.Redacted
    @Required
    @Nullable
    String name();

    /**
     * Value of the variable, written out. {@code $(NAME)} is replaced from variables defined before it and from
     * service variables, an unknown name stays as written, and {@code $$} becomes one {@code $}. Absent: the empty
     * string, unless {@code valueFrom} is set.
     */
    @Value.Redacted
    @Nullable
    String value();

    /**
     * Source from which the value is taken when the container starts. Must not be set together with a non-empty
     * {@code value}. Absent: {@code value} counts.
     */
    @Nullable
    EnvVarSource valueFrom();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableEnvVar.Builder {
        Builder() {}
    }
}
