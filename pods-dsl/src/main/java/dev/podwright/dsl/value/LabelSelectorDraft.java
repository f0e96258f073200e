package dev.podwright.dsl.value;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.LabelSelectorRequirement;
import java.util.Map;
import java.util.function.Consumer;

/** Which objects are meant, by their labels. Everything that is written must hold. Immutable. */
@CheckReturnValue
public final class LabelSelectorDraft {
    final ObjectDraft<LabelSelector> state;

    LabelSelectorDraft(ObjectDraft<LabelSelector> state) {
        this.state = state;
    }

    static {
        DraftAccess.register(LabelSelectorDraft.class, draft -> draft.state);
    }

    /** A selector of which nothing is written: it selects all objects. */
    public static LabelSelectorDraft empty() {
        return new LabelSelectorDraft(ObjectDraft.of(LabelSelector.class, "the label selector"));
    }

    /**
     * Adds to {@code matchLabels}: labels an object must carry, all of them with exactly these values.
     *
     * @param key the label
     * @param value its value
     */
    public LabelSelectorDraft matchLabel(String key, String value) {
        Arguments arguments = state.check("matchLabel");
        return new LabelSelectorDraft(
                state.put("matchLabels", arguments.required(key, 1, "key"), arguments.required(value, 2, "value")));
    }

    /**
     * The same with several labels.
     *
     * @param labels labels and their values
     */
    public LabelSelectorDraft matchLabels(Map<String, String> labels) {
        return new LabelSelectorDraft(
                state.putAll("matchLabels", state.check("matchLabels").entries(labels, 1, "labels")));
    }

    /**
     * Adds to {@code matchExpressions}: conditions on labels, all of which must hold, together with {@code
     * matchLabels}.
     *
     * @param key key of the label.
     * @param operator one of {@code IN}, {@code NOT_IN}, {@code EXISTS}, {@code DOES_NOT_EXIST}
     * @param values values to compare with. At least one for {@code In} and {@code NotIn}; must be empty for {@code
     *     Exists} and {@code DoesNotExist}.
     */
    public LabelSelectorDraft matchExpression(String key, LabelOperator operator, String... values) {
        return matchExpression(
                key,
                state.check("matchExpression").required(operator, 2, "operator").toString(),
                values);
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param key the key
     * @param operator the operator in Kubernetes' spelling
     * @param values the values
     */
    public LabelSelectorDraft matchExpression(String key, String operator, String... values) {
        Arguments arguments = state.check("matchExpression");
        ObjectDraft<LabelSelectorRequirement> requirement = ObjectDraft.of(
                LabelSelectorRequirement.class,
                LabelSelectorRequirement.builder()
                        .key(arguments.required(key, 1, "key"))
                        .operator(arguments.required(operator, 2, "operator"))
                        .values(arguments.elements(values, 3, "values"))
                        .build(),
                "matchExpression");
        return new LabelSelectorDraft(state.add("matchExpressions", requirement));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public LabelSelectorDraft customize(Consumer<LabelSelector.Builder> change) {
        return new LabelSelectorDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /** The model's value. An argument that cannot be read leaves its field absent. */
    public LabelSelector toModel() {
        return state.build();
    }
}
