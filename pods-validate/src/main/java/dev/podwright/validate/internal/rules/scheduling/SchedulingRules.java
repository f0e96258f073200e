package dev.podwright.validate.internal.rules.scheduling;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.scheduling.PodSchedulingGate;
import dev.podwright.model.scheduling.PodSchedulingGroup;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.rules.meta.LabelRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where and when a pod may run.
 *
 * <p>Upstream: the scheduling fields in {@code ValidatePodSpec}, {@code validateSchedulingGates} and
 * {@code validateSchedulingGroup} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class SchedulingRules {
    private SchedulingRules() {}

    /** The node selector; the path is that of the spec. */
    public static void nodeSelector(ValidationContext scope, FieldPath path) {
        LabelRules.labels(scope.out(), path, "nodeSelector", scope.spec().nodeSelector());
    }

    /** Affinity; the path is that of the field. */
    public static void affinity(ValidationContext scope, FieldPath path) {
        if (scope.spec().affinity() != null) {
            AffinityRules.check(scope.out(), scope.options(), path, scope.spec().affinity());
        }
    }

    /** Scheduling gates; the path is that of the list. */
    public static void schedulingGates(ValidationContext scope, FieldPath path) {
        List<PodSchedulingGate> gates = scope.spec().schedulingGates();
        if (gates.isEmpty()) {
            return;
        }
        Findings out = scope.out();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < gates.size(); i++) {
            String name = Checks.orEmpty(gates.get(i).name());
            if (NameKind.QUALIFIED_NAME.bits(name) != 0) {
                Checks.name(out, NameKind.QUALIFIED_NAME, path.index(i), name);
            }
            if (!seen.add(name)) {
                out.duplicate(
                        path.index(i),
                        name,
                        "the scheduling gate " + Excerpt.quoted(name) + " is already in the list",
                        "name each gate once");
            }
        }
    }

    /** Topology spread constraints; the path is that of the list. */
    public static void topologySpread(ValidationContext scope, FieldPath path) {
        if (!scope.spec().topologySpreadConstraints().isEmpty()) {
            SpreadRules.check(scope.out(), scope.options(), path, scope.spec().topologySpreadConstraints());
        }
    }

    /** Tolerations; the path is that of the list. */
    public static void tolerations(ValidationContext scope, FieldPath path) {
        TolerationRules.check(scope.out(), scope.options(), path, scope.spec().tolerations());
    }

    /** The scheduling group; the path is that of the field. */
    public static void schedulingGroup(ValidationContext scope, FieldPath path) {
        PodSchedulingGroup group = scope.spec().schedulingGroup();
        if (group == null) {
            return;
        }
        String name = group.podGroupName();
        if (name == null) {
            scope.out()
                    .invalid(
                            path.child("podGroupName"),
                            null,
                            "a scheduling group names its PodGroup, and this one names none",
                            "give podGroupName, or remove schedulingGroup");
        } else {
            Checks.name(scope.out(), NameKind.DNS_SUBDOMAIN, path, "podGroupName", name);
        }
    }
}
