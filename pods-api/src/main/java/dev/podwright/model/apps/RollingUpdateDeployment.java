package dev.podwright.model.apps;

import dev.podwright.model.value.IntOrString;
import dev.podwright.schema.KubernetesType;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The pace of a rolling update of a Deployment. Both values cannot be 0.
 *
 * <p>Upstream: {@code k8s.io/api/apps/v1.RollingUpdateDeployment}.
 */
@KubernetesType
@Value.Immutable
public interface RollingUpdateDeployment {
    /**
     * How many pods, or which percentage of {@code replicas} rounded down, may be missing during the update. Absent:
     * {@code 25%}.
     */
    @Value.Redacted
    @Nullable
    IntOrString maxUnavailable();

    /**
     * How many pods, or which percentage of {@code replicas} rounded up, may run in addition during the update.
     * Absent: {@code 25%}.
     */
    @Value.Redacted
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
    final class Builder extends ImmutableRollingUpdateDeployment.Builder {
        Builder() {}
    }
}
