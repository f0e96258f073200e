package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerRestartRule;
import dev.podwright.model.container.ContainerRestartRuleOnExitCodes;
import dev.podwright.path.FieldPath;
import dev.podwright.report.ErrorType;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.core.ValidationOption;
import dev.podwright.validate.internal.core.ValidationOptions;
import java.util.List;

/**
 * When one container is restarted.
 *
 * <p>Upstream: {@code validateContainerRestartPolicy} and {@code validateInitContainerRestartPolicy} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class RestartRules {
    private static final List<String> POLICIES = List.of("Always", "Never", "OnFailure");
    private static final List<String> SIDECAR_POLICY = List.of("Always");
    private static final List<String> RESTART = List.of("Restart");
    private static final List<String> RESTART_ALL = List.of("Restart", "RestartAllContainers");
    private static final List<String> OPERATORS = List.of("In", "NotIn");
    private static final int MOST_RULES = 20;
    private static final int MOST_EXIT_CODES = 255;

    private RestartRules() {}

    /** Whether an init container is a native sidecar. */
    public static boolean isSidecar(Container container) {
        return "Always".equals(container.restartPolicy());
    }

    /** A main container; the path is its own. */
    static void main(ValidationContext scope, Container container, FieldPath path) {
        String policy = container.restartPolicy();
        if (!scope.options().has(ValidationOption.ALLOW_CONTAINER_RESTART_POLICY_RULES)) {
            if (policy != null) {
                scope.out()
                        .forbidden(
                                path.child("restartPolicy"),
                                "only an init container may have its own restartPolicy",
                                "remove it");
            }
            return;
        }
        if (policy == null && container.restartPolicyRules().isEmpty()) {
            return;
        }
        if (policy == null) {
            withoutPolicy(scope.out(), path);
        } else if (!POLICIES.contains(policy)) {
            Checks.notSupported(scope.out(), path.child("restartPolicy"), policy, POLICIES);
        }
        rules(scope, container.restartPolicyRules(), path);
    }

    /** An init container; the path is its own. */
    static void init(ValidationContext scope, Container container, FieldPath path) {
        String policy = container.restartPolicy();
        List<ContainerRestartRule> rules = container.restartPolicyRules();
        ValidationOptions options = scope.options();
        if (policy == null) {
            if (!rules.isEmpty() && options.has(RuleChange.RESTART_RULES_NEED_POLICY)) {
                withoutPolicy(scope.out(), path);
            }
        } else if (!options.has(ValidationOption.ALLOW_CONTAINER_RESTART_POLICY_RULES)) {
            if (!isSidecar(container)) {
                Checks.notSupported(scope.out(), path.child("restartPolicy"), policy, SIDECAR_POLICY);
            }
        } else if (isSidecar(container) && !options.has(ValidationOption.ALLOW_RESTART_ALL_CONTAINERS)) {
            if (!rules.isEmpty()) {
                scope.out()
                        .forbidden(
                                path.child("restartPolicyRules"),
                                "restartPolicy is Always, and there is nothing left to decide by rules",
                                "remove restartPolicyRules");
            }
        } else {
            main(scope, container, path);
        }
    }

    private static void withoutPolicy(Findings out, FieldPath path) {
        out.required(
                path.child("restartPolicy"),
                "there are restartPolicyRules, and restartPolicy is missing",
                "give restartPolicy: what happens where no rule matches");
    }

    private static void rules(ValidationContext scope, List<ContainerRestartRule> rules, FieldPath path) {
        if (rules.isEmpty()) {
            return;
        }
        Findings out = scope.out();
        FieldPath list = path.child("restartPolicyRules");
        if (rules.size() > MOST_RULES) {
            tooMany(scope, list, rules.size(), MOST_RULES);
        }
        List<String> actions =
                scope.options().has(ValidationOption.ALLOW_RESTART_ALL_CONTAINERS) ? RESTART_ALL : RESTART;
        for (int i = 0; i < rules.size(); i++) {
            String action = Checks.orEmpty(rules.get(i).action());
            if (!actions.contains(action)) {
                Checks.notSupported(out, list.index(i).child("action"), action, actions);
            }
            ContainerRestartRuleOnExitCodes codes = rules.get(i).exitCodes();
            if (codes == null) {
                out.required(
                        list.index(i).child("exitCodes"),
                        "a restart rule needs exitCodes to match",
                        "give exitCodes with operator and values");
            } else {
                exitCodes(scope, codes, list.index(i).child("exitCodes"));
            }
        }
    }

    private static void exitCodes(ValidationContext scope, ContainerRestartRuleOnExitCodes codes, FieldPath path) {
        String operator = Checks.orEmpty(codes.operator());
        if (!OPERATORS.contains(operator)) {
            Checks.notSupported(scope.out(), path.child("operator"), operator, OPERATORS);
        }
        if (codes.values().size() > MOST_EXIT_CODES) {
            tooMany(scope, path.child("values"), codes.values().size(), MOST_EXIT_CODES);
        }
    }

    private static void tooMany(ValidationContext scope, FieldPath path, int size, int most) {
        boolean tooMany = scope.options().has(RuleChange.RESTART_RULES_TOO_MANY);
        scope.out()
                .reject(
                        tooMany ? ErrorType.TOO_MANY : ErrorType.TOO_LONG,
                        path,
                        null,
                        "there are " + size + " entries; at most " + most + " are allowed",
                        "remove " + (size - most));
    }
}
