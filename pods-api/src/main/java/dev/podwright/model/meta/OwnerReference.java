package dev.podwright.model.meta;

import dev.podwright.schema.Atomic;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Points from an object to one that owns it, so that the garbage collector deletes it after its owner. The owner of a
 * namespaced object is in the same namespace or cluster-wide.
 *
 * <p>Upstream: {@code k8s.io/apimachinery/pkg/apis/meta/v1.OwnerReference}.
 */
@Atomic
@KubernetesType
@Value.Immutable
public interface OwnerReference {
    /** Group and version of the owner, such as {@code apps/v1}, or {@code v1} for the core group. */
    @Value.Redacted
    @Required
    @Nullable
    String apiVersion();

    /** Kind of the owner, such as {@code ReplicaSet}. */
    @Value.Redacted
    @Required
    @Nullable
    String kind();

    /** Name of the owner. */
    @Value.Redacted
    @Required
    @Nullable
    String name();

    /**
     * UID of the owner. It must be that of the owner as it exists now; with any other the owner counts as gone and
     * the object is deleted.
     */
    @Value.Redacted
    @Required
    @Nullable
    String uid();

    /**
     * Whether the owner is the controller that manages the object. Absent: {@code false}. At most one owner may have
     * {@code true}.
     */
    @Nullable
    Boolean controller();

    /**
     * Whether a foreground deletion of the owner waits until this object is gone. Absent: {@code false}. Setting it
     * may require permission to delete the owner or update its finalizers.
     */
    @Nullable
    Boolean blockOwnerDeletion();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableOwnerReference.Builder {
        Builder() {}
    }
}
