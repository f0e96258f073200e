package dev.podwright.validate.internal.warning;

import dev.podwright.model.PodSpec;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.scheduling.Affinity;
import dev.podwright.model.scheduling.NodeAffinity;
import dev.podwright.model.scheduling.NodeSelector;
import dev.podwright.model.scheduling.NodeSelectorRequirement;
import dev.podwright.model.scheduling.NodeSelectorTerm;
import dev.podwright.model.scheduling.PreferredSchedulingTerm;
import dev.podwright.model.scheduling.TopologySpreadConstraint;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.HeaderText;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Warning;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Labels of nodes that a pod asks for: those that Kubernetes has replaced, and values that no label can have.
 *
 * <p>Upstream: {@code GetNodeLabelDeprecatedMessage} and {@code GetWarningsForNodeSelectorTerm} in
 * {@code k8s.io/kubernetes/pkg/api/node}.
 */
final class NodeLabelWarnings {
    /** What to do instead of each deprecated label. */
    private static final Map<String, String> DEPRECATED = Map.of(
            "beta.kubernetes.io/arch", use("kubernetes.io/arch"),
            "beta.kubernetes.io/os", use("kubernetes.io/os"),
            "beta.kubernetes.io/instance-type", use("node.kubernetes.io/instance-type"),
            "failure-domain.beta.kubernetes.io/region", use("topology.kubernetes.io/region"),
            "failure-domain.beta.kubernetes.io/zone", use("topology.kubernetes.io/zone"),
            "node-role.kubernetes.io/master", use("node-role.kubernetes.io/control-plane"),
            "scheduler.alpha.kubernetes.io/preferAvoidPods", "use taints and tolerations",
            "app.kubernetes.io/created-by", "remove it");

    private NodeLabelWarnings() {}

    private static String use(String label) {
        return "use " + label;
    }

    /** The path is that of the spec. */
    static void check(Findings out, PodSpec spec, FieldPath path) {
        for (String key : spec.nodeSelector().keySet()) {
            String instead = DEPRECATED.get(key);
            if (instead != null) {
                deprecated(out, key, instead, path.child("nodeSelector").key(key));
            }
        }
        Affinity affinity = spec.affinity();
        if (affinity != null && affinity.nodeAffinity() != null) {
            affinity(out, affinity.nodeAffinity(), path.child("affinity", "nodeAffinity"));
        }
        List<TopologySpreadConstraint> constraints = spec.topologySpreadConstraints();
        for (int i = 0; i < constraints.size(); i++) {
            String key = Checks.orEmpty(constraints.get(i).topologyKey());
            String instead = DEPRECATED.get(key);
            if (instead != null) {
                deprecated(
                        out,
                        key,
                        instead,
                        path.child("topologySpreadConstraints").index(i).child("topologyKey"));
            }
        }
    }

    private static void affinity(Findings out, NodeAffinity affinity, FieldPath path) {
        NodeSelector required = affinity.requiredDuringSchedulingIgnoredDuringExecution();
        if (required != null) {
            FieldPath terms = path.child("requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms");
            for (int i = 0; i < required.nodeSelectorTerms().size(); i++) {
                term(out, required.nodeSelectorTerms().get(i), false, terms.index(i));
            }
        }
        List<PreferredSchedulingTerm> preferred = affinity.preferredDuringSchedulingIgnoredDuringExecution();
        for (int i = 0; i < preferred.size(); i++) {
            FieldPath each = path.child("preferredDuringSchedulingIgnoredDuringExecution")
                    .index(i)
                    .child("preference");
            term(out, preferred.get(i).preference(), true, each);
        }
    }

    private static void term(Findings out, @Nullable NodeSelectorTerm term, boolean preferred, FieldPath path) {
        if (term == null) {
            return;
        }
        List<NodeSelectorRequirement> requirements = term.matchExpressions();
        for (int i = 0; i < requirements.size(); i++) {
            NodeSelectorRequirement each = requirements.get(i);
            String key = Checks.orEmpty(each.key());
            String instead = DEPRECATED.get(key);
            if (instead != null) {
                deprecated(
                        out,
                        key,
                        instead,
                        path.child("matchExpressions").index(i).child("key"));
            }
            if (preferred) {
                // In required terms a value that no label can have is an error.
                values(out, each.values(), path, i);
            }
        }
    }

    private static void values(Findings out, List<String> values, FieldPath term, int requirement) {
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            int bits = NameKind.LABEL_VALUE.bits(value);
            if (bits != 0 && HeaderText.carries(value)) {
                FieldPath path = term.child("matchExpressions")
                        .index(requirement)
                        .child("values")
                        .index(i);
                Checks.warn(out, Warning.INVALID_LABEL_VALUE, NameKind.LABEL_VALUE, bits, path, value);
            }
        }
    }

    private static void deprecated(Findings out, String key, String instead, FieldPath path) {
        out.warn(
                Warning.DEPRECATED_NODE_LABEL,
                path,
                "the node label " + Excerpt.quoted(key) + " is deprecated",
                instead);
    }
}
