package dev.podwright.model.container;

import dev.podwright.schema.Atomic;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The choice of one field of the pod, to be handed to its containers as an environment variable or a file.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ObjectFieldSelector}.
 */
@Atomic
@KubernetesType
@Value.Immutable
public interface ObjectFieldSelector {
    /** API version in whose terms {@code fieldPath} is written. Absent: {@code v1}. */
    @Value.Redacted
    @Nullable
    String apiVersion();

    /**
     * Path of the field. Everywhere: {@code metadata.name}, {@code metadata.namespace}, {@code metadata.uid}, {@code
     * metadata.labels['key']}, {@code metadata.annotations['key']}. In volumes also {@code metadata.labels} and
     * {@code metadata.annotations} as a whole; in environment variables also {@code spec.nodeName}, {@code
     * spec.serviceAccountName}, {@code status.hostIP}, {@code status.hostIPs}, {@code status.podIP}, {@code
     * status.podIPs}.
     */
    @Value.Redacted
    @Required
    @Nullable
    String fieldPath();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableObjectFieldSelector.Builder {
        Builder() {}
    }
}
