package dev.podwright.model.apps;

import dev.podwright.schema.KubernetesType;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How a StatefulSet replaces its pods.
 *
 * <p>Upstream: {@code k8s.io/api/apps/v1.StatefulSetUpdateStrategy}.
 */
@KubernetesType
@Value.Immutable
public interface StatefulSetUpdateStrategy {
    /**
     * {@code RollingUpdate} replaces pods from the highest number down; {@code OnDelete} replaces a pod only after
     * someone has deleted it. Absent: {@code RollingUpdate}.
     */
    @Value.Redacted
    @Nullable
    String type();

    /**
     * Which pods a rolling update replaces, and how many at a time. Only allowed for the type {@code RollingUpdate}.
     */
    @Nullable
    RollingUpdateStatefulSetStrategy rollingUpdate();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableStatefulSetUpdateStrategy.Builder {
        Builder() {}
    }
}
