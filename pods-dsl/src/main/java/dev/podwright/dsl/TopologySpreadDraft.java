package dev.podwright.dsl;

import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.LabelSelectorDraft;
import dev.podwright.dsl.value.NodeInclusionPolicy;
import dev.podwright.dsl.value.Topology;
import dev.podwright.dsl.value.WhenUnsatisfiable;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.scheduling.TopologySpreadConstraint;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** How pods are spread over zones, nodes or the like. Immutable. */
@CheckReturnValue
public final class TopologySpreadDraft {
    final ObjectDraft<TopologySpreadConstraint> state;

    TopologySpreadDraft(ObjectDraft<TopologySpreadConstraint> state) {
        this.state = state;
    }

    /**
     * Sets {@code maxSkew}: largest permitted difference between the number of matching pods in a domain and in the
     * least filled one; 1 or more. With {@code ScheduleAnyway} it is a preference, not a limit.
     *
     * @param value the value of the field
     */
    public TopologySpreadDraft maxSkew(int value) {
        return new TopologySpreadDraft(state.set("maxSkew", value));
    }

    /**
     * Sets {@code topologyKey}: node label whose values are the domains, such as {@code topology.kubernetes.io/zone} or
     * {@code kubernetes.io/hostname}. Nodes without the label are left out.
     *
     * @param key {@code ZONE}, {@code REGION}, {@code HOSTNAME} or another
     */
    public TopologySpreadDraft topologyKey(Topology key) {
        return topologyKey(state.check("topologyKey").required(key, 1, "key").key());
    }

    /**
     * The same with the label as a text.
     *
     * @param key a label of nodes
     */
    public TopologySpreadDraft topologyKey(String key) {
        return new TopologySpreadDraft(
                state.set("topologyKey", state.check("topologyKey").required(key, 1, "key")));
    }

    /**
     * Sets {@code whenUnsatisfiable}: what happens if no node satisfies the rule: {@code DoNotSchedule} leaves the pod
     * pending, {@code ScheduleAnyway} places it where the skew is least.
     *
     * @param value one of {@code DO_NOT_SCHEDULE}, {@code SCHEDULE_ANYWAY}
     */
    public TopologySpreadDraft whenUnsatisfiable(WhenUnsatisfiable value) {
        return whenUnsatisfiable(
                state.check("whenUnsatisfiable").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public TopologySpreadDraft whenUnsatisfiable(String value) {
        return new TopologySpreadDraft(
                state.set("whenUnsatisfiable", state.check("whenUnsatisfiable").required(value, 1, "value")));
    }

    /**
     * Sets {@code labelSelector}: selects the pods to count, in the namespace of the pod. Absent: no pods, so that
     * the rule does nothing useful. It should match the labels of the pod itself. Labels that are written already
     * stay.
     *
     * @param labels what the labels must be like; {@code s -> s} for all objects
     */
    public TopologySpreadDraft labelSelector(UnaryOperator<LabelSelectorDraft> labels) {
        LabelSelectorDraft selector =
                state.check("labelSelector").applied(labels, LabelSelectorDraft.empty(), 1, "labels");
        ObjectDraft<LabelSelector> selected = DraftAccess.state(LabelSelectorDraft.class, selector);
        return new TopologySpreadDraft(state.edit((c, line) -> c.merge("labelSelector", selected, line)));
    }

    /**
     * Sets {@code minDomains}: number of domains, 1 or more, below which the smallest count is taken as 0, so that no
     * domain gets more than {@code maxSkew} pods. Absent: 1. Allowed only with {@code DoNotSchedule}. Since Kubernetes
     * 1.24.
     *
     * @param value the value of the field
     */
    public TopologySpreadDraft minDomains(int value) {
        return new TopologySpreadDraft(state.set("minDomains", value));
    }

    /**
     * Sets {@code nodeAffinityPolicy}: whether nodes ruled out by the node affinity and {@code nodeSelector} of the pod
     * are left out of the count: {@code Honor} leaves them out, {@code Ignore} counts all nodes. Absent: {@code Honor}.
     * Since Kubernetes 1.25.
     *
     * @param value one of {@code HONOR}, {@code IGNORE}
     */
    public TopologySpreadDraft nodeAffinityPolicy(NodeInclusionPolicy value) {
        return nodeAffinityPolicy(
                state.check("nodeAffinityPolicy").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public TopologySpreadDraft nodeAffinityPolicy(String value) {
        return new TopologySpreadDraft(state.set(
                "nodeAffinityPolicy", state.check("nodeAffinityPolicy").required(value, 1, "value")));
    }

    /**
     * Sets {@code nodeTaintsPolicy}: whether nodes with taints that the pod does not tolerate are left out of the
     * count: {@code Honor} leaves them out, {@code Ignore} counts all nodes. Absent: {@code Ignore}. Since Kubernetes
     * 1.25.
     *
     * @param value one of {@code HONOR}, {@code IGNORE}
     */
    public TopologySpreadDraft nodeTaintsPolicy(NodeInclusionPolicy value) {
        return nodeTaintsPolicy(
                state.check("nodeTaintsPolicy").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public TopologySpreadDraft nodeTaintsPolicy(String value) {
        return new TopologySpreadDraft(
                state.set("nodeTaintsPolicy", state.check("nodeTaintsPolicy").required(value, 1, "value")));
    }

    /**
     * Sets {@code matchLabelKeys}, and replaces what it had: label keys whose values are taken from the pod and added
     * to {@code labelSelector}, for example {@code pod-template-hash} to count only pods of the same rollout. Keys the
     * pod lacks are skipped. Not allowed without {@code labelSelector}, and a key may not be in both. Since Kubernetes
     * 1.25.
     *
     * @param keys the elements, in their order
     */
    public TopologySpreadDraft matchLabelKeys(String... keys) {
        return new TopologySpreadDraft(
                state.set("matchLabelKeys", state.check("matchLabelKeys").elements(keys, 1, "keys")));
    }

    /**
     * The same with a collection.
     *
     * @param keys the elements, in their order
     */
    public TopologySpreadDraft matchLabelKeys(Iterable<String> keys) {
        return new TopologySpreadDraft(
                state.set("matchLabelKeys", state.check("matchLabelKeys").elements(keys, 1, "keys")));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public TopologySpreadDraft customize(Consumer<TopologySpreadConstraint.Builder> change) {
        return new TopologySpreadDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /** The model's value. An argument that cannot be read leaves its field absent. */
    public TopologySpreadConstraint toModel() {
        return state.build();
    }
}
