package dev.podwright.dsl;

import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.internal.ResourceState;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.workload.CompletionMode;
import dev.podwright.dsl.value.workload.PodReplacementPolicy;
import dev.podwright.model.batch.Job;
import dev.podwright.model.batch.PodFailurePolicyRule;
import dev.podwright.model.batch.SuccessPolicyRule;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Pods that run to their end. Immutable.
 *
 * <p>The restart policy of the pods must be written, as {@code NEVER} or {@code ON_FAILURE}. The server gives a Job its
 * selector, so that nothing is derived here.
 */
@CheckReturnValue
public final class JobDraft implements WorkloadDraft<Job, JobDraft> {
    static {
        DraftAccess.registerObject(JobDraft.class, draft -> draft.state, (draft, state) -> new JobDraft(state));
    }

    final ResourceState state;

    JobDraft(ResourceState state) {
        this.state = state;
    }

    /**
     * Sets {@code parallelism}: greatest number of pods that run at the same time. Absent: 1. With 0 the job runs no
     * pod until the number is raised.
     *
     * @param value the value of the field
     */
    public JobDraft parallelism(int value) {
        return new JobDraft(state.set("parallelism", value));
    }

    /**
     * Sets {@code completions}: number of pods that have to succeed. Absent: 1 if {@code parallelism} is absent too;
     * otherwise the success of any pod ends the job. Needed for {@code Indexed} jobs.
     *
     * @param value the value of the field
     */
    public JobDraft completions(int value) {
        return new JobDraft(state.set("completions", value));
    }

    /**
     * Sets {@code completionMode}: {@code NonIndexed} counts successful pods; {@code Indexed} gives each pod an index
     * from 0 to {@code completions} - 1, and each index has to succeed once. Absent: {@code NonIndexed}. Since
     * Kubernetes 1.21.
     *
     * @param value one of {@code NON_INDEXED}, {@code INDEXED}
     */
    public JobDraft completionMode(CompletionMode value) {
        return completionMode(
                state.check("completionMode").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public JobDraft completionMode(String value) {
        return new JobDraft(
                state.set("completionMode", state.check("completionMode").required(value, 1, "value")));
    }

    /**
     * Sets {@code backoffLimit}: number of retries after which the job has failed. Absent: 6; or without a limit in
     * practice, if {@code backoffLimitPerIndex} is given.
     *
     * @param value the value of the field
     */
    public JobDraft backoffLimit(int value) {
        return new JobDraft(state.set("backoffLimit", value));
    }

    /**
     * Sets {@code backoffLimitPerIndex}: number of retries of one index after which that index has failed. Only allowed
     * for {@code Indexed} jobs whose pods have the restart policy {@code Never}. Absent: indexes have no limit of their
     * own. Since Kubernetes 1.28.
     *
     * @param value the value of the field
     */
    public JobDraft backoffLimitPerIndex(int value) {
        return new JobDraft(state.set("backoffLimitPerIndex", value));
    }

    /**
     * Sets {@code maxFailedIndexes}: number of failed indexes above which the whole job fails. Only allowed with {@code
     * backoffLimitPerIndex}. Absent: the job runs all its indexes. Since Kubernetes 1.28.
     *
     * @param value the value of the field
     */
    public JobDraft maxFailedIndexes(int value) {
        return new JobDraft(state.set("maxFailedIndexes", value));
    }

    /**
     * Sets {@code activeDeadlineSeconds}: time, counted from the start of the job, after which its pods are ended and
     * it has failed; 1 or more. The time while the job is suspended does not count. Absent: there is no limit.
     *
     * @param time whole seconds; another time is reported when the object is validated
     */
    public JobDraft activeDeadline(Duration time) {
        Duration given = state.check("activeDeadline").required(time, 1, "time");
        return new JobDraft(state.set("activeDeadlineSeconds", Texts.seconds(given)));
    }

    /**
     * Sets {@code ttlSecondsAfterFinished}: time after its end at which the job is deleted with its pods. Absent:
     * nothing deletes it.
     *
     * @param time whole seconds; another time is reported when the object is validated
     */
    public JobDraft ttlAfterFinished(Duration time) {
        Duration given = state.check("ttlAfterFinished").required(time, 1, "time");
        return new JobDraft(state.set("ttlSecondsAfterFinished", Texts.intSeconds(given)));
    }

    /** Sets {@code suspend} to true. See {@link #suspend(boolean)}. */
    public JobDraft suspend() {
        return suspend(true);
    }

    /**
     * Sets {@code suspend}: whether the job runs no pods for now; running pods are ended. Absent: {@code false}. Since
     * Kubernetes 1.21.
     *
     * @param value the value of the field
     */
    public JobDraft suspend(boolean value) {
        return new JobDraft(state.set("suspend", value));
    }

    /**
     * Sets {@code podReplacementPolicy}: when a pod is replaced: {@code TerminatingOrFailed} as soon as it terminates,
     * {@code Failed} once it has ended, which is the only choice with a {@code podFailurePolicy}. Absent: {@code
     * TerminatingOrFailed}, or {@code Failed} with a {@code podFailurePolicy}. Since Kubernetes 1.28.
     *
     * @param value one of {@code TERMINATING_OR_FAILED}, {@code FAILED}
     */
    public JobDraft podReplacementPolicy(PodReplacementPolicy value) {
        return podReplacementPolicy(
                state.check("podReplacementPolicy").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public JobDraft podReplacementPolicy(String value) {
        return new JobDraft(state.set(
                "podReplacementPolicy", state.check("podReplacementPolicy").required(value, 1, "value")));
    }

    /**
     * Adds a rule to {@code podFailurePolicy}: what to do about pods that fail, depending on why they fail.
     * The restart policy of the pods must be {@code Never}. Absent: each failure counts as a retry. Since Kubernetes
     * 1.25. The first rule that matches decides.
     *
     * @param rule such as {@code r -> r.action(FAIL_JOB).onExitCodes(exitCodes(IN, 42))}
     */
    public JobDraft podFailurePolicy(UnaryOperator<PodFailurePolicyRuleDraft> rule) {
        PodFailurePolicyRuleDraft given = state.check("podFailurePolicy")
                .applied(
                        rule,
                        new PodFailurePolicyRuleDraft(ObjectDraft.of(PodFailurePolicyRule.class, "the rule")),
                        1,
                        "rule");
        return new JobDraft(
                state.spec((spec, line) -> spec.object("podFailurePolicy").add("rules", given.state, line)));
    }

    /**
     * Adds a rule to {@code successPolicy}: which indexes have to succeed for the job as a whole to succeed;
     * for {@code Indexed} jobs. Absent: all of them. Since Kubernetes 1.30. One of the rules is enough.
     *
     * @param rule such as {@code r -> r.succeededIndexes("0-2")}
     */
    public JobDraft successPolicy(UnaryOperator<SuccessPolicyRuleDraft> rule) {
        SuccessPolicyRuleDraft given = state.check("successPolicy")
                .applied(
                        rule,
                        new SuccessPolicyRuleDraft(ObjectDraft.of(SuccessPolicyRule.class, "the rule")),
                        1,
                        "rule");
        return new JobDraft(
                state.spec((spec, line) -> spec.object("successPolicy").add("rules", given.state, line)));
    }

    /**
     * Sets {@code managedBy}: controller that runs the job, as a path with a domain such as {@code example.com/queue}.
     * Absent: the controller of Kubernetes. It cannot change once the job exists. Since Kubernetes 1.30.
     *
     * @param value the value of the field
     */
    public JobDraft managedBy(String value) {
        return new JobDraft(state.set("managedBy", state.check("managedBy").required(value, 1, "value")));
    }

    /** Sets {@code manualSelector} to true. See {@link #manualSelector(boolean)}. */
    public JobDraft manualSelector() {
        return manualSelector(true);
    }

    /**
     * Sets {@code manualSelector}: whether {@code selector} and the labels of the template are used as they are.
     * Selectors that match the pods of another job make both fail. Absent: {@code false}.
     *
     * @param value the value of the field
     */
    public JobDraft manualSelector(boolean value) {
        return new JobDraft(state.set("manualSelector", value));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public JobDraft customize(Consumer<Job.Builder> change) {
        Consumer<Job.Builder> given = state.check("customize").required(change, 1, "change");
        return new JobDraft(state.edit((c, line) -> c.customize(given, line)));
    }

    /** Shows the object's kind and name, and none of its values. */
    @Override
    public String toString() {
        return "draft of " + state;
    }
}
