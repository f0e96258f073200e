package dev.podwright.model.apps;

import dev.podwright.schema.KubernetesType;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How a Deployment replaces its pods.
 *
 * <p>Upstream: {@code k8s.io/api/apps/v1.DeploymentStrategy}.
 */
@KubernetesType
@Value.Immutable
public interface DeploymentStrategy {
    /**
     * {@code RollingUpdate} replaces pods a few at a time; {@code Recreate} ends all old pods before it starts new
     * ones. Absent: {@code RollingUpdate}.
     */
    @Value.Redacted
    @Nullable
    String type();

    /** Pace of a rolling update. It must be absent for the type {@code Recreate}. */
    @Nullable
    RollingUpdateDeployment rollingUpdate();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableDeploymentStrategy.Builder {
        Builder() {}
    }
}
