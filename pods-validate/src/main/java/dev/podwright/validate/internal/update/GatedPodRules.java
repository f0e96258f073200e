package dev.podwright.validate.internal.update;

import dev.podwright.model.PodSpec;
import dev.podwright.model.scheduling.Affinity;
import dev.podwright.model.scheduling.NodeAffinity;
import dev.podwright.model.scheduling.NodeSelectorRequirement;
import dev.podwright.model.scheduling.NodeSelectorTerm;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.effective.DeepEquality;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a pod may run can be narrowed while scheduling gates hold it back.
 *
 * <p>Upstream: {@code ValidatePodUpdate}, {@code validateNodeSelectorMutation}, {@code validateNodeAffinityMutation} and
 * {@code validateNodeSelectorTermHasOnlyAdditions} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class GatedPodRules {
    private static final FieldPath TERMS = SpecUpdateRules.SPEC
            .child("affinity")
            .child("nodeAffinity")
            .child("requiredDuringSchedulingIgnoredDuringExecution")
            .child("nodeSelectorTerms");

    private GatedPodRules() {}

    /** The new spec in which what a gated pod may change is as it was before. */
    static PodSpec check(Findings out, PodSpec updated, PodSpec old) {
        selector(out, updated.nodeSelector(), old.nodeSelector());
        PodSpec.Builder rest = updated.toBuilder().nodeSelector(old.nodeSelector());
        NodeAffinity now = nodeAffinity(updated);
        NodeAffinity before = nodeAffinity(old);
        if (!DeepEquality.same(NodeAffinity.class, now, before)) {
            affinity(out, terms(now), terms(before));
            rest.affinity(restored(updated.affinity(), old.affinity(), before));
        }
        return rest.build();
    }

    private static void selector(Findings out, Map<String, String> updated, Map<String, String> old) {
        for (Map.Entry<String, String> each : old.entrySet()) {
            if (!each.getValue().equals(updated.get(each.getKey()))) {
                out.invalid(
                        SpecUpdateRules.SPEC.child("nodeSelector"),
                        null,
                        "an entry of the pod's nodeSelector is gone or changed; entries can only be added",
                        "keep what was there");
                return;
            }
        }
    }

    private static @Nullable NodeAffinity nodeAffinity(PodSpec spec) {
        return spec.affinity() == null ? null : spec.affinity().nodeAffinity();
    }

    private static List<NodeSelectorTerm> terms(@Nullable NodeAffinity affinity) {
        return affinity == null || affinity.requiredDuringSchedulingIgnoredDuringExecution() == null
                ? List.of()
                : affinity.requiredDuringSchedulingIgnoredDuringExecution().nodeSelectorTerms();
    }

    private static void affinity(Findings out, List<NodeSelectorTerm> updated, List<NodeSelectorTerm> old) {
        if (old.isEmpty()) {
            return;
        }
        if (old.size() != updated.size()) {
            out.invalid(
                    TERMS,
                    null,
                    "there were " + old.size() + " terms and are now " + updated.size()
                            + "; none can be added or removed",
                    "keep the terms; requirements can be added to each");
            return;
        }
        for (int i = 0; i < old.size(); i++) {
            NodeSelectorTerm now = updated.get(i);
            NodeSelectorTerm before = old.get(i);
            boolean wasEmpty =
                    before.matchExpressions().isEmpty() && before.matchFields().isEmpty();
            boolean isEmpty =
                    now.matchExpressions().isEmpty() && now.matchFields().isEmpty();
            if ((wasEmpty && !isEmpty)
                    || !beginsWith(now.matchExpressions(), before.matchExpressions())
                    || !beginsWith(now.matchFields(), before.matchFields())) {
                out.invalid(
                        TERMS.index(i),
                        null,
                        wasEmpty
                                ? "the term was empty, and so matches no node; nothing can be added to it"
                                : "a requirement of the term is gone or changed; requirements can only be added at its"
                                        + " end",
                        "keep what was there");
            }
        }
    }

    private static boolean beginsWith(List<NodeSelectorRequirement> updated, List<NodeSelectorRequirement> old) {
        if (updated.size() < old.size()) {
            return false;
        }
        for (int i = 0; i < old.size(); i++) {
            if (!DeepEquality.same(NodeSelectorRequirement.class, updated.get(i), old.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The new affinity with the old one's choice of nodes. */
    private static @Nullable Affinity restored(
            @Nullable Affinity updated, @Nullable Affinity old, @Nullable NodeAffinity ofOld) {
        if (updated == null) {
            return Affinity.builder().nodeAffinity(ofOld).build();
        }
        if (old == null && updated.podAffinity() == null && updated.podAntiAffinity() == null) {
            return null;
        }
        return updated.toBuilder().nodeAffinity(ofOld).build();
    }
}
