package dev.podwright.dsl;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.ResourceState;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.meta.KubernetesObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.workload.ConcurrencyPolicy;
import dev.podwright.model.batch.CronJob;
import dev.podwright.model.batch.Job;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Jobs that are made at the times of a schedule. Immutable. */
@CheckReturnValue
public final class CronJobDraft implements KubernetesObjectDraft<CronJob, CronJobDraft> {
    static {
        DraftAccess.registerObject(CronJobDraft.class, draft -> draft.state, (draft, state) -> new CronJobDraft(state));
    }

    final ResourceState state;

    CronJobDraft(ResourceState state) {
        this.state = state;
    }

    /**
     * Sets {@code schedule}: times in the format of cron, with five fields such as {@code 30 4 * * 1-5}, or a name such
     * as {@code @daily}. A time zone in it is not allowed; see {@code timeZone}. Since Kubernetes 1.21.
     *
     * @param value the value of the field
     */
    public CronJobDraft schedule(String value) {
        return new CronJobDraft(state.set("schedule", state.check("schedule").required(value, 1, "value")));
    }

    /**
     * Sets {@code timeZone}: name of the time zone that the schedule is in, such as {@code Europe/Berlin}. Absent: that
     * of the kube-controller-manager. Since Kubernetes 1.24.
     *
     * @param value the value of the field
     */
    public CronJobDraft timeZone(String value) {
        return new CronJobDraft(state.set("timeZone", state.check("timeZone").required(value, 1, "value")));
    }

    /**
     * The same with a zone of the JDK. The server does not know every name that the JDK has, such as {@code Z}.
     *
     * @param value such as {@code ZoneId.of("Europe/Berlin")}
     */
    public CronJobDraft timeZone(ZoneId value) {
        return timeZone(state.check("timeZone").required(value, 1, "value").getId());
    }

    /**
     * Sets {@code startingDeadlineSeconds}: time after a scheduled time up to which the job may still be started, if it
     * could not be at the time itself; 0 or more. Absent: there is no limit. Since Kubernetes 1.21.
     *
     * @param time whole seconds; another time is reported when the object is validated
     */
    public CronJobDraft startingDeadline(Duration time) {
        Duration given = state.check("startingDeadline").required(time, 1, "time");
        return new CronJobDraft(state.set("startingDeadlineSeconds", Texts.seconds(given)));
    }

    /**
     * Sets {@code concurrencyPolicy}: what happens at a scheduled time while an earlier job runs: {@code Allow} starts
     * the new one beside it, {@code Forbid} leaves the new one out, {@code Replace} ends the earlier one. Absent:
     * {@code Allow}. Since Kubernetes 1.21.
     *
     * @param value one of {@code ALLOW}, {@code FORBID}, {@code REPLACE}
     */
    public CronJobDraft concurrencyPolicy(ConcurrencyPolicy value) {
        return concurrencyPolicy(
                state.check("concurrencyPolicy").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public CronJobDraft concurrencyPolicy(String value) {
        return new CronJobDraft(
                state.set("concurrencyPolicy", state.check("concurrencyPolicy").required(value, 1, "value")));
    }

    /** Sets {@code suspend} to true. See {@link #suspend(boolean)}. */
    public CronJobDraft suspend() {
        return suspend(true);
    }

    /**
     * Sets {@code suspend}: whether no more jobs are started for now. Running ones go on. Absent: {@code false}. Since
     * Kubernetes 1.21.
     *
     * @param value the value of the field
     */
    public CronJobDraft suspend(boolean value) {
        return new CronJobDraft(state.set("suspend", value));
    }

    /**
     * Sets {@code successfulJobsHistoryLimit}: number of successful jobs to keep. Absent: 3. Since Kubernetes 1.21.
     *
     * @param value the value of the field
     */
    public CronJobDraft successfulJobsHistoryLimit(int value) {
        return new CronJobDraft(state.set("successfulJobsHistoryLimit", value));
    }

    /**
     * Sets {@code failedJobsHistoryLimit}: number of failed jobs to keep. Absent: 1. Since Kubernetes 1.21.
     *
     * @param value the value of the field
     */
    public CronJobDraft failedJobsHistoryLimit(int value) {
        return new CronJobDraft(state.set("failedJobsHistoryLimit", value));
    }

    /**
     * Sets {@code jobTemplate}: the jobs. Their name is left out, as each job gets one of its own.
     *
     * @param job a job, with the words of any job
     */
    public CronJobDraft jobTemplate(JobDraft job) {
        return new CronJobDraft(state.template(state.check("jobTemplate").required(job, 1, "job").state));
    }

    /**
     * The same for jobs of which nothing but the pods is written.
     *
     * @param pod a pod, with the words of any pod
     */
    public CronJobDraft jobTemplate(PodDraft pod) {
        PodDraft given = state.check("jobTemplate").required(pod, 1, "pod");
        return new CronJobDraft(state.template(ResourceState.of(Job.class).template(given.state)));
    }

    /**
     * Writes more of the jobs that the draft has already, or begins with a job of which nothing is written.
     *
     * @param more the words, such as {@code j -> j.backoffLimit(3)}
     */
    public CronJobDraft jobTemplate(UnaryOperator<JobDraft> more) {
        Arguments arguments = state.check("jobTemplate");
        JobDraft given = new JobDraft(state.jobTemplate());
        JobDraft job = arguments.applied(more, given, 1, "more");
        arguments.continued(job, job.state.continues(given.state), 1, "more");
        return new CronJobDraft(state.template(job.state));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public CronJobDraft customize(Consumer<CronJob.Builder> change) {
        Consumer<CronJob.Builder> given = state.check("customize").required(change, 1, "change");
        return new CronJobDraft(state.edit((c, line) -> c.customize(given, line)));
    }

    /** Shows the object's kind and name, and none of its values. */
    @Override
    public String toString() {
        return "draft of " + state;
    }
}
