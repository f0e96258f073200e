package dev.podwright.validate.internal.advice.facts;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.PodSpec;
import dev.podwright.model.batch.JobSpec;
import dev.podwright.validate.internal.workload.WorkloadKind;

/** The deadline of a Job, which ends its pods just as their own would. */
public final class JobDeadline {
    private JobDeadline() {}

    /**
     * The spec of the pods of a workload, with the deadline of the Job where they have none of their own.
     *
     * @param kind the object's kind
     */
    public static PodSpec in(WorkloadKind kind, KubernetesObject object, PodSpec spec) {
        JobSpec job = kind.job(object);
        Long seconds = job == null ? null : job.activeDeadlineSeconds();
        return seconds == null || spec.activeDeadlineSeconds() != null
                ? spec
                : spec.toBuilder().activeDeadlineSeconds(seconds).build();
    }
}
