package dev.podwright.dsl;

import dev.podwright.dsl.internal.ObjectCompiler;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.scheduling.NodeAffinity;
import dev.podwright.model.scheduling.NodeSelectorTerm;
import dev.podwright.model.scheduling.PreferredSchedulingTerm;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** On which nodes a pod runs, or runs preferably. It counts when the pod is placed, not while it runs. Immutable. */
@CheckReturnValue
public final class NodeAffinityDraft {
    final ObjectDraft<NodeAffinity> state;

    NodeAffinityDraft(ObjectDraft<NodeAffinity> state) {
        this.state = state;
    }

    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String TERMS = "nodeSelectorTerms";

    /**
     * Adds to every term of {@code requiredDuringSchedulingIgnoredDuringExecution}, so that it must hold beside all that
     * is required already. The first one makes a term.
     *
     * @param term what nodes must be like
     */
    public NodeAffinityDraft required(UnaryOperator<NodeSelectorTermDraft> term) {
        ObjectDraft<NodeSelectorTerm> wanted = term("required", 1, "term", term);
        return new NodeAffinityDraft(state.edit((c, line) -> {
            ObjectCompiler selector = c.object(REQUIRED);
            if (!selector.mergeEach(TERMS, wanted, line)) {
                selector.add(TERMS, wanted, line);
            }
        }));
    }

    /**
     * Adds to {@code nodeSelectorTerms} of {@code requiredDuringSchedulingIgnoredDuringExecution}: nodes for which this term
     * holds are possible too.
     *
     * @param term what nodes must be like
     */
    public NodeAffinityDraft nodeSelectorTerm(UnaryOperator<NodeSelectorTermDraft> term) {
        ObjectDraft<NodeSelectorTerm> wanted = term("nodeSelectorTerm", 1, "term", term);
        return new NodeAffinityDraft(state.edit((c, line) -> c.object(REQUIRED).add(TERMS, wanted, line)));
    }

    /**
     * Adds to {@code preferredDuringSchedulingIgnoredDuringExecution}: nodes for which this holds are preferred.
     *
     * @param weight how much it counts, from 1 to 100
     * @param preference what nodes should be like
     */
    public NodeAffinityDraft preferred(int weight, UnaryOperator<NodeSelectorTermDraft> preference) {
        ObjectDraft<NodeSelectorTerm> wanted = term("preferred", 2, "preference", preference);
        return new NodeAffinityDraft(state.add(
                "preferredDuringSchedulingIgnoredDuringExecution",
                ObjectDraft.of(PreferredSchedulingTerm.class, "the preference")
                        .with("weight", weight)
                        .with("preference", wanted)));
    }

    private ObjectDraft<NodeSelectorTerm> term(
            String word, int position, String parameter, UnaryOperator<NodeSelectorTermDraft> term) {
        NodeSelectorTermDraft empty =
                new NodeSelectorTermDraft(ObjectDraft.of(NodeSelectorTerm.class, "the node selector term"));
        return state.check(word).applied(term, empty, position, parameter).state;
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public NodeAffinityDraft customize(Consumer<NodeAffinity.Builder> change) {
        return new NodeAffinityDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /** The model's value. An argument that cannot be read leaves its field absent. */
    public NodeAffinity toModel() {
        return state.build();
    }
}
