package dev.podwright.validate.internal.update;

import dev.podwright.json.JsonObject;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.batch.JobSpec;
import dev.podwright.model.batch.PodFailurePolicy;
import dev.podwright.model.batch.SuccessPolicy;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.core.ValidationOption;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.prepare.PrepareJob;
import dev.podwright.validate.internal.rules.workload.GeneratedSelectorRules;
import dev.podwright.validate.internal.rules.workload.JobRules;
import dev.podwright.validate.internal.warning.PodWarnings;
import dev.podwright.validate.internal.warning.WorkloadWarnings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Job: what its pods are must not change, but while it is suspended, where and with which resources they run.
 *
 * <p>Upstream: {@code jobStrategy} and {@code validationOptionsForJob} in {@code
 * k8s.io/kubernetes/pkg/registry/batch/job}, and {@code ValidateJobUpdate}, {@code ValidateJobSpecUpdate} and
 * {@code validateCompletions} in {@code pkg/apis/batch/validation}.
 */
final class JobUpdate extends SpecUpdate<JobSpec> {
    private final StoredJobStatus status;

    /**
     * An update.
     *
     * @param status what the stored Job reports; null where it reports nothing
     */
    JobUpdate(JobSpec old, JobSpec spec, @Nullable JsonObject status) {
        super(JobSpec.class, "Job", old, spec);
        this.status = new StoredJobStatus(status);
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
        if (!scope.options().has(RuleChange.JOBS_UPDATED_ONCE)) {
            MetadataUpdateRules.asOnCreate(scope, metadata);
            GeneratedSelectorRules.check(out, spec, template, labels(metadata), SPEC);
            JobRules.updated(scope, spec, old, template, SPEC);
            JobRules.name(out, metadata, spec, METADATA);
        }
        JobRules.updated(scope, spec, old, template, SPEC);
        if (scope.options().has(RuleChange.JOBS_UPDATED_ONCE)) {
            JobRules.name(out, metadata, spec, METADATA);
        }
        completions(out);
        immutable(out, LabelSelector.class, SPEC.child("selector"), old.selector(), spec.selector());
        template(scope);
        immutable(out, "completionMode", old.completionMode(), spec.completionMode());
        immutable(
                out,
                PodFailurePolicy.class,
                SPEC.child("podFailurePolicy"),
                old.podFailurePolicy(),
                spec.podFailurePolicy());
        immutable(out, "backoffLimitPerIndex", old.backoffLimitPerIndex(), spec.backoffLimitPerIndex());
        immutable(out, "managedBy", old.managedBy(), spec.managedBy());
        immutable(out, SuccessPolicy.class, SPEC.child("successPolicy"), old.successPolicy(), spec.successPolicy());
        JobRules.sameScheduling(out, spec, old, SPEC);
    }

    /** The labels that a create made; a Job of an old server has only the first two. */
    private Map<String, String> labels(ObjectMeta metadata) {
        String name = Checks.orEmpty(metadata.name());
        String uid = Checks.isEmpty(metadata.uid()) ? PrepareJob.DRAWN_UID : Checks.orEmpty(metadata.uid());
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(PrepareJob.OLD_UID, uid);
        labels.put(PrepareJob.OLD_NAME, name);
        Map<String, String> stored = old.template() == null || old.template().metadata() == null
                ? Map.of()
                : old.template().metadata().labels();
        if (stored.containsKey(PrepareJob.NAME) && stored.containsKey(PrepareJob.UID)) {
            labels.put(PrepareJob.UID, uid);
            labels.put(PrepareJob.NAME, name);
        }
        return labels;
    }

    private void completions(Findings out) {
        Integer completions = spec.completions();
        if (!JobRules.isIndexed(spec)) {
            immutable(out, "completions", old.completions(), completions);
        } else if (completions != null
                && !completions.equals(old.completions())
                && !completions.equals(spec.parallelism())) {
            out.invalid(
                    SPEC.child("completions"),
                    completions,
                    "completions was " + old.completions() + " and is now " + completions
                            + "; it can only change to the value of parallelism, which is " + spec.parallelism(),
                    "write " + completions + " as parallelism as well");
        }
    }

    private void template(ValidationContext scope) {
        Features features = scope.options().features();
        boolean suspended = Checks.isTrue(old.suspend());
        boolean mutable = suspended
                && !status.isActive()
                && (status.isSuspended()
                        || (scope.options().has(RuleChange.JOB_MUTABLE_BEFORE_START) && !status.isStarted()));
        boolean scheduling = features.has(Gate.MUTABLE_SCHEDULING_DIRECTIVES_FOR_SUSPENDED_JOBS)
                ? mutable
                : suspended && !status.isStarted();
        PodTemplateSpec was = Objects.requireNonNull(old.template(), "it has defaults");
        PodTemplateSpec is = Objects.requireNonNull(spec.template(), "it has defaults");
        PodTemplateSpec allowed = scheduling ? JobTemplateChanges.withScheduling(was, is) : was;
        if (mutable && features.has(Gate.MUTABLE_POD_RESOURCES_FOR_SUSPENDED_JOBS)) {
            JobTemplateChanges.onlyResources(scope.out(), allowed, is, TEMPLATE.child("spec"), fix(TEMPLATE));
        } else {
            immutable(scope.out(), PodTemplateSpec.class, TEMPLATE, allowed, is);
        }
    }

    private void immutable(Findings out, String field, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            FieldPath path = SPEC.child(field);
            ChangedFields.immutable(out, path, List.of(path), fix(path));
        }
    }

    @Override
    void warn(ValidationContext scope, ObjectMeta template) {
        if (isChanged()) {
            WorkloadWarnings.job(scope.out(), spec, SPEC);
            PodWarnings.template(scope, template, TEMPLATE);
        }
    }
}
