package dev.podwright.model.container;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A pause of fixed length, used as a lifecycle hook.<p>Upstream: {@code k8s.io/api/core/v1.SleepAction}. */
@KubernetesType
@Value.Immutable
public interface SleepAction {
    /**
     * Length of the pause in seconds, from 0 to the pod's {@code terminationGracePeriodSeconds}. Since Kubernetes
     * 1.29.
     */
    @Since("1.29")
    @Required
    @Nullable
    Long seconds();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableSleepAction.Builder {
        Builder() {}
    }
}
