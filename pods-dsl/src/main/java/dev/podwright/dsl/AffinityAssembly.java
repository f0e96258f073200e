package dev.podwright.dsl;

import dev.podwright.model.scheduling.Affinity;
import dev.podwright.model.scheduling.NodeAffinity;
import dev.podwright.model.scheduling.NodeSelector;
import dev.podwright.model.scheduling.NodeSelectorRequirement;
import dev.podwright.model.scheduling.NodeSelectorTerm;
import dev.podwright.model.scheduling.PodAffinity;
import dev.podwright.model.scheduling.PodAffinityTerm;
import dev.podwright.model.scheduling.PodAntiAffinity;
import dev.podwright.model.scheduling.PreferredSchedulingTerm;
import dev.podwright.model.scheduling.WeightedPodAffinityTerm;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The affinity of a pod while its draft is compiled. */
final class AffinityAssembly {
    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

    private final Places places;
    private final List<NodeSelectorTerm> nodes = new ArrayList<>();
    private final List<PreferredSchedulingTerm> preferredNodes = new ArrayList<>();
    private final List<PodAffinityTerm> near = new ArrayList<>();
    private final List<WeightedPodAffinityTerm> preferredNear = new ArrayList<>();
    private final List<PodAffinityTerm> away = new ArrayList<>();
    private final List<WeightedPodAffinityTerm> preferredAway = new ArrayList<>();

    AffinityAssembly(@Nullable Affinity base, Places spec) {
        this.places = spec;
        if (base != null) {
            begin(base);
        }
    }

    private void begin(Affinity base) {
        NodeAffinity node = base.nodeAffinity();
        if (node != null) {
            NodeSelector required = node.requiredDuringSchedulingIgnoredDuringExecution();
            nodes.addAll(required == null ? List.of() : required.nodeSelectorTerms());
            preferredNodes.addAll(node.preferredDuringSchedulingIgnoredDuringExecution());
        }
        PodAffinity pods = base.podAffinity();
        if (pods != null) {
            near.addAll(pods.requiredDuringSchedulingIgnoredDuringExecution());
            preferredNear.addAll(pods.preferredDuringSchedulingIgnoredDuringExecution());
        }
        PodAntiAffinity anti = base.podAntiAffinity();
        if (anti != null) {
            away.addAll(anti.requiredDuringSchedulingIgnoredDuringExecution());
            preferredAway.addAll(anti.preferredDuringSchedulingIgnoredDuringExecution());
        }
    }

    /** Asks this of every node that was possible so far. */
    void requireNode(List<NodeRule> rules, @Nullable StackFrame where) {
        if (nodes.isEmpty()) {
            nodes.add(term(NodeSelectorTerm.builder(), rules));
        } else {
            nodes.replaceAll(term -> term(term.toBuilder(), rules));
        }
        places.note(where, "affinity", "nodeAffinity", REQUIRED);
    }

    /** Makes other nodes possible as well. */
    void orNode(List<NodeRule> rules, @Nullable StackFrame where) {
        places.note(where, "affinity", "nodeAffinity", REQUIRED, "nodeSelectorTerms", nodes.size());
        nodes.add(term(NodeSelectorTerm.builder(), rules));
    }

    void preferNode(int weight, List<NodeRule> rules, @Nullable StackFrame where) {
        places.note(where, "affinity", "nodeAffinity", PREFERRED, preferredNodes.size());
        preferredNodes.add(PreferredSchedulingTerm.builder()
                .weight(weight)
                .preference(term(NodeSelectorTerm.builder(), rules))
                .build());
    }

    void near(PodAffinityTerm term, @Nullable StackFrame where) {
        places.note(where, "affinity", "podAffinity", REQUIRED, near.size());
        near.add(term);
    }

    void preferNear(int weight, PodAffinityTerm term, @Nullable StackFrame where) {
        places.note(where, "affinity", "podAffinity", PREFERRED, preferredNear.size());
        preferredNear.add(weighted(weight, term));
    }

    void awayFrom(PodAffinityTerm term, @Nullable StackFrame where) {
        places.note(where, "affinity", "podAntiAffinity", REQUIRED, away.size());
        away.add(term);
    }

    void preferAwayFrom(int weight, PodAffinityTerm term, @Nullable StackFrame where) {
        places.note(where, "affinity", "podAntiAffinity", PREFERRED, preferredAway.size());
        preferredAway.add(weighted(weight, term));
    }

    private static NodeSelectorTerm term(NodeSelectorTerm.Builder out, List<NodeRule> rules) {
        for (NodeRule rule : rules) {
            NodeSelectorRequirement requirement = rule.requirement();
            if (rule.field()) {
                out.addMatchField(requirement);
            } else {
                out.addMatchExpression(requirement);
            }
        }
        return out.build();
    }

    private static WeightedPodAffinityTerm weighted(int weight, PodAffinityTerm term) {
        return WeightedPodAffinityTerm.builder()
                .weight(weight)
                .podAffinityTerm(term)
                .build();
    }

    @Nullable
    Affinity finish() {
        NodeAffinity node = nodes.isEmpty() && preferredNodes.isEmpty()
                ? null
                : NodeAffinity.builder()
                        .requiredDuringSchedulingIgnoredDuringExecution(
                                nodes.isEmpty()
                                        ? null
                                        : NodeSelector.builder()
                                                .nodeSelectorTerms(nodes)
                                                .build())
                        .preferredDuringSchedulingIgnoredDuringExecution(preferredNodes)
                        .build();
        PodAffinity pods = near.isEmpty() && preferredNear.isEmpty()
                ? null
                : PodAffinity.builder()
                        .requiredDuringSchedulingIgnoredDuringExecution(near)
                        .preferredDuringSchedulingIgnoredDuringExecution(preferredNear)
                        .build();
        PodAntiAffinity anti = away.isEmpty() && preferredAway.isEmpty()
                ? null
                : PodAntiAffinity.builder()
                        .requiredDuringSchedulingIgnoredDuringExecution(away)
                        .preferredDuringSchedulingIgnoredDuringExecution(preferredAway)
                        .build();
        return node == null && pods == null && anti == null
                ? null
                : Affinity.builder()
                        .nodeAffinity(node)
                        .podAffinity(pods)
                        .podAntiAffinity(anti)
                        .build();
    }
}
