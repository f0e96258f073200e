package dev.podwright.validate.internal.rules.workload;

import dev.podwright.model.batch.JobSpec;
import dev.podwright.model.batch.PodFailurePolicy;
import dev.podwright.model.batch.PodFailurePolicyOnExitCodesRequirement;
import dev.podwright.model.batch.PodFailurePolicyOnPodConditionsPattern;
import dev.podwright.model.batch.PodFailurePolicyRule;
import dev.podwright.model.container.Container;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a Job does about pods that fail.
 *
 * <p>Upstream: {@code validatePodFailurePolicy}, {@code validatePodFailurePolicyRule},
 * {@code validatePodFailurePolicyRuleOnExitCodes} and {@code validatePodFailurePolicyRuleOnPodConditions} in {@code
 * k8s.io/kubernetes/pkg/apis/batch/validation}.
 */
final class FailurePolicyRules {
    private static final String FAIL_INDEX = "FailIndex";
    private static final List<String> ACTIONS = List.of("Count", FAIL_INDEX, "FailJob", "Ignore");
    private static final String IN = "In";
    private static final List<String> OPERATORS = List.of(IN, "NotIn");
    private static final List<String> STATUS = List.of("False", "True", "Unknown");
    private static final int MOST_RULES = 20;
    private static final int MOST_VALUES = 255;

    private final Findings out;
    private final JobSpec job;
    private final Set<String> containers = new HashSet<>();

    private FailurePolicyRules(ValidationContext scope, JobSpec job) {
        this.out = scope.out();
        this.job = job;
        for (Container each : scope.spec().containers()) {
            containers.add(Checks.orEmpty(each.name()));
        }
        for (Container each : scope.spec().initContainers()) {
            containers.add(Checks.orEmpty(each.name()));
        }
    }

    /** The policy; the path is that of it. */
    static void check(ValidationContext scope, JobSpec job, PodFailurePolicy policy, FieldPath path) {
        FailurePolicyRules rules = new FailurePolicyRules(scope, job);
        FieldPath list = path.child("rules");
        rules.atMost(list, policy.rules().size(), MOST_RULES);
        for (int i = 0; i < policy.rules().size(); i++) {
            rules.rule(policy.rules().get(i), list.index(i));
        }
    }

    /** That each condition names its status; the path is that of the policy. */
    static void statusGiven(Findings out, PodFailurePolicy policy, FieldPath path) {
        for (int i = 0; i < policy.rules().size(); i++) {
            FieldPath conditions = path.child("rules").index(i).child("onPodConditions");
            List<PodFailurePolicyOnPodConditionsPattern> patterns =
                    policy.rules().get(i).onPodConditions();
            for (int j = 0; j < patterns.size(); j++) {
                Checks.required(
                        out, conditions.index(j), "status", patterns.get(j).status());
            }
        }
    }

    private void atMost(FieldPath path, int size, int most) {
        if (size > most) {
            out.tooMany(path, "there are " + size + " entries; at most " + most + " are allowed", "remove some");
        }
    }

    private void rule(PodFailurePolicyRule rule, FieldPath path) {
        String action = Checks.orEmpty(rule.action());
        if (Checks.required(out, path, "action", action)) {
            if (!ACTIONS.contains(action)) {
                Checks.notSupported(out, path.child("action"), action, ACTIONS);
            } else if (action.equals(FAIL_INDEX) && job.backoffLimitPerIndex() == null) {
                out.invalid(
                        path.child("action"),
                        action,
                        "the action FailIndex needs backoffLimitPerIndex",
                        "give backoffLimitPerIndex, or use another action");
            }
        }
        List<PodFailurePolicyOnPodConditionsPattern> conditions = rule.onPodConditions();
        if (rule.onExitCodes() != null) {
            exitCodes(rule.onExitCodes(), path.child("onExitCodes"));
        }
        conditions(conditions, path.child("onPodConditions"));
        if ((rule.onExitCodes() != null) == conditions.isEmpty()) {
            return;
        }
        String what = conditions.isEmpty() ? "neither" : "both";
        out.invalid(
                path,
                null,
                "the rule has " + what + " of onExitCodes and onPodConditions, and it needs one",
                "give one of them");
    }

    private void conditions(List<PodFailurePolicyOnPodConditionsPattern> conditions, FieldPath path) {
        atMost(path, conditions.size(), MOST_RULES);
        for (int i = 0; i < conditions.size(); i++) {
            PodFailurePolicyOnPodConditionsPattern pattern = conditions.get(i);
            FieldPath at = path.index(i);
            Checks.name(out, NameKind.QUALIFIED_NAME, at, "type", Checks.orEmpty(pattern.type()));
            Checks.oneOfOrDefault(out, at, "status", pattern.status(), STATUS);
        }
    }

    private void exitCodes(PodFailurePolicyOnExitCodesRequirement codes, FieldPath path) {
        String operator = Checks.orEmpty(codes.operator());
        if (Checks.required(out, path, "operator", operator) && !OPERATORS.contains(operator)) {
            Checks.notSupported(out, path.child("operator"), operator, OPERATORS);
        }
        String container = codes.containerName();
        if (container != null && !containers.contains(container)) {
            out.invalid(
                    path.child("containerName"),
                    container,
                    "the template has no container " + Excerpt.quoted(container),
                    "name one of its containers or init containers");
        }
        values(codes.values(), operator.equals(IN), path.child("values"));
    }

    private void values(List<Integer> values, boolean in, FieldPath path) {
        if (values.isEmpty()) {
            out.invalid(path, null, "there are no values", "give at least one exit code");
        }
        atMost(path, values.size(), MOST_VALUES);
        Set<Integer> seen = new HashSet<>();
        boolean ordered = true;
        for (int i = 0; i < values.size(); i++) {
            int value = values.get(i);
            if (in && value == 0) {
                out.invalid(path.index(i), value, "0 means success, and In is about failures", "remove it");
            }
            if (!seen.add(value)) {
                out.duplicate(path.index(i), value, value + " is there before", "remove it");
            }
            ordered &= i == 0 || values.get(i - 1) <= value;
        }
        if (!ordered) {
            out.invalid(path, null, "the values are not in ascending order", "sort them");
        }
    }
}
