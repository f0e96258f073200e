package dev.podwright.validate.internal.update;

import dev.podwright.model.apps.ReplicaSetSpec;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.rules.workload.ReplicaSetRules;
import dev.podwright.validate.internal.warning.PodWarnings;

/**
 * A ReplicaSet: its selector must not change.
 *
 * <p>Upstream: {@code rsStrategy} in {@code k8s.io/kubernetes/pkg/registry/apps/replicaset} and
 * {@code ValidateReplicaSetUpdate} in {@code pkg/apis/apps/validation}.
 */
final class ReplicaSetUpdate extends SpecUpdate<ReplicaSetSpec> {
    ReplicaSetUpdate(ReplicaSetSpec old, ReplicaSetSpec spec) {
        super(ReplicaSetSpec.class, "ReplicaSet", old, spec);
    }

    @Override
    void check(ValidationContext scope, ObjectMeta metadata, ObjectMeta template) {
        if (!scope.options().has(RuleChange.SETS_UPDATED_ONCE)) {
            MetadataUpdateRules.asOnCreate(scope, metadata);
            ReplicaSetRules.spec(scope, spec, template, SPEC);
        }
        ReplicaSetRules.spec(scope, spec, template, SPEC);
        immutable(scope.out(), LabelSelector.class, SPEC.child("selector"), old.selector(), spec.selector());
    }

    @Override
    void warn(ValidationContext scope, ObjectMeta template) {
        if (isChanged()) {
            PodWarnings.template(scope, template, TEMPLATE);
        }
    }
}
