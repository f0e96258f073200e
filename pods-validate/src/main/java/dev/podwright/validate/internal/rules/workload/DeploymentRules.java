package dev.podwright.validate.internal.rules.workload;

import dev.podwright.model.apps.DeploymentSpec;
import dev.podwright.model.apps.DeploymentStrategy;
import dev.podwright.model.apps.RollingUpdateDeployment;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.value.IntOrString;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The spec of a Deployment. Absent fields count as the server defaults them.
 *
 * <p>Upstream: {@code ValidateDeploymentSpec}, {@code ValidateDeploymentStrategy}, {@code ValidateRollingUpdateDeployment}
 * and {@code ValidateRollback} in {@code k8s.io/kubernetes/pkg/apis/apps/validation}, and {@code SetDefaults_Deployment} in
 * {@code k8s.io/kubernetes/pkg/apis/apps/v1}.
 */
public final class DeploymentRules {
    private static final String RECREATE = "Recreate";

    private DeploymentRules() {}

    /**
     * The spec; the path is that of it.
     *
     * @param template the metadata of the template
     * @param rollback the revision to roll back to, which an annotation may give
     */
    public static void spec(
            ValidationContext scope,
            DeploymentSpec spec,
            ObjectMeta template,
            @Nullable Long rollback,
            FieldPath path) {
        Findings out = scope.out();
        Checks.notNegative(out, path, "replicas", spec.replicas());
        TemplateRules.ofReplicas(scope, spec.selector(), template, path);
        if (spec.strategy() != null) {
            strategy(out, spec.strategy(), path.child("strategy"));
        }
        Checks.notNegative(out, path, "minReadySeconds", spec.minReadySeconds());
        Checks.notNegative(out, path, "revisionHistoryLimit", spec.revisionHistoryLimit());
        if (rollback != null) {
            Checks.notNegative(out, path.child("rollback"), "version", rollback);
        }
        Checks.notNegative(out, path, "progressDeadlineSeconds", spec.progressDeadlineSeconds());
        Integer progress = spec.progressDeadlineSeconds();
        int deadline = progress == null ? WorkloadDefaults.PROGRESS_DEADLINE : progress;
        int ready = Objects.requireNonNullElse(spec.minReadySeconds(), 0);
        if (deadline <= ready) {
            out.invalid(
                    path.child("progressDeadlineSeconds"),
                    deadline,
                    "progressDeadlineSeconds is " + deadline + "; it must be above minReadySeconds, which is " + ready,
                    "give more than " + ready);
        }
    }

    private static void strategy(Findings out, DeploymentStrategy strategy, FieldPath path) {
        String type = WorkloadDefaults.updateType(strategy.type());
        switch (type) {
            case RECREATE -> {
                if (strategy.rollingUpdate() != null) {
                    out.forbidden(
                            path.child("rollingUpdate"),
                            "the strategy Recreate has no rolling update",
                            "remove rollingUpdate, or use the type RollingUpdate");
                }
            }
            case WorkloadDefaults.ROLLING_UPDATE -> {
                if (strategy.rollingUpdate() != null) {
                    rollingUpdate(out, strategy.rollingUpdate(), path.child("rollingUpdate"));
                }
            }
            default -> Checks.notSupported(out, path, type, List.of(RECREATE, WorkloadDefaults.ROLLING_UPDATE));
        }
    }

    private static void rollingUpdate(Findings out, RollingUpdateDeployment update, FieldPath path) {
        IntOrString unavailable = Objects.requireNonNullElse(update.maxUnavailable(), WorkloadDefaults.QUARTER);
        IntOrString surge = Objects.requireNonNullElse(update.maxSurge(), WorkloadDefaults.QUARTER);
        Shares.check(out, path, "maxUnavailable", unavailable);
        Shares.check(out, path, "maxSurge", surge);
        if (Shares.isZero(unavailable) && Shares.isZero(surge)) {
            out.invalid(
                    path.child("maxUnavailable"),
                    null,
                    "maxUnavailable and maxSurge are both 0, so that no pod could be replaced",
                    "give one of them 1 or more");
        }
        Shares.atMostAll(out, path, "maxUnavailable", unavailable);
    }
}
