package dev.podwright.model.scheduling;

import dev.podwright.schema.KubernetesType;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The rules that attract a pod to nodes or other pods, or keep it away from them, when it is scheduled.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.Affinity}.
 */
@KubernetesType
@Value.Immutable
public interface Affinity {
    /** Rules about the labels of nodes. */
    @Nullable
    NodeAffinity nodeAffinity();

    /** Rules for running near certain other pods, such as in the same zone. */
    @Nullable
    PodAffinity podAffinity();

    /** Rules for running away from certain other pods, such as on another node. */
    @Nullable
    PodAntiAffinity podAntiAffinity();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableAffinity.Builder {
        Builder() {}
    }
}
