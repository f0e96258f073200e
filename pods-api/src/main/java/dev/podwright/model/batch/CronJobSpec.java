package dev.podwright.model.batch;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * When a CronJob creates jobs, and which ones.
 *
 * <p>Upstream: {@code k8s.io/api/batch/v1.CronJobSpec}.
 */
@KubernetesType
@Value.Immutable
public interface CronJobSpec {
    /**
     * Times in the format of cron, with five fields such as {@code 30 4 * * 1-5}, or a name such as {@code @daily}. A
     * time zone in it is not allowed; see {@code timeZone}. Since Kubernetes 1.21.
     */
    @Value.Redacted
    @Since("1.21")
    @Required
    @Nullable
    String schedule();

    /**
     * Name of the time zone that the schedule is in, such as {@code Europe/Berlin}. Absent: that of the
     * kube-controller-manager. Since Kubernetes 1.24.
     */
    @Value.Redacted
    @Since("1.24")
    @Nullable
    String timeZone();

    /**
     * Time in seconds after a scheduled time up to which the job may still be started, if it could not be at the time
     * itself; 0 or more. Absent: there is no limit. Since Kubernetes 1.21.
     */
    @Since("1.21")
    @Nullable
    Long startingDeadlineSeconds();

    /**
     * What happens at a scheduled time while an earlier job runs: {@code Allow} starts the new one beside it,
     * {@code Forbid} leaves the new one out, {@code Replace} ends the earlier one. Absent: {@code Allow}. Since
     * Kubernetes 1.21.
     */
    @Value.Redacted
    @Since("1.21")
    @Nullable
    String concurrencyPolicy();

    /** Whether no more jobs are started for now. Running ones go on. Absent: {@code false}. Since Kubernetes 1.21. */
    @Since("1.21")
    @Nullable
    Boolean suspend();

    /** Number of successful jobs to keep. Absent: 3. Since Kubernetes 1.21. */
    @Since("1.21")
    @Nullable
    Integer successfulJobsHistoryLimit();

    /** Number of failed jobs to keep. Absent: 1. Since Kubernetes 1.21. */
    @Since("1.21")
    @Nullable
    Integer failedJobsHistoryLimit();

    /** Description of the jobs. Since Kubernetes 1.21. */
    @Since("1.21")
    @Required
    @Nullable
    JobTemplateSpec jobTemplate();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableCronJobSpec.Builder {
        Builder() {}
    }
}
