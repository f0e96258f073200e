package dev.podwright.validate.internal.rules.workload;

import dev.podwright.model.PersistentVolumeClaim;
import dev.podwright.model.apps.RollingUpdateStatefulSetStrategy;
import dev.podwright.model.apps.StatefulSetPersistentVolumeClaimRetentionPolicy;
import dev.podwright.model.apps.StatefulSetSpec;
import dev.podwright.model.apps.StatefulSetUpdateStrategy;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.value.IntOrString;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.rules.meta.LabelRules;
import dev.podwright.validate.internal.rules.meta.MetadataRules;
import dev.podwright.validate.internal.rules.pod.PodAnnotationRules;
import dev.podwright.validate.internal.rules.pod.PodRules;
import dev.podwright.validate.internal.rules.scheduling.EvictionRules;
import dev.podwright.validate.internal.rules.volume.VolumeRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The spec of a StatefulSet. Absent fields count as the server defaults them.
 *
 * <p>Upstream: {@code ValidateStatefulSetSpec}, {@code ValidatePodTemplateSpecForStatefulSet},
 * {@code validateVolumeClaimTemplates}, {@code validateRollingUpdateStatefulSet},
 * {@code ValidatePersistentVolumeClaimRetentionPolicy} and {@code ValidatePersistentVolumeClaimRetentionPolicyType} in {@code
 * k8s.io/kubernetes/pkg/apis/apps/validation}, and {@code SetDefaults_StatefulSet} in {@code
 * k8s.io/kubernetes/pkg/apis/apps/v1}.
 */
public final class StatefulSetRules {
    private static final List<String> MANAGEMENT = List.of("OrderedReady", "Parallel");
    private static final List<String> RETENTION = List.of("Retain", "Delete");
    private static final String ON_DELETE = "OnDelete";
    private static final String RECREATE = "Recreate";

    private final boolean isNew;
    private final boolean judgesTemplate;
    private final boolean recreates;

    private StatefulSetRules(boolean isNew, boolean judgesTemplate, boolean recreates) {
        this.isNew = isNew;
        this.judgesTemplate = judgesTemplate;
        this.recreates = recreates;
    }

    /**
     * The spec; the path is that of it.
     *
     * @param scope has the spec of the pods with the volumes of the claims
     * @param template the metadata of the template
     */
    public static void spec(ValidationContext scope, StatefulSetSpec spec, ObjectMeta template, FieldPath path) {
        new StatefulSetRules(true, true, false).check(scope, spec, template, path);
    }

    /**
     * The spec after an update, which takes over the name of the service and the claim templates; the path is that of it.
     *
     * @param scope has the spec of the pods with the volumes of the claims
     * @param template the metadata of the template
     * @param judgesTemplate whether the template is judged
     * @param recreates whether the stored one has the update strategy Recreate, so that it may stay
     */
    public static void updated(
            ValidationContext scope,
            StatefulSetSpec spec,
            ObjectMeta template,
            FieldPath path,
            boolean judgesTemplate,
            boolean recreates) {
        new StatefulSetRules(false, judgesTemplate, recreates).check(scope, spec, template, path);
    }

    private void check(ValidationContext scope, StatefulSetSpec spec, ObjectMeta template, FieldPath path) {
        Findings out = scope.out();
        String management = spec.podManagementPolicy();
        if (!Checks.isEmpty(management) && !MANAGEMENT.contains(management)) {
            out.invalid(
                    path.child("podManagementPolicy"),
                    management,
                    Excerpt.quoted(Checks.orEmpty(management)) + " is none of OrderedReady, Parallel",
                    "write OrderedReady or Parallel");
        }
        if (spec.updateStrategy() != null) {
            strategy(scope, spec.updateStrategy(), path.child("updateStrategy"));
        }
        retention(out, spec.persistentVolumeClaimRetentionPolicy(), path);
        List<PersistentVolumeClaim> claims = isNew && isJudged(scope) ? spec.volumeClaimTemplates() : List.of();
        for (int i = 0; i < claims.size(); i++) {
            FieldPath claim = path.child("volumeClaimTemplates").index(i).child("spec");
            VolumeRules.claim(scope, claim, claims.get(i).spec());
        }
        Checks.notNegative(out, path, "replicas", spec.replicas());
        Checks.notNegative(out, path, "minReadySeconds", spec.minReadySeconds());
        if (spec.ordinals() != null) {
            Checks.notNegative(
                    out, path.child("ordinals"), "start", spec.ordinals().start());
        }
        if (isNew && !Checks.isEmpty(spec.serviceName())) {
            Checks.name(out, NameKind.DNS_LABEL, path, "serviceName", Checks.orEmpty(spec.serviceName()));
        }
        template(scope, spec.selector(), template, path);
        TemplateRules.runsOn(scope, path.child("template"));
    }

    /** The selector and the template, which the server judges only if the selector has no error. */
    private void template(
            ValidationContext scope, @Nullable LabelSelector selector, ObjectMeta template, FieldPath path) {
        Findings out = scope.out();
        FieldPath templatePath = path.child("template");
        if (!TemplateRules.selector(out, selector, path)) {
            EvictionRules.responders(scope, templatePath.child("spec"));
            return;
        }
        if (!TemplateRules.selects(selector, template)) {
            TemplateRules.mismatch(out, templatePath);
        }
        if (judgesTemplate && isJudged(scope)) {
            PodRules.template(scope, template, templatePath);
        } else {
            EvictionRules.responders(scope, templatePath.child("spec"));
        }
        LabelRules.labels(out, templatePath, "labels", template.labels());
        FieldPath annotations = templatePath.child("annotations");
        MetadataRules.annotations(out, template.annotations(), annotations);
        PodAnnotationRules.check(scope, template.annotations(), annotations);
    }

    /** Whether the spec of the template and the claim templates are judged. */
    private static boolean isJudged(ValidationContext scope) {
        return scope.options().has(RuleChange.STATEFUL_SET_TEMPLATE_JUDGED);
    }

    private void strategy(ValidationContext scope, StatefulSetUpdateStrategy strategy, FieldPath path) {
        Findings out = scope.out();
        RollingUpdateStatefulSetStrategy update = strategy.rollingUpdate();
        String type = WorkloadDefaults.updateType(strategy.type());
        switch (type) {
            case ON_DELETE -> noRollingUpdate(out, type, update, path);
            case WorkloadDefaults.ROLLING_UPDATE -> {
                if (update != null) {
                    rollingUpdate(out, update, path.child("rollingUpdate"));
                }
            }
            default -> {
                boolean mayRecreate = recreates || scope.options().features().has(Gate.STATEFUL_SET_RECREATE_STRATEGY);
                if (mayRecreate && type.equals(RECREATE)) {
                    noRollingUpdate(out, type, update, path);
                } else {
                    out.invalid(
                            path,
                            null,
                            Excerpt.quoted(type) + " is none of RollingUpdate, OnDelete"
                                    + (mayRecreate ? ", Recreate" : ""),
                            "write RollingUpdate or OnDelete as type");
                }
            }
        }
    }

    private static void noRollingUpdate(
            Findings out, String type, @Nullable RollingUpdateStatefulSetStrategy update, FieldPath path) {
        if (update != null) {
            out.invalid(
                    path.child("rollingUpdate"),
                    null,
                    "the strategy " + type + " has no rolling update",
                    "remove rollingUpdate, or use the type RollingUpdate");
        }
    }

    private static void rollingUpdate(Findings out, RollingUpdateStatefulSetStrategy update, FieldPath path) {
        Checks.notNegative(out, path, "partition", update.partition());
        IntOrString unavailable = update.maxUnavailable();
        if (unavailable == null) {
            return;
        }
        Shares.check(out, path, "maxUnavailable", unavailable);
        if (Shares.isZero(unavailable)) {
            out.invalid(
                    path.child("maxUnavailable"),
                    null,
                    "maxUnavailable is 0, so that no pod could be replaced",
                    "give 1 or more");
        }
        Shares.atMostAll(out, path, "maxUnavailable", unavailable);
    }

    private static void retention(
            Findings out, @Nullable StatefulSetPersistentVolumeClaimRetentionPolicy policy, FieldPath path) {
        if (policy != null) {
            FieldPath at = path.child("persistentVolumeClaimRetentionPolicy");
            Checks.oneOfOrDefault(out, at, "whenDeleted", policy.whenDeleted(), RETENTION);
            Checks.oneOfOrDefault(out, at, "whenScaled", policy.whenScaled(), RETENTION);
        }
    }
}
