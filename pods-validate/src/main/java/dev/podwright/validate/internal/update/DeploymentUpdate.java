package dev.podwright.validate.internal.update;

import dev.podwright.model.apps.DeploymentSpec;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.rules.workload.DeploymentRules;
import dev.podwright.validate.internal.warning.PodWarnings;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Deployment: its selector must not change.
 *
 * <p>Upstream: {@code deploymentStrategy} in {@code k8s.io/kubernetes/pkg/registry/apps/deployment} and
 * {@code ValidateDeploymentUpdate} in {@code pkg/apis/apps/validation}.
 */
final class DeploymentUpdate extends SpecUpdate<DeploymentSpec> {
    private final @Nullable Long rollback;
    private final boolean isAnnotated;

    /**
     * An update.
     *
     * @param before the stored Deployment
     * @param rollback the revision that the new one is to be rolled back to
     * @param annotations the annotations of the new one
     */
    DeploymentUpdate(
            DeploymentSpec old,
            DeploymentSpec spec,
            StoredWorkload before,
            @Nullable Long rollback,
            Map<String, String> annotations) {
        super(DeploymentSpec.class, "Deployment", old, spec);
        this.rollback = rollback;
        this.isAnnotated =
                !annotations.equals(before.metadata().annotations()) || !Objects.equals(rollback, before.number());
    }

    /** Annotations are copied to replica sets. */
    @Override
    boolean isChanged() {
        return isAnnotated || super.isChanged();
    }

    @Override
    void check(ValidationContext scope, ObjectMeta metadata, ObjectMeta template) {
        DeploymentRules.spec(scope, spec, template, rollback, SPEC);
        immutable(scope.out(), LabelSelector.class, SPEC.child("selector"), old.selector(), spec.selector());
    }

    @Override
    void warn(ValidationContext scope, ObjectMeta template) {
        if (isChanged()) {
            PodWarnings.template(scope, template, TEMPLATE);
        }
    }
}
