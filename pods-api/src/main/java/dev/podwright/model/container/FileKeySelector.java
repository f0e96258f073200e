package dev.podwright.model.container;

import dev.podwright.schema.Atomic;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One key of an env file in a volume of the pod, whose value becomes an environment variable. Each line of the file
 * has the form {@code NAME='value'}, with the single quotes.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.FileKeySelector}.
 */
@Atomic
@KubernetesType
@Value.Immutable
public interface FileKeySelector {
    /**
     * Name of the pod's volume that holds the env file, a DNS label. It must be an {@code emptyDir} volume. Since
     * Kubernetes 1.34.
     */
    @Value.Redacted
    @Since("1.34")
    @Required
    @Nullable
    String volumeName();

    /** Path of the env file, relative to the volume's root; must not contain {@code ..}. Since Kubernetes 1.34. */
    @Value.Redacted
    @Since("1.34")
    @Required
    @Nullable
    String path();

    /** Key within the env file: printable ASCII characters without {@code =}. Since Kubernetes 1.34. */
    @Value.Redacted
    @Since("1.34")
    @Required
    @Nullable
    String key();

    /**
     * Lets the container start without the file or the key; the variable is then not set. Absent: {@code false}; the
     * container does not start while either is missing. Since Kubernetes 1.34.
     */
    @Since("1.34")
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
    final class Builder extends ImmutableFileKeySelector.Builder {
        Builder() {}
    }
}
