package dev.podwright.model.meta;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Points to an object of a given kind, possibly in another namespace.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.TypedObjectReference}.
 */
@KubernetesType
@Value.Immutable
public interface TypedObjectReference {
    /**
     * API group of the object, such as {@code snapshot.storage.k8s.io}. Absent: the core group. Since Kubernetes
     * 1.26.
     */
    @Value.Redacted
    @Since("1.26")
    @Required
    @Nullable
    String apiGroup();

    /** Kind of the object, such as {@code VolumeSnapshot}. Since Kubernetes 1.26. */
    @Value.Redacted
    @Since("1.26")
    @Required
    @Nullable
    String kind();

    /** Name of the object. Since Kubernetes 1.26. */
    @Value.Redacted
    @Since("1.26")
    @Required
    @Nullable
    String name();

    /**
     * Namespace of the object. Absent: the same namespace. Another one must permit it by a ReferenceGrant; alpha, it
     * needs the feature gate {@code CrossNamespaceVolumeDataSource}, which is off by default. Since Kubernetes 1.26.
     */
    @Value.Redacted
    @Since("1.26")
    @Nullable
    String namespace();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableTypedObjectReference.Builder {
        Builder() {}
    }
}
