package dev.podwright.dsl;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.NodeOperator;
import dev.podwright.model.scheduling.NodeSelectorRequirement;
import dev.podwright.model.scheduling.NodeSelectorTerm;
import java.util.function.Consumer;

/** What a node must be like. Everything that is written must hold. Immutable. */
@CheckReturnValue
public final class NodeSelectorTermDraft {
    final ObjectDraft<NodeSelectorTerm> state;

    NodeSelectorTermDraft(ObjectDraft<NodeSelectorTerm> state) {
        this.state = state;
    }

    /**
     * Adds to {@code matchExpressions}: conditions on the labels of the node.
     *
     * @param key key of the label, or name of the field.
     * @param operator one of {@code IN}, {@code NOT_IN}, {@code EXISTS}, {@code DOES_NOT_EXIST}, {@code GT}, {@code
     *     LT}
     * @param values values to compare with. At least one for {@code In} and {@code NotIn}; none for {@code Exists}
     *     and {@code DoesNotExist}; exactly one, an integer, for {@code Gt} and {@code Lt}.
     */
    public NodeSelectorTermDraft matchExpression(String key, NodeOperator operator, String... values) {
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
    public NodeSelectorTermDraft matchExpression(String key, String operator, String... values) {
        Arguments arguments = state.check("matchExpression");
        ObjectDraft<NodeSelectorRequirement> requirement = ObjectDraft.of(
                NodeSelectorRequirement.class,
                NodeSelectorRequirement.builder()
                        .key(arguments.required(key, 1, "key"))
                        .operator(arguments.required(operator, 2, "operator"))
                        .values(arguments.elements(values, 3, "values"))
                        .build(),
                "matchExpression");
        return new NodeSelectorTermDraft(state.add("matchExpressions", requirement));
    }

    /**
     * Adds to {@code matchFields}: conditions on the fields of the node. The only field is {@code metadata.name}, with
     * {@code In} or {@code NotIn} and exactly one value.
     *
     * @param key key of the label, or name of the field.
     * @param operator one of {@code IN}, {@code NOT_IN}, {@code EXISTS}, {@code DOES_NOT_EXIST}, {@code GT}, {@code
     *     LT}
     * @param values values to compare with. At least one for {@code In} and {@code NotIn}; none for {@code Exists}
     *     and {@code DoesNotExist}; exactly one, an integer, for {@code Gt} and {@code Lt}.
     */
    public NodeSelectorTermDraft matchField(String key, NodeOperator operator, String... values) {
        return matchField(
                key, state.check("matchField").required(operator, 2, "operator").toString(), values);
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param key the key
     * @param operator the operator in Kubernetes' spelling
     * @param values the values
     */
    public NodeSelectorTermDraft matchField(String key, String operator, String... values) {
        Arguments arguments = state.check("matchField");
        ObjectDraft<NodeSelectorRequirement> requirement = ObjectDraft.of(
                NodeSelectorRequirement.class,
                NodeSelectorRequirement.builder()
                        .key(arguments.required(key, 1, "key"))
                        .operator(arguments.required(operator, 2, "operator"))
                        .values(arguments.elements(values, 3, "values"))
                        .build(),
                "matchField");
        return new NodeSelectorTermDraft(state.add("matchFields", requirement));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public NodeSelectorTermDraft customize(Consumer<NodeSelectorTerm.Builder> change) {
        return new NodeSelectorTermDraft(
                state.customize(state.check("customize").required(change, 1, "change")));
    }

    /** The model's value. An argument that cannot be read leaves its field absent. */
    public NodeSelectorTerm toModel() {
        return state.build();
    }
}
