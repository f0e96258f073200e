package dev.podwright.model.apps;

import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a ReplicaSet is to keep running.
 *
 * <p>Upstream: {@code k8s.io/api/apps/v1.ReplicaSetSpec}.
 */
@KubernetesType
@Value.Immutable
public interface ReplicaSetSpec {
    /** Number of pods to run. Absent: 1. */
    @Nullable
    Integer replicas();

    /**
     * Labels by which the controller finds its pods. It must match the labels of the template, and cannot change once
     * the replica set exists.
     */
    @Required
    @Nullable
    LabelSelector selector();

    /** Time in seconds that a new pod must be ready before it counts as available. Absent: 0, so it counts at once. */
    @Nullable
    Integer minReadySeconds();

    /** Description of the pods. Its restart policy can only be {@code Always}. A change affects new pods only. */
    @Nullable
    PodTemplateSpec template();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableReplicaSetSpec.Builder {
        Builder() {}
    }
}
