package dev.podwright.validate.internal.rules.workload;

import dev.podwright.model.apps.DaemonSetSpec;
import dev.podwright.model.apps.DaemonSetUpdateStrategy;
import dev.podwright.model.apps.RollingUpdateDaemonSet;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.value.IntOrString;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.ValidationOption;
import dev.podwright.validate.internal.rules.pod.PodRules;
import java.util.List;
import java.util.Objects;

/**
 * The spec of a DaemonSet. Absent fields count as the server defaults them.
 *
 * <p>Upstream: {@code ValidateDaemonSetSpec}, {@code ValidateDaemonSetUpdateStrategy} and
 * {@code ValidateRollingUpdateDaemonSet} in {@code k8s.io/kubernetes/pkg/apis/apps/validation}, and
 * {@code SetDefaults_DaemonSet} in {@code k8s.io/kubernetes/pkg/apis/apps/v1}.
 */
public final class DaemonSetRules {
    private static final String ON_DELETE = "OnDelete";

    private DaemonSetRules() {}

    /**
     * The spec; the path is that of it. Unlike in other workloads, the template is judged whatever the selector is.
     *
     * @param template the metadata of the template
     */
    public static void spec(ValidationContext scope, DaemonSetSpec spec, ObjectMeta template, FieldPath path) {
        Findings out = scope.out();
        FieldPath templatePath = path.child("template");
        LabelSelector selector = spec.selector();
        boolean anyValue = scope.options().has(ValidationOption.ALLOW_INVALID_LABEL_VALUE_IN_SELECTOR);
        if (TemplateRules.isSound(out, selector, path, anyValue)
                && !SelectorMatch.matches(selector, template.labels())) {
            TemplateRules.mismatch(out, templatePath);
        }
        if (selector != null) {
            TemplateRules.notEmpty(out, selector, path);
        }
        PodRules.template(scope, template, templatePath);
        TemplateRules.runsOn(scope, templatePath);
        Checks.notNegative(out, path, "minReadySeconds", spec.minReadySeconds());
        if (spec.updateStrategy() != null) {
            strategy(out, spec.updateStrategy(), path.child("updateStrategy"));
        }
        Checks.notNegative(out, path, "revisionHistoryLimit", spec.revisionHistoryLimit());
    }

    private static void strategy(Findings out, DaemonSetUpdateStrategy strategy, FieldPath path) {
        String type = WorkloadDefaults.updateType(strategy.type());
        switch (type) {
            case ON_DELETE -> {}
            case WorkloadDefaults.ROLLING_UPDATE -> {
                if (strategy.rollingUpdate() != null) {
                    rollingUpdate(out, strategy.rollingUpdate(), path.child("rollingUpdate"));
                }
            }
            default -> Checks.notSupported(out, path, type, List.of(WorkloadDefaults.ROLLING_UPDATE, ON_DELETE));
        }
    }

    private static void rollingUpdate(Findings out, RollingUpdateDaemonSet update, FieldPath path) {
        IntOrString unavailable = Objects.requireNonNullElse(update.maxUnavailable(), WorkloadDefaults.ONE);
        IntOrString surge = Objects.requireNonNullElse(update.maxSurge(), WorkloadDefaults.NONE);
        Shares.check(out, path, "maxUnavailable", unavailable);
        Shares.check(out, path, "maxSurge", surge);
        Shares.atMostAll(out, path, "maxUnavailable", unavailable);
        Shares.atMostAll(out, path, "maxSurge", surge);
        boolean replaced = !Shares.isZero(unavailable);
        boolean added = !Shares.isZero(surge);
        if (replaced && added) {
            out.invalid(
                    path.child("maxSurge"),
                    null,
                    "maxSurge and maxUnavailable are both above 0"
                            + (update.maxUnavailable() == null ? "; absent, maxUnavailable is 1" : ""),
                    "give one of them 0");
        } else if (!replaced && !added) {
            out.required(
                    path.child("maxUnavailable"),
                    "maxUnavailable and maxSurge are both 0, so that no pod could be replaced",
                    "give one of them 1 or more");
        }
    }
}
