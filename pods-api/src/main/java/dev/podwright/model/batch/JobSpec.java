package dev.podwright.model.batch;

import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a Job is to run, and when it is done.
 *
 * <p>Upstream: {@code k8s.io/api/batch/v1.JobSpec}.
 */
@KubernetesType
@Value.Immutable
public interface JobSpec {
    /**
     * Greatest number of pods that run at the same time. Absent: 1. With 0 the job runs no pod until the number is
     * raised.
     */
    @Nullable
    Integer parallelism();

    /**
     * Number of pods that have to succeed. Absent: 1 if {@code parallelism} is absent too; otherwise the success of
     * any pod ends the job. Needed for {@code Indexed} jobs.
     */
    @Nullable
    Integer completions();

    /**
     * {@code NonIndexed} counts successful pods; {@code Indexed} gives each pod an index from 0 to {@code completions}
     * - 1, and each index has to succeed once. Absent: {@code NonIndexed}. Since Kubernetes 1.21.
     */
    @Value.Redacted
    @Since("1.21")
    @Nullable
    String completionMode();

    /**
     * Number of retries after which the job has failed. Absent: 6; or without a limit in practice, if
     * {@code backoffLimitPerIndex} is given.
     */
    @Nullable
    Integer backoffLimit();

    /**
     * Number of retries of one index after which that index has failed. Only allowed for {@code Indexed} jobs whose
     * pods have the restart policy {@code Never}. Absent: indexes have no limit of their own. Since Kubernetes 1.28.
     */
    @Since("1.28")
    @Nullable
    Integer backoffLimitPerIndex();

    /**
     * Number of failed indexes above which the whole job fails. Only allowed with {@code backoffLimitPerIndex}.
     * Absent: the job runs all its indexes. Since Kubernetes 1.28.
     */
    @Since("1.28")
    @Nullable
    Integer maxFailedIndexes();

    /**
     * Time in seconds, counted from the start of the job, after which its pods are ended and it has failed; 1 or more.
     * The time while the job is suspended does not count. Absent: there is no limit.
     */
    @Nullable
    Long activeDeadlineSeconds();

    /** Time in seconds after its end at which the job is deleted with its pods. Absent: nothing deletes it. */
    @Nullable
    Integer ttlSecondsAfterFinished();

    /** Whether the job runs no pods for now; running pods are ended. Absent: {@code false}. Since Kubernetes 1.21. */
    @Since("1.21")
    @Nullable
    Boolean suspend();

    /**
     * When a pod is replaced: {@code TerminatingOrFailed} as soon as it terminates, {@code Failed} once it has ended,
     * which is the only choice with a {@code podFailurePolicy}. Absent: {@code TerminatingOrFailed}, or {@code Failed}
     * with a {@code podFailurePolicy}. Since Kubernetes 1.28.
     */
    @Value.Redacted
    @Since("1.28")
    @Nullable
    String podReplacementPolicy();

    /**
     * What to do about pods that fail, depending on why they fail. The restart policy of the pods must be
     * {@code Never}. Absent: each failure counts as a retry. Since Kubernetes 1.25.
     */
    @Since("1.25")
    @Nullable
    PodFailurePolicy podFailurePolicy();

    /**
     * Which indexes have to succeed for the job as a whole to succeed; for {@code Indexed} jobs. Absent: all of them.
     * Since Kubernetes 1.30.
     */
    @Since("1.30")
    @Nullable
    SuccessPolicy successPolicy();

    /**
     * Controller that runs the job, as a path with a domain such as {@code example.com/queue}. Absent: the controller
     * of Kubernetes. It cannot change once the job exists. Since Kubernetes 1.30.
     */
    @Value.Redacted
    @Since("1.30")
    @Nullable
    String managedBy();

    /**
     * Labels by which the controller finds its pods. Leave it out: the server fills it in with a label that it adds to
     * the template. See {@code manualSelector}.
     */
    @Nullable
    LabelSelector selector();

    /**
     * Whether {@code selector} and the labels of the template are used as they are. Selectors that match the pods of
     * another job make both fail. Absent: {@code false}.
     */
    @Nullable
    Boolean manualSelector();

    /**
     * How the pods of the job are scheduled as a group. Absent: one by one. Alpha; it needs the feature gate
     * {@code WorkloadWithJob}, which is off by default. Since Kubernetes 1.37.
     */
    @Since("1.37")
    @Nullable
    JobSchedulingConfiguration scheduling();

    /** Description of the pods. Its restart policy must be given, as {@code Never} or {@code OnFailure}. */
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
    final class Builder extends ImmutableJobSpec.Builder {
        Builder() {}
    }
}
