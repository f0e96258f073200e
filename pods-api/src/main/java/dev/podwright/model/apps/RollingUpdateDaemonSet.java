package dev.podwright.model.apps;

import dev.podwright.model.value.IntOrString;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The pace of a rolling update of a DaemonSet. One of both values must be 0, and the other must not.
 *
 * <p>Upstream: {@code k8s.io/api/apps/v1.RollingUpdateDaemonSet}.
 */
@KubernetesType
@Value.Immutable
public interface RollingUpdateDaemonSet {
    /**
     * On how many nodes, or on which percentage of them rounded up, the pod may be missing during the update. Absent:
     * 1.
     */
    @Value.Redacted
    @Nullable
    IntOrString maxUnavailable();

    /**
     * On how many nodes, or on which percentage of them rounded up, a new pod may run beside the old one during the
     * update. Absent: 0. Since Kubernetes 1.21.
     */
    @Value.Redacted
    @Since("1.21")
    @Nullable
    IntOrString maxSurge();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableRollingUpdateDaemonSet.Builder {
        Builder() {}
    }
}
