package dev.podwright.model.apps;

import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.ListType;
import dev.podwright.schema.Merge;
import dev.podwright.schema.PatchStrategy;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a Deployment is to keep running.
 *
 * <p>Upstream: {@code k8s.io/api/apps/v1.DeploymentSpec}.
 */
@KubernetesType
@Value.Immutable
public interface DeploymentSpec {
    /** Number of pods to run. Absent: 1. */
    @Nullable
    Integer replicas();

    /**
     * Labels by which the controller finds its pods. It must match the labels of the template, and cannot change once
     * the deployment exists.
     */
    @Required
    @Nullable
    LabelSelector selector();

    /** How pods of an old template are replaced. Absent: by a rolling update. */
    @Merge(value = ListType.ATOMIC, patch = PatchStrategy.RETAIN_KEYS)
    @Nullable
    DeploymentStrategy strategy();

    /**
     * Time in seconds that a new pod must be ready before it counts as available. Absent: 0, so it counts at once. It
     * must be less than {@code progressDeadlineSeconds}.
     */
    @Nullable
    Integer minReadySeconds();

    /** Number of ReplicaSets of earlier revisions to keep for a rollback. Absent: 10. */
    @Nullable
    Integer revisionHistoryLimit();

    /**
     * Time in seconds without progress after which the condition {@code Progressing} of the deployment becomes
     * {@code False}. The controller continues all the same. Absent: 600.
     */
    @Nullable
    Integer progressDeadlineSeconds();

    /** Whether the controller ignores changes of the template for now. Absent: {@code false}. */
    @Nullable
    Boolean paused();

    /** Description of the pods. Its restart policy can only be {@code Always}. */
    @Required
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
    final class Builder extends ImmutableDeploymentSpec.Builder {
        Builder() {}
    }
}
