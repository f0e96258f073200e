package dev.podwright.model.meta;

import dev.podwright.schema.Atomic;
import dev.podwright.schema.KubernetesType;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The name of another object in the same namespace as the pod.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.LocalObjectReference}.
 */
@Atomic
@KubernetesType
@Value.Immutable
public interface LocalObjectReference {
    /**
     * Name of the object referred to, in the namespace of the pod. An empty name is accepted for old manifests, but
     * it is almost always a mistake.
     */
    @Value.Redacted
    @Nullable
    String name();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableLocalObjectReference.Builder {
        Builder() {}
    }
}
