package dev.podwright.model.meta;

import dev.podwright.schema.Atomic;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Points to an object of a given kind in the same namespace.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.TypedLocalObjectReference}.
 */
@Atomic
@KubernetesType
@Value.Immutable
public interface TypedLocalObjectReference {
    /** API group of the object, such as {@code snapshot.storage.k8s.io}. Absent: the core group. */
    @Value.Redacted
    @Required
    @Nullable
    String apiGroup();

    /** Kind of the object, such as {@code VolumeSnapshot}. */
    @Value.Redacted
    @Required
    @Nullable
    String kind();

    /** Name of the object, in the same namespace. */
    @Value.Redacted
    @Required
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
    final class Builder extends ImmutableTypedLocalObjectReference.Builder {
        Builder() {}
    }
}
