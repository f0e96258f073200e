package dev.podwright.model.batch;

import dev.podwright.model.scheduling.WorkloadPodGroupDisruptionMode;
import dev.podwright.model.scheduling.WorkloadPodGroupResourceClaim;
import dev.podwright.model.scheduling.WorkloadPodGroupSchedulingConstraints;
import dev.podwright.model.scheduling.WorkloadPodGroupSchedulingPolicy;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.ListType;
import dev.podwright.schema.Merge;
import dev.podwright.schema.PatchStrategy;
import dev.podwright.schema.Since;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How the pods of a Job are scheduled as a group.
 *
 * <p>Upstream: {@code k8s.io/api/batch/v1.JobSchedulingConfiguration}.
 */
@KubernetesType
@Value.Immutable
public interface JobSchedulingConfiguration {
    /** Whether the pods are scheduled one by one or all together. Absent: one by one. Since Kubernetes 1.37. */
    @Since("1.37")
    @Nullable
    WorkloadPodGroupSchedulingPolicy schedulingPolicy();

    /**
     * Which nodes the group as a whole may be placed on. Absent: any. It cannot change once the job exists. Since
     * Kubernetes 1.37.
     */
    @Since("1.37")
    @Nullable
    WorkloadPodGroupSchedulingConstraints schedulingConstraints();

    /**
     * Whether pods can be evicted one by one. Absent: they can. It cannot change once the job exists. Since Kubernetes
     * 1.37.
     */
    @Since("1.37")
    @Nullable
    WorkloadPodGroupDisruptionMode disruptionMode();

    /**
     * Claims that the pods share, at most 4. A pod uses one by a claim of its own with the same name and the same
     * source. They cannot change once the job exists. Since Kubernetes 1.37.
     */
    @Since("1.37")
    @Merge(value = ListType.MAP, keys = "name", patch = PatchStrategy.MERGE, patchKey = "name")
    List<WorkloadPodGroupResourceClaim> resourceClaims();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableJobSchedulingConfiguration.Builder {
        Builder() {}
    }
}
