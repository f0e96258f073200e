package dev.podwright.validate.internal.update;

import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.apps.DaemonSetSpec;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.core.ValidationOption;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.effective.DeepEquality;
import dev.podwright.validate.internal.rules.workload.DaemonSetRules;
import dev.podwright.validate.internal.warning.PodWarnings;

/**
 * A DaemonSet: its selector must not change, and each change of the template is counted.
 *
 * <p>Upstream: {@code daemonSetStrategy} in {@code k8s.io/kubernetes/pkg/registry/apps/daemonset}, and
 * {@code ValidateDaemonSetUpdate} and {@code ValidateDaemonSetSpecUpdate} in {@code pkg/apis/apps/validation}.
 */
final class DaemonSetUpdate extends SpecUpdate<DaemonSetSpec> {
    private static final FieldPath GENERATION = SPEC.child("templateGeneration");

    private final long oldGeneration;
    private final long generation;

    /**
     * An update.
     *
     * @param before the stored DaemonSet, with the number of its template
     */
    DaemonSetUpdate(DaemonSetSpec old, DaemonSetSpec spec, StoredWorkload before) {
        super(DaemonSetSpec.class, "DaemonSet", old, spec);
        long stored = before.number() == null ? 0 : before.number();
        this.oldGeneration = before.isManifest() ? Math.max(stored, 1) : stored;
        boolean changed = !DeepEquality.same(PodTemplateSpec.class, spec.template(), old.template());
        this.generation = changed ? oldGeneration + 1 : oldGeneration;
    }

    @Override
    ValidationOptions options(ValidationOptions ofTemplate) {
        return ofTemplate.toBuilder()
                .or(ValidationOption.ALLOW_INVALID_LABEL_VALUE_IN_SELECTOR, hasInvalidValue(old.selector()))
                .build();
    }

    @Override
    void check(ValidationContext scope, ObjectMeta metadata, ObjectMeta template) {
        Findings out = scope.out();
        if (!scope.options().has(RuleChange.SETS_UPDATED_ONCE)) {
            MetadataUpdateRules.asOnCreate(scope, metadata);
            spec(scope, template);
        }
        if (generation < oldGeneration) {
            out.invalid(
                    GENERATION,
                    generation,
                    "the number of the template would go from " + oldGeneration + " to " + generation
                            + ", as no greater number is left",
                    "delete the DaemonSet and create it again");
        }
        immutable(out, LabelSelector.class, SPEC.child("selector"), old.selector(), spec.selector());
        spec(scope, template);
    }

    private void spec(ValidationContext scope, ObjectMeta template) {
        DaemonSetRules.spec(scope, spec, template, SPEC);
        Checks.notNegative(scope.out(), SPEC, "templateGeneration", generation);
    }

    @Override
    void warn(ValidationContext scope, ObjectMeta template) {
        if (generation != oldGeneration) {
            PodWarnings.template(scope, template, TEMPLATE);
        }
    }
}
