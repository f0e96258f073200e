package dev.podwright.validate.internal.update;

import dev.podwright.model.PodSpec;
import dev.podwright.model.apps.StatefulSetSpec;
import dev.podwright.model.apps.StatefulSetUpdateStrategy;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.compare.ModelComparison;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.rules.workload.StatefulSetRules;
import dev.podwright.validate.internal.warning.PodWarnings;
import dev.podwright.validate.internal.warning.WorkloadWarnings;
import dev.podwright.validate.internal.workload.ClaimVolumes;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A StatefulSet: its selector, claim templates, service and pod management must not change. Where the stored one has an
 * error, the spec of the new template is not judged.
 *
 * <p>Upstream: {@code statefulSetStrategy} in {@code k8s.io/kubernetes/pkg/registry/apps/statefulset} and
 * {@code ValidateStatefulSetUpdate} in {@code pkg/apis/apps/validation}.
 */
final class StatefulSetUpdate extends SpecUpdate<StatefulSetSpec> {
    private static final FieldPath CLAIMS = SPEC.child("volumeClaimTemplates");
    private static final StatefulSetSpec NOTHING = StatefulSetSpec.builder().build();
    private static final PodSpec NO_PODS = PodSpec.builder().build();

    StatefulSetUpdate(StatefulSetSpec old, StatefulSetSpec spec) {
        super(StatefulSetSpec.class, "StatefulSet", old, spec);
    }

    @Override
    PodSpec validated(PodSpec given) {
        return ClaimVolumes.validated(given, spec.volumeClaimTemplates());
    }

    @Override
    PodSpec effective(PodSpec given) {
        return ClaimVolumes.effective(given, spec.volumeClaimTemplates());
    }

    @Override
    void check(ValidationContext scope, ObjectMeta metadata, ObjectMeta template) {
        boolean recreated = scope.options().features().knows(Gate.STATEFUL_SET_RECREATE_STRATEGY)
                && "Recreate".equals(type(old.updateStrategy()));
        StatefulSetRules.updated(scope, spec, template, SPEC, isSound(scope, recreated), recreated);
        Findings out = scope.out();
        if (!scope.options().has(RuleChange.STATEFUL_SET_FIELDS_REPORTED)) {
            ChangedFields.forbid(
                    out,
                    SPEC,
                    differences(fixed(old), fixed(spec)),
                    "of a StatefulSet only replicas, ordinals, template, updateStrategy, revisionHistoryLimit,"
                            + " persistentVolumeClaimRetentionPolicy and minReadySeconds can change",
                    "write the other fields as they were, or delete the StatefulSet and create it again");
            return;
        }
        immutable(out, LabelSelector.class, SPEC.child("selector"), old.selector(), spec.selector());
        List<FieldPath> claims = differences(
                NOTHING.toBuilder()
                        .volumeClaimTemplates(old.volumeClaimTemplates())
                        .build(),
                NOTHING.toBuilder()
                        .volumeClaimTemplates(spec.volumeClaimTemplates())
                        .build());
        ChangedFields.immutable(out, CLAIMS, claims, fix(CLAIMS));
        immutable(out, "serviceName", old.serviceName(), spec.serviceName());
        immutable(out, "podManagementPolicy", old.podManagementPolicy(), spec.podManagementPolicy());
    }

    /** Whether the stored spec has no error, so that the new template must have none. */
    private boolean isSound(ValidationContext scope, boolean recreated) {
        Findings own = new Findings();
        PodSpec pods = old.template() == null || old.template().spec() == null
                ? NO_PODS
                : old.template().spec();
        ObjectMeta template = old.template() == null ? null : old.template().metadata();
        PodSpec validated = ClaimVolumes.validated(pods, old.volumeClaimTemplates());
        StatefulSetRules.updated(
                new ValidationContext(own, scope.options(), false, null, validated, validated),
                old,
                Objects.requireNonNullElse(template, StoredPod.NO_METADATA),
                SPEC,
                true,
                recreated);
        return own.rejectedCount() == 0;
    }

    private static @Nullable String type(@Nullable StatefulSetUpdateStrategy strategy) {
        return strategy == null ? null : strategy.type();
    }

    private void immutable(Findings out, String field, @Nullable String was, @Nullable String is) {
        if (!Objects.requireNonNullElse(was, "").equals(Objects.requireNonNullElse(is, ""))) {
            FieldPath path = SPEC.child(field);
            ChangedFields.immutable(out, path, List.of(path), fix(path));
        }
    }

    private static List<FieldPath> differences(StatefulSetSpec was, StatefulSetSpec is) {
        return ModelComparison.between(StatefulSetSpec.class, was, is, SPEC);
    }

    /** A spec without what may change. */
    private static StatefulSetSpec fixed(StatefulSetSpec spec) {
        return spec.toBuilder()
                .replicas(null)
                .template(null)
                .updateStrategy(null)
                .minReadySeconds(null)
                .ordinals(null)
                .revisionHistoryLimit(null)
                .persistentVolumeClaimRetentionPolicy(null)
                .build();
    }

    @Override
    void warn(ValidationContext scope, ObjectMeta template) {
        if (isChanged()) {
            PodWarnings.template(scope, template, TEMPLATE);
        }
        WorkloadWarnings.statefulSetUpdate(scope.out(), spec, SPEC);
    }
}
