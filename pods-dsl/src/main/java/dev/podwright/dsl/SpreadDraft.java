package dev.podwright.dsl;

import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.scheduling.TopologySpreadConstraint;
import java.util.function.Consumer;

/**
 * How pods are spread over zones, nodes or the like. Immutable. Counted are the pods with the same labels, all that the
 * draft has, unless others are named.
 */
public final class SpreadDraft {
    private final TopologySpreadConstraint model;

    SpreadDraft(TopologySpreadConstraint model) {
        this.model = model;
    }

    /** The model's value; without a selector where the pod's own labels are meant. */
    public TopologySpreadConstraint toConstraint() {
        return model;
    }

    /** The fullest may have so many more than the emptiest; 1 otherwise. */
    public SpreadDraft maxSkew(int pods) {
        return with(s -> s.maxSkew(pods));
    }

    /** Placed all the same where it is not possible; otherwise the pod waits. */
    public SpreadDraft ifPossible() {
        return with(s -> s.whenUnsatisfiable("ScheduleAnyway"));
    }

    /** So many zones, nodes or the like are reckoned with, even if there are fewer. */
    public SpreadDraft minDomains(int count) {
        return with(s -> s.minDomains(count));
    }

    /** Counted are the pods with this label, and others that are said the same way. */
    public SpreadDraft matching(String key, String value) {
        LabelSelector old = model.labelSelector();
        LabelSelector.Builder selector = old == null ? LabelSelector.builder() : old.toBuilder();
        return with(s -> s.labelSelector(selector.putMatchLabel(key, value).build()));
    }

    /** Counted are the pods of whose labels this holds, too. */
    public SpreadDraft matching(LabelRule rule) {
        LabelSelector selector = rule.addTo(model.labelSelector());
        return with(s -> s.labelSelector(selector));
    }

    /** Counted are the pods with the same value of this label, such as {@code pod-template-hash} for one rollout. */
    public SpreadDraft alike(String label) {
        return with(s -> s.addMatchLabelKey(label));
    }

    /** Nodes count even if the pod's node selector or affinity excludes them. */
    public SpreadDraft overAllNodes() {
        return with(s -> s.nodeAffinityPolicy("Ignore"));
    }

    /** Nodes with taints that the pod does not tolerate do not count. */
    public SpreadDraft overToleratedNodes() {
        return with(s -> s.nodeTaintsPolicy("Honor"));
    }

    /** The way down to the model's builder. */
    public SpreadDraft with(Consumer<TopologySpreadConstraint.Builder> change) {
        TopologySpreadConstraint.Builder builder = model.toBuilder();
        change.accept(builder);
        return new SpreadDraft(builder.build());
    }
}
