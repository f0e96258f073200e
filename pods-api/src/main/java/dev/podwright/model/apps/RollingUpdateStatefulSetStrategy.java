package dev.podwright.model.apps;

import dev.podwright.model.value.IntOrString;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The extent and the pace of a rolling update of a StatefulSet.
 *
 * <p>Upstream: {@code k8s.io/api/apps/v1.RollingUpdateStatefulSetStrategy}.
 */
@KubernetesType
@Value.Immutable
public interface RollingUpdateStatefulSetStrategy {
    /**
     * Number of the first pod that the update replaces; pods with lower numbers keep the old template. Absent: 0, so
     * all pods are replaced.
     */
    @Nullable
    Integer partition();

    /**
     * How many pods, or which percentage of {@code replicas} rounded up, may be missing during the update; at least 1.
     * Absent: 1. Since Kubernetes 1.24.
     */
    @Value.Redacted
    @Since("1.24")
    @Nullable
    IntOrString maxUnavailable();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableRollingUpdateStatefulSetStrategy.Builder {
        Builder() {}
    }
}
