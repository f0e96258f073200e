package dev.podwright.model.container;

import dev.podwright.schema.Atomic;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One key of a Secret in the pod's namespace, whose value becomes an environment variable.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.SecretKeySelector}.
 */
@Atomic
@KubernetesType
@Value.Immutable
public interface SecretKeySelector {
    /** Name of the Secret. The server refuses an empty or missing name, although the schema marks it optional. */
    @Value.Redacted
    @Nullable
    String name();

    /** Key within the Secret's data. */
    @Value.Redacted
    @Required
    @Nullable
    String key();

    /**
     * Lets the container start without the Secret or the key; the variable is then not set. Absent: {@code false};
     * the container does not start while either is missing.
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
    final class Builder extends ImmutableSecretKeySelector.Builder {
        Builder() {}
    }
}
