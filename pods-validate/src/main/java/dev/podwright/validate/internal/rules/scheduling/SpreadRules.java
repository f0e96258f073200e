package dev.podwright.validate.internal.rules.scheduling;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.scheduling.TopologySpreadConstraint;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.CompositeKey;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.ValidationOption;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.rules.meta.LabelRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How pods spread over the nodes.
 *
 * <p>Upstream: {@code validateTopologySpreadConstraints}, {@code ValidateTopologyKey},
 * {@code ValidateWhenUnsatisfiable}, {@code ValidateSpreadConstraintNotRepeat}, {@code validateMinDomains} and
 * {@code validateNodeInclusionPolicy} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class SpreadRules {
    private static final String DO_NOT_SCHEDULE = "DoNotSchedule";
    private static final List<String> ACTIONS = List.of(DO_NOT_SCHEDULE, "ScheduleAnyway");
    private static final List<String> NODE_POLICIES = List.of("Honor", "Ignore");

    private SpreadRules() {}

    /** All of a list; the path is that of the list. */
    static void check(
            Findings out, ValidationOptions options, FieldPath path, List<TopologySpreadConstraint> constraints) {
        for (int i = 0; i < constraints.size(); i++) {
            constraint(out, options, path.index(i), constraints.get(i));
        }
        if (constraints.size() > 1) {
            repeats(out, path, constraints);
        }
    }

    private static void constraint(
            Findings out, ValidationOptions options, FieldPath path, TopologySpreadConstraint constraint) {
        Checks.positive(out, path, "maxSkew", constraint.maxSkew() == null ? 0 : constraint.maxSkew());
        if (Checks.isEmpty(constraint.topologyKey())) {
            out.required(
                    path.child("topologyKey"),
                    "a spread constraint counts pods by a label of their nodes, and topologyKey names none",
                    "give topologyKey, such as kubernetes.io/hostname or topology.kubernetes.io/zone");
        }
        String action = Checks.orEmpty(constraint.whenUnsatisfiable());
        if (!ACTIONS.contains(action)) {
            Checks.notSupported(out, path.child("whenUnsatisfiable"), action, ACTIONS);
        }
        Integer minDomains = constraint.minDomains();
        if (minDomains != null) {
            Checks.positive(out, path, "minDomains", minDomains);
            if (!action.equals(DO_NOT_SCHEDULE)) {
                out.invalid(
                        path.child("minDomains"),
                        minDomains,
                        "minDomains counts with whenUnsatisfiable DoNotSchedule only, which is "
                                + Excerpt.quoted(action),
                        "remove minDomains, or write whenUnsatisfiable: DoNotSchedule");
            }
        }
        nodePolicy(out, path, "nodeAffinityPolicy", constraint.nodeAffinityPolicy());
        nodePolicy(out, path, "nodeTaintsPolicy", constraint.nodeTaintsPolicy());
        if (mergesKeys(options)) {
            LabelKeyRules.check(out, path, constraint.matchLabelKeys(), List.of(), constraint.labelSelector());
        } else if (!constraint.matchLabelKeys().isEmpty()) {
            LabelKeyRules.unmerged(
                    out, path.child("matchLabelKeys"), constraint.matchLabelKeys(), constraint.labelSelector());
        }
        if (!options.has(ValidationOption.ALLOW_INVALID_TOPOLOGY_SPREAD_CONSTRAINT_LABEL_SELECTOR)
                && constraint.labelSelector() != null) {
            LabelRules.selector(out, path.child("labelSelector"), constraint.labelSelector(), false);
        }
    }

    /** An object that was stored by the other way of judging goes on being judged by it. */
    private static boolean mergesKeys(ValidationOptions options) {
        if (!options.has(ValidationOption.ALLOW_MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD)) {
            return false;
        }
        return options.has(ValidationOption.ALLOW_MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD_SELECTOR_MERGE)
                ? !options.has(ValidationOption.OLD_POD_VIOLATES_MATCH_LABEL_KEYS_VALIDATION)
                : options.has(ValidationOption.OLD_POD_VIOLATES_LEGACY_MATCH_LABEL_KEYS_VALIDATION);
    }

    private static void nodePolicy(Findings out, FieldPath path, String field, @Nullable String policy) {
        if (policy != null && !NODE_POLICIES.contains(policy)) {
            Checks.notSupported(out, path.child(field), policy, NODE_POLICIES);
        }
    }

    private static String kind(TopologySpreadConstraint constraint) {
        return CompositeKey.of(
                Checks.orEmpty(constraint.topologyKey()), Checks.orEmpty(constraint.whenUnsatisfiable()));
    }

    /** The server reports each constraint that is repeated later, not the later ones. */
    private static void repeats(Findings out, FieldPath path, List<TopologySpreadConstraint> constraints) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < constraints.size(); i++) {
            Integer before = last.put(kind(constraints.get(i)), i);
            if (before != null) {
                TopologySpreadConstraint constraint = constraints.get(i);
                String topologyKey = Checks.orEmpty(constraint.topologyKey());
                out.duplicate(
                        path.index(before).child("{topologyKey, whenUnsatisfiable}"),
                        topologyKey,
                        "constraint " + i + " has the same topologyKey " + Excerpt.quoted(topologyKey)
                                + " and the same whenUnsatisfiable",
                        "keep one constraint for each pair of topologyKey and whenUnsatisfiable");
            }
        }
    }
}
