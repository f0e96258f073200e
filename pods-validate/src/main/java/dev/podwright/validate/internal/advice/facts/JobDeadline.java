package dev.podwright.validate.internal.advice.facts;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.PodSpec;
import dev.podwright.model.batch.JobSpec;
import dev.podwright.validate.internal.workload.Workload;

/** The deadline of a Job, which ends its pods just as their own would. */
public final class JobDeadline {
    private JobDeadline() {}

    /** The spec of the pods of an object, with the deadline of the Job where they have none of their own. */
    public static PodSpec in(KubernetesObject object, PodSpec spec) {
        JobSpec job = Workload.jobOf(object);
        Long seconds = job == null ? null : job.activeDeadlineSeconds();
        return seconds == null || spec.activeDeadlineSeconds() != null
                ? spec
                : spec.toBuilder().activeDeadlineSeconds(seconds).build();
    }
}
