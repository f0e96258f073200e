package dev.podwright.validate.internal.advice.facts;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.PodSpec;
import dev.podwright.model.batch.CronJob;
import dev.podwright.model.batch.Job;
import dev.podwright.model.batch.JobSpec;
import dev.podwright.model.batch.JobTemplateSpec;
import org.jspecify.annotations.Nullable;

/** The deadline of a Job, which ends its pods just as their own would. */
public final class JobDeadline {
    private JobDeadline() {}

    /** The spec of the pods of an object, with the deadline of the Job where they have none of their own. */
    public static PodSpec in(KubernetesObject object, PodSpec spec) {
        JobSpec job = job(object);
        Long seconds = job == null ? null : job.activeDeadlineSeconds();
        return seconds == null || spec.activeDeadlineSeconds() != null
                ? spec
                : spec.toBuilder().activeDeadlineSeconds(seconds).build();
    }

    private static @Nullable JobSpec job(KubernetesObject object) {
        if (object instanceof CronJob cronJob) {
            JobTemplateSpec template =
                    cronJob.spec() == null ? null : cronJob.spec().jobTemplate();
            return template == null ? null : template.spec();
        }
        return object instanceof Job job ? job.spec() : null;
    }
}
