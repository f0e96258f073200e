package dev.podwright.dsl;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.TaintEffect;
import dev.podwright.dsl.value.TolerationOperator;
import dev.podwright.model.scheduling.Toleration;
import java.time.Duration;
import java.util.function.Consumer;

/** Which taints of nodes a pod tolerates. Immutable. */
@CheckReturnValue
public final class TolerationDraft {
    final ObjectDraft<Toleration> state;

    TolerationDraft(ObjectDraft<Toleration> state) {
        this.state = state;
    }

    /**
     * Sets {@code key}: key of the taint, with an optional DNS prefix. Absent: all keys, and {@code operator} must be
     * {@code Exists}.
     *
     * @param value the value of the field
     */
    public TolerationDraft key(String value) {
        return new TolerationDraft(state.set("key", state.check("key").required(value, 1, "value")));
    }

    /**
     * Sets {@code operator}: how the taint is compared: {@code Equal}, {@code Exists} (any value), {@code Lt} or {@code
     * Gt}. Absent: {@code Equal}. {@code Lt} and {@code Gt} compare integers and need the alpha feature gate {@code
     * TaintTolerationComparisonOperators}, which is off by default.
     *
     * @param value one of {@code EXISTS}, {@code EQUAL}, {@code LT}, {@code GT}
     */
    public TolerationDraft operator(TolerationOperator value) {
        return operator(state.check("operator").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public TolerationDraft operator(String value) {
        return new TolerationDraft(state.set("operator", state.check("operator").required(value, 1, "value")));
    }

    /**
     * Sets {@code value}: value of the taint. Must be absent if {@code operator} is {@code Exists}, and a decimal
     * 64-bit integer for {@code Lt} and {@code Gt}. Absent: the empty value.
     *
     * @param value the value of the field
     */
    public TolerationDraft value(String value) {
        return new TolerationDraft(state.set("value", state.check("value").required(value, 1, "value")));
    }

    /**
     * Sets {@code effect}: effect of the taint: {@code NoSchedule}, {@code PreferNoSchedule} or {@code NoExecute}.
     * Absent: all effects.
     *
     * @param value one of {@code NO_SCHEDULE}, {@code PREFER_NO_SCHEDULE}, {@code NO_EXECUTE}
     */
    public TolerationDraft effect(TaintEffect value) {
        return effect(state.check("effect").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public TolerationDraft effect(String value) {
        return new TolerationDraft(state.set("effect", state.check("effect").required(value, 1, "value")));
    }

    /**
     * Sets {@code tolerationSeconds}: time the pod may stay on a node after a {@code NoExecute} taint appears, in
     * seconds. Absent: for ever. Zero and less evict at once; it is rejected unless {@code effect} is {@code
     * NoExecute}. A time that is not a whole number of seconds is reported when the pod is validated.
     *
     * @param time whole seconds
     */
    public TolerationDraft toleration(Duration time) {
        return new TolerationDraft(state.set(
                "tolerationSeconds", Texts.seconds(state.check("toleration").required(time, 1, "time"))));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public TolerationDraft customize(Consumer<Toleration.Builder> change) {
        return new TolerationDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /** The model's value. An argument that cannot be read leaves its field absent. */
    public Toleration toModel() {
        return state.build();
    }
}
