package dev.podwright.dsl;

import dev.podwright.model.Pod;
import dev.podwright.model.scheduling.PodAffinityTerm;
import dev.podwright.model.scheduling.TopologySpreadConstraint;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Near what a pod runs, and away from what. All of it counts when the pod is placed, not while it runs. */
abstract class PodPlacementWords extends PodSchedulingWords {
    PodPlacementWords(@Nullable Pod base, List<Part> parts, @Nullable Word<PodAssembly> last) {
        super(base, parts, last);
    }

    /** Pods with the same labels are spread evenly over these: {@code spreadOver(zones())}. */
    public final PodDraft spreadOver(Topology topology) {
        return spreadOver(topology, s -> s);
    }

    /** Pods are spread evenly over these, with more to say. */
    public final PodDraft spreadOver(Topology topology, UnaryOperator<SpreadDraft> more) {
        SpreadDraft begin = new SpreadDraft(TopologySpreadConstraint.builder()
                .maxSkew(1)
                .topologyKey(topology.key())
                .whenUnsatisfiable("DoNotSchedule")
                .build());
        TopologySpreadConstraint spread = more.apply(begin).toConstraint();
        return say((p, where) -> p.spread(spread, where));
    }

    /** Runs only on nodes of which all of this holds, beside all that was asked before. */
    public final PodDraft requiresNode(NodeRule... rules) {
        List<NodeRule> copy = List.of(rules);
        return say((p, where) -> p.affinity.requireNode(copy, where));
    }

    /** Runs on nodes of which all of this holds as well as on those that were asked for before. */
    public final PodDraft orNode(NodeRule... rules) {
        List<NodeRule> copy = List.of(rules);
        return say((p, where) -> p.affinity.orNode(copy, where));
    }

    /** Runs preferably on nodes of which all of this holds; weight from 1 to 100. */
    public final PodDraft prefersNode(int weight, NodeRule... rules) {
        List<NodeRule> copy = List.of(rules);
        return say((p, where) -> p.affinity.preferNode(weight, copy, where));
    }

    /** Runs only where one of these pods runs, in the same zone, node or the like. */
    public final PodDraft near(OtherPods pods, Topology topology) {
        PodAffinityTerm term = pods.toTerm(topology);
        return say((p, where) -> p.affinity.near(term, where));
    }

    /** Runs preferably where one of these pods runs; weight from 1 to 100. */
    public final PodDraft prefersNear(int weight, OtherPods pods, Topology topology) {
        PodAffinityTerm term = pods.toTerm(topology);
        return say((p, where) -> p.affinity.preferNear(weight, term, where));
    }

    /** Runs only where none of these pods runs, in another zone, node or the like. */
    public final PodDraft awayFrom(OtherPods pods, Topology topology) {
        PodAffinityTerm term = pods.toTerm(topology);
        return say((p, where) -> p.affinity.awayFrom(term, where));
    }

    /** Runs preferably where none of these pods runs; weight from 1 to 100. */
    public final PodDraft prefersAwayFrom(int weight, OtherPods pods, Topology topology) {
        PodAffinityTerm term = pods.toTerm(topology);
        return say((p, where) -> p.affinity.preferAwayFrom(weight, term, where));
    }
}
