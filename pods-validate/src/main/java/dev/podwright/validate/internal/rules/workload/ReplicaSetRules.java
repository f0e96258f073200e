package dev.podwright.validate.internal.rules.workload;

import dev.podwright.model.apps.ReplicaSetSpec;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;

/**
 * The spec of a ReplicaSet.
 *
 * <p>Upstream: {@code ValidateReplicaSetSpec} in {@code k8s.io/kubernetes/pkg/apis/apps/validation}.
 */
public final class ReplicaSetRules {
    private ReplicaSetRules() {}

    /**
     * The spec; the path is that of it.
     *
     * @param template the metadata of the template
     */
    public static void spec(ValidationContext scope, ReplicaSetSpec spec, ObjectMeta template, FieldPath path) {
        Checks.notNegative(scope.out(), path, "replicas", spec.replicas());
        Checks.notNegative(scope.out(), path, "minReadySeconds", spec.minReadySeconds());
        TemplateRules.ofReplicas(scope, spec.selector(), template, path);
    }
}
