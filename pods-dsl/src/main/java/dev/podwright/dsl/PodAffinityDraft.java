package dev.podwright.dsl;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.Topology;
import dev.podwright.model.scheduling.PodAffinityTerm;
import dev.podwright.model.scheduling.WeightedPodAffinityTerm;
import java.util.function.UnaryOperator;

/**
 * Near which other pods a pod runs, or for {@code podAntiAffinity} away from which. It counts when the pod is placed,
 * not while it runs. Immutable.
 */
@CheckReturnValue
public final class PodAffinityDraft {
    final ObjectDraft<?> state;

    PodAffinityDraft(ObjectDraft<?> state) {
        this.state = state;
    }

    /**
     * Adds to {@code requiredDuringSchedulingIgnoredDuringExecution}: rules that must all hold for the pod to be
     * scheduled on a node. A running pod stays even if they no longer hold. Absent: no such limit.
     *
     * @param topologyKey the label of nodes whose value makes two nodes one place
     * @param podAffinityTerm which pods
     */
    public PodAffinityDraft required(Topology topologyKey, UnaryOperator<PodAffinityTermDraft> podAffinityTerm) {
        return required(
                state.check("required").required(topologyKey, 1, "topologyKey").key(), podAffinityTerm);
    }

    /**
     * The same with the label as a text.
     *
     * @param topologyKey the label of nodes whose value makes two nodes one place
     * @param podAffinityTerm which pods
     */
    public PodAffinityDraft required(String topologyKey, UnaryOperator<PodAffinityTermDraft> podAffinityTerm) {
        ObjectDraft<PodAffinityTerm> term = term("required", 1, topologyKey, podAffinityTerm);
        return new PodAffinityDraft(state.add("requiredDuringSchedulingIgnoredDuringExecution", term));
    }

    /**
     * Adds to {@code preferredDuringSchedulingIgnoredDuringExecution}: weighted preferences: the weights of those that
     * hold raise the score of a node. A node where none holds may still be chosen.
     *
     * @param weight how much it counts, from 1 to 100
     * @param topologyKey the label of nodes whose value makes two nodes one place
     * @param podAffinityTerm which pods
     */
    public PodAffinityDraft preferred(
            int weight, Topology topologyKey, UnaryOperator<PodAffinityTermDraft> podAffinityTerm) {
        return preferred(
                weight,
                state.check("preferred").required(topologyKey, 2, "topologyKey").key(),
                podAffinityTerm);
    }

    /**
     * The same with the label as a text.
     *
     * @param weight how much it counts, from 1 to 100
     * @param topologyKey the label of nodes whose value makes two nodes one place
     * @param podAffinityTerm which pods
     */
    public PodAffinityDraft preferred(
            int weight, String topologyKey, UnaryOperator<PodAffinityTermDraft> podAffinityTerm) {
        ObjectDraft<PodAffinityTerm> term = term("preferred", 2, topologyKey, podAffinityTerm);
        return new PodAffinityDraft(state.add(
                "preferredDuringSchedulingIgnoredDuringExecution",
                ObjectDraft.of(WeightedPodAffinityTerm.class, "the preference")
                        .with("weight", weight)
                        .with("podAffinityTerm", term)));
    }

    private ObjectDraft<PodAffinityTerm> term(
            String word, int position, String topologyKey, UnaryOperator<PodAffinityTermDraft> term) {
        Arguments arguments = state.check(word);
        ObjectDraft<PodAffinityTerm> empty = ObjectDraft.of(
                PodAffinityTerm.class,
                PodAffinityTerm.builder()
                        .topologyKey(arguments.required(topologyKey, position, "topologyKey"))
                        .build(),
                "the pod affinity term");
        return arguments.applied(term, new PodAffinityTermDraft(empty), position + 1, "podAffinityTerm").state;
    }
}
