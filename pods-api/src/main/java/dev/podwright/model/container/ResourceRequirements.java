package dev.podwright.model.container;

import dev.podwright.model.value.Quantity;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.ListType;
import dev.podwright.schema.Merge;
import dev.podwright.schema.Since;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How much CPU, memory and other resources are set aside, and how much may be used at most. The scheduler goes by the
 * requests, the node enforces the limits.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ResourceRequirements}.
 */
@KubernetesType
@Value.Immutable
public interface ResourceRequirements {
    /**
     * Most that may be used, as a quantity for each resource name, such as {@code cpu: 500m} or {@code memory:
     * 128Mi}. Over its CPU limit a container is slowed down; over its memory limit it is killed. Absent: no limit,
     * unless a LimitRange of the namespace adds one. Absent is null, as the server distinguishes it from empty.
     */
    @Value.Redacted
    @Nullable
    Map<String, Quantity> limits();

    /**
     * Amount set aside on the node, as a quantity for each resource name; must not exceed the limit, and must equal it
     * for huge pages and extended resources. Absent: for each resource the limit where one is given, else what the
     * namespace's LimitRange or the cluster gives, which may be nothing. Absent is null, as the server distinguishes it
     * from empty.
     */
    @Value.Redacted
    @Nullable
    Map<String, Quantity> requests();

    /**
     * Claims of the pod's {@code resourceClaims} that this container uses, for dynamically allocated devices. Allowed
     * on containers only, not on the pod as a whole, and cannot be changed later. Absent: the container uses no
     * claim. Absent is null, as the server distinguishes it from empty. Since Kubernetes 1.26.
     */
    @Since("1.26")
    @Nullable
    @Merge(value = ListType.MAP, keys = "name")
    List<ResourceClaim> claims();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableResourceRequirements.Builder {
        Builder() {}
    }
}
