package dev.podwright.dsl;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.ExitCodes;
import dev.podwright.dsl.value.workload.PodFailurePolicyAction;
import dev.podwright.model.batch.PodFailurePolicyOnExitCodesRequirement;
import dev.podwright.model.batch.PodFailurePolicyOnPodConditionsPattern;
import dev.podwright.model.batch.PodFailurePolicyRule;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a Job does about one kind of failure: either of exit codes or of conditions. Immutable. */
@CheckReturnValue
public final class PodFailurePolicyRuleDraft {
    final ObjectDraft<PodFailurePolicyRule> state;

    PodFailurePolicyRuleDraft(ObjectDraft<PodFailurePolicyRule> state) {
        this.state = state;
    }

    /**
     * Sets {@code action}: {@code FailJob} ends the job as failed; {@code FailIndex} ends the index as failed; {@code
     * Ignore} replaces the pod without counting a retry; {@code Count} counts a retry. Since Kubernetes 1.25.
     *
     * @param value one of {@code FAIL_JOB}, {@code FAIL_INDEX}, {@code IGNORE}, {@code COUNT}
     */
    public PodFailurePolicyRuleDraft action(PodFailurePolicyAction value) {
        return action(state.check("action").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public PodFailurePolicyRuleDraft action(String value) {
        return new PodFailurePolicyRuleDraft(
                state.set("action", state.check("action").required(value, 1, "value")));
    }

    /**
     * Sets {@code onExitCodes}: exit codes of any container that the rule is for. Since Kubernetes 1.25.
     *
     * @param codes such as {@code exitCodes(IN, 42)}, in ascending order
     */
    public PodFailurePolicyRuleDraft onExitCodes(ExitCodes codes) {
        return codes(state.check("onExitCodes").required(codes, 1, "codes"), null);
    }

    /**
     * The same for one container.
     *
     * @param containerName name of the only container that counts, an init container or a main one
     * @param codes such as {@code exitCodes(IN, 42)}, in ascending order
     */
    public PodFailurePolicyRuleDraft onExitCodes(String containerName, ExitCodes codes) {
        Arguments arguments = state.check("onExitCodes");
        arguments.required(containerName, 1, "containerName");
        return codes(arguments.required(codes, 2, "codes"), containerName);
    }

    private PodFailurePolicyRuleDraft codes(ExitCodes codes, @Nullable String containerName) {
        return new PodFailurePolicyRuleDraft(state.set(
                "onExitCodes",
                PodFailurePolicyOnExitCodesRequirement.builder()
                        .containerName(containerName)
                        .operator(codes.operator())
                        .values(codes.values())
                        .build()));
    }

    /**
     * Adds to {@code onPodConditions}: a condition of pods that the rule is for. Since Kubernetes 1.25.
     *
     * @param type type of the condition, such as {@code DisruptionTarget}
     */
    public PodFailurePolicyRuleDraft onPodCondition(String type) {
        String given = state.check("onPodCondition").required(type, 1, "type");
        return new PodFailurePolicyRuleDraft(state.add(
                "onPodConditions",
                PodFailurePolicyOnPodConditionsPattern.builder().type(given).build()));
    }

    /**
     * The same with the status that the condition must have.
     *
     * @param type type of the condition, such as {@code DisruptionTarget}
     * @param status {@code True}, {@code False} or {@code Unknown}
     */
    public PodFailurePolicyRuleDraft onPodCondition(String type, String status) {
        Arguments arguments = state.check("onPodCondition");
        return new PodFailurePolicyRuleDraft(state.add(
                "onPodConditions",
                PodFailurePolicyOnPodConditionsPattern.builder()
                        .type(arguments.required(type, 1, "type"))
                        .status(arguments.required(status, 2, "status"))
                        .build()));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public PodFailurePolicyRuleDraft customize(Consumer<PodFailurePolicyRule.Builder> change) {
        return new PodFailurePolicyRuleDraft(
                state.customize(state.check("customize").required(change, 1, "change")));
    }

    /** The model's value. An argument that cannot be read leaves its field absent. */
    public PodFailurePolicyRule toModel() {
        return state.build();
    }
}
