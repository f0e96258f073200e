package dev.podwright.dsl;

import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.LabelSelectorDraft;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.scheduling.PodAffinityTerm;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Other pods, near which or away from which a pod runs. Without a selector there are none; without namespaces they are
 * in the pod's own. Immutable.
 */
@CheckReturnValue
public final class PodAffinityTermDraft {
    final ObjectDraft<PodAffinityTerm> state;

    PodAffinityTermDraft(ObjectDraft<PodAffinityTerm> state) {
        this.state = state;
    }

    /**
     * Sets {@code labelSelector}: selects the pods to be near to or away from. Absent: no pods; empty: all pods.
     * Labels that are written already stay.
     *
     * @param labels what the labels must be like; {@code s -> s} for all objects
     */
    public PodAffinityTermDraft labelSelector(UnaryOperator<LabelSelectorDraft> labels) {
        LabelSelectorDraft selector =
                state.check("labelSelector").applied(labels, LabelSelectorDraft.empty(), 1, "labels");
        ObjectDraft<LabelSelector> selected = DraftAccess.state(LabelSelectorDraft.class, selector);
        return new PodAffinityTermDraft(state.edit((c, line) -> c.merge("labelSelector", selected, line)));
    }

    /**
     * Sets {@code namespaceSelector}: selects by their labels the namespaces to look for pods in, together with
     * those in {@code namespaces}. Both absent: the namespace of the pod; an empty selector: all namespaces. Since
     * Kubernetes 1.21. Labels that are written already stay.
     *
     * @param labels what the labels must be like; {@code s -> s} for all objects
     */
    public PodAffinityTermDraft namespaceSelector(UnaryOperator<LabelSelectorDraft> labels) {
        LabelSelectorDraft selector =
                state.check("namespaceSelector").applied(labels, LabelSelectorDraft.empty(), 1, "labels");
        ObjectDraft<LabelSelector> selected = DraftAccess.state(LabelSelectorDraft.class, selector);
        return new PodAffinityTermDraft(state.edit((c, line) -> c.merge("namespaceSelector", selected, line)));
    }

    /**
     * Sets {@code namespaces}, and replaces what it had: names of the namespaces to look for pods in, together with
     * those that {@code namespaceSelector} selects. Both absent: the namespace of the pod.
     *
     * @param namespaces the elements, in their order
     */
    public PodAffinityTermDraft namespaces(String... namespaces) {
        return new PodAffinityTermDraft(
                state.set("namespaces", state.check("namespaces").elements(namespaces, 1, "namespaces")));
    }

    /**
     * The same with a collection.
     *
     * @param namespaces the elements, in their order
     */
    public PodAffinityTermDraft namespaces(Iterable<String> namespaces) {
        return new PodAffinityTermDraft(
                state.set("namespaces", state.check("namespaces").elements(namespaces, 1, "namespaces")));
    }

    /**
     * Sets {@code matchLabelKeys}, and replaces what it had: label keys whose values are taken from the pod, so that
     * only pods with the same values are considered. Keys the pod lacks are skipped. Not allowed without {@code
     * labelSelector}, and a key may be neither there nor in {@code mismatchLabelKeys} too. Since Kubernetes 1.29.
     *
     * @param keys the elements, in their order
     */
    public PodAffinityTermDraft matchLabelKeys(String... keys) {
        return new PodAffinityTermDraft(
                state.set("matchLabelKeys", state.check("matchLabelKeys").elements(keys, 1, "keys")));
    }

    /**
     * The same with a collection.
     *
     * @param keys the elements, in their order
     */
    public PodAffinityTermDraft matchLabelKeys(Iterable<String> keys) {
        return new PodAffinityTermDraft(
                state.set("matchLabelKeys", state.check("matchLabelKeys").elements(keys, 1, "keys")));
    }

    /**
     * Sets {@code mismatchLabelKeys}, and replaces what it had: label keys whose values are taken from the pod, so that
     * only pods with other values are considered. Keys the pod lacks are skipped. Not allowed without {@code
     * labelSelector}, and a key may not be in {@code matchLabelKeys} too. Since Kubernetes 1.29.
     *
     * @param keys the elements, in their order
     */
    public PodAffinityTermDraft mismatchLabelKeys(String... keys) {
        return new PodAffinityTermDraft(
                state.set("mismatchLabelKeys", state.check("mismatchLabelKeys").elements(keys, 1, "keys")));
    }

    /**
     * The same with a collection.
     *
     * @param keys the elements, in their order
     */
    public PodAffinityTermDraft mismatchLabelKeys(Iterable<String> keys) {
        return new PodAffinityTermDraft(
                state.set("mismatchLabelKeys", state.check("mismatchLabelKeys").elements(keys, 1, "keys")));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public PodAffinityTermDraft customize(Consumer<PodAffinityTerm.Builder> change) {
        return new PodAffinityTermDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /** The model's value. An argument that cannot be read leaves its field absent. */
    public PodAffinityTerm toModel() {
        return state.build();
    }
}
