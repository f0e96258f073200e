package dev.podwright.dsl;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.batch.SuccessPolicyRule;
import java.util.function.Consumer;

/** Which indexes of a Job have to succeed. One of the two fields has to be written. Immutable. */
@CheckReturnValue
public final class SuccessPolicyRuleDraft {
    final ObjectDraft<SuccessPolicyRule> state;

    SuccessPolicyRuleDraft(ObjectDraft<SuccessPolicyRule> state) {
        this.state = state;
    }

    /**
     * Sets {@code succeededIndexes}: indexes as numbers and intervals in ascending order, such as {@code 1,3-5,7}.
     * Absent: all indexes count. Since Kubernetes 1.30.
     *
     * @param value the value of the field
     */
    public SuccessPolicyRuleDraft succeededIndexes(String value) {
        return new SuccessPolicyRuleDraft(
                state.set("succeededIndexes", state.check("succeededIndexes").required(value, 1, "value")));
    }

    /**
     * Sets {@code succeededCount}: how many indexes have to succeed; 1 or more. Absent: all that {@code
     * succeededIndexes} names. Since Kubernetes 1.30.
     *
     * @param value the value of the field
     */
    public SuccessPolicyRuleDraft succeededCount(int value) {
        return new SuccessPolicyRuleDraft(state.set("succeededCount", value));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public SuccessPolicyRuleDraft customize(Consumer<SuccessPolicyRule.Builder> change) {
        return new SuccessPolicyRuleDraft(
                state.customize(state.check("customize").required(change, 1, "change")));
    }

    /** The model's value. An argument that cannot be read leaves its field absent. */
    public SuccessPolicyRule toModel() {
        return state.build();
    }
}
