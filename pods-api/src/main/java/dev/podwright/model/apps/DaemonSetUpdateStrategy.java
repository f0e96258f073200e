package dev.podwright.model.apps;

import dev.podwright.schema.KubernetesType;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How a DaemonSet replaces its pods.
 *
 * <p>Upstream: {@code k8s.io/api/apps/v1.DaemonSetUpdateStrategy}.
 */
@KubernetesType
@Value.Immutable
public interface DaemonSetUpdateStrategy {
    /**
     * {@code RollingUpdate} replaces pods node by node; {@code OnDelete} replaces a pod only after someone has deleted
     * it. Absent: {@code RollingUpdate}.
     */
    @Value.Redacted
    @Nullable
    String type();

    /** Pace of a rolling update. Only allowed for the type {@code RollingUpdate}. */
    @Nullable
    RollingUpdateDaemonSet rollingUpdate();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableDaemonSetUpdateStrategy.Builder {
        Builder() {}
    }
}
