package dev.podwright.validate.internal.update;

import dev.podwright.model.batch.CronJobSpec;
import dev.podwright.model.batch.JobSpec;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.rules.workload.CronJobRules;
import dev.podwright.validate.internal.warning.PodWarnings;
import dev.podwright.validate.internal.warning.WorkloadWarnings;

/**
 * A CronJob: all of it may change. A time zone in the schedule, and one that is not known, are tolerated where they are
 * stored.
 *
 * <p>Upstream: {@code cronJobStrategy} in {@code k8s.io/kubernetes/pkg/registry/batch/cronjob} and
 * {@code ValidateCronJobUpdate} in {@code pkg/apis/batch/validation}.
 */
final class CronJobUpdate extends SpecUpdate<CronJobSpec> {
    static final FieldPath JOB = SPEC.child("jobTemplate", "spec");

    private final JobSpec oldJob;
    private final JobSpec job;

    /**
     * An update.
     *
     * @param oldJob the spec of the stored jobs
     * @param job the spec of the new jobs as it was given, since an old server gives it no defaults
     */
    CronJobUpdate(CronJobSpec old, CronJobSpec spec, JobSpec oldJob, JobSpec job) {
        super(CronJobSpec.class, "CronJob", old, spec);
        this.oldJob = oldJob;
        this.job = job;
    }

    @Override
    void check(ValidationContext scope, ObjectMeta metadata, ObjectMeta template) {
        CronJobRules.updated(scope, spec, old, job, oldJob, template, SPEC, JOB);
    }

    @Override
    void warn(ValidationContext scope, ObjectMeta template) {
        if (isChanged()) {
            WorkloadWarnings.job(scope.out(), job, JOB);
            PodWarnings.template(scope, template, JOB.child("template"));
        }
        WorkloadWarnings.schedule(scope.out(), spec, SPEC);
    }
}
