package dev.podwright.model.meta;

import dev.podwright.schema.Atomic;
import dev.podwright.schema.KubernetesType;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Points to another object, or to a part of it.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ObjectReference}.
 */
@Atomic
@KubernetesType
@Value.Immutable
public interface ObjectReference {
    /** Kind of the object. */
    @Value.Redacted
    @Nullable
    String kind();

    /** Namespace of the object. Absent: that of the object that refers to it, or none. */
    @Value.Redacted
    @Nullable
    String namespace();

    /** Name of the object. */
    @Value.Redacted
    @Nullable
    String name();

    /** UID of the object. */
    @Value.Redacted
    @Nullable
    String uid();

    /** Group and version of the object, such as {@code apps/v1}. */
    @Value.Redacted
    @Nullable
    String apiVersion();

    /** Version of the object that is meant. Absent: any. */
    @Value.Redacted
    @Nullable
    String resourceVersion();

    /** Part of the object that is meant, such as {@code spec.containers[2]}. Absent: all of it. */
    @Value.Redacted
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
    final class Builder extends ImmutableObjectReference.Builder {
        Builder() {}
    }
}
