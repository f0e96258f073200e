package dev.podwright.validate.internal.prepare;

import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.batch.JobSpec;
import dev.podwright.model.batch.PodFailurePolicy;
import dev.podwright.model.batch.PodFailurePolicyRule;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Gate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A Job as validation sees it: with the labels and the selector that a create makes.
 *
 * <p>Upstream: {@code PrepareForCreate}, {@code PrepareForUpdate} and {@code generateSelector} in {@code k8s.io/kubernetes/pkg/registry/batch/job},
 * {@code DropDisabledFields} in {@code pkg/api/job}, and {@code SetDefaults_Job} in {@code pkg/apis/batch/v1}.
 */
public final class PrepareJob {
    /** The label with the name of the job, as it was at first. */
    public static final String OLD_NAME = "job-name";

    /** The label with the name of the job. */
    public static final String NAME = "batch.kubernetes.io/job-name";

    /** The label with the UID of the job, as it was at first. */
    public static final String OLD_UID = "controller-uid";

    /** The label with the UID of the job. */
    public static final String UID = "batch.kubernetes.io/controller-uid";

    /** The placeholder of the UID that the server draws. */
    public static final String DRAWN_UID = "00000000-0000-0000-0000-000000000000";

    private static final ObjectMeta NO_METADATA = ObjectMeta.builder().build();
    private static final LabelSelector NO_SELECTOR = LabelSelector.builder().build();

    private PrepareJob() {}

    /** The spec of a Job without what the server drops; the path is that of it. */
    public static JobSpec onCreate(JobSpec spec, Features features, FieldPath path, Findings out) {
        JobSpec kept = DisabledFields.drop(GatedFields.OF_NEW_JOBS, spec, null, features, path, out);
        JobSpec now = DisabledFields.drop(GatedFields.OF_JOBS, kept, null, features, path, out);
        return onCreateOfCronJob(failingIndexes(now, features, path, out), features, path, out);
    }

    /** The spec of the jobs of a CronJob without what the server drops; the path is that of it. */
    public static JobSpec onCreateOfCronJob(JobSpec spec, Features features, FieldPath path, Findings out) {
        return DisabledFields.drop(GatedFields.OF_ALL_JOBS, spec, null, features, path, out);
    }

    /** The spec of a Job after an update without what the server drops and the old one does not have; the path is that of it. */
    public static JobSpec onUpdate(JobSpec spec, JobSpec old, Features features, FieldPath path, Findings out) {
        JobSpec now = DisabledFields.drop(GatedFields.OF_JOBS, spec, old, features, path, out);
        return onUpdateOfCronJob(now, old, features, path, out);
    }

    /**
     * The spec of the jobs of a CronJob after an update without what the server drops and the old one does not have; the
     * path is that of it.
     */
    public static JobSpec onUpdateOfCronJob(
            JobSpec spec, JobSpec old, Features features, FieldPath path, Findings out) {
        return DisabledFields.drop(GatedFields.OF_ALL_JOBS, spec, old, features, path, out);
    }

    /** Without limits per index, the rules with the action FailIndex go as well. */
    private static JobSpec failingIndexes(JobSpec spec, Features features, FieldPath path, Findings out) {
        PodFailurePolicy policy = spec.podFailurePolicy();
        if (policy == null || features.has(Gate.JOB_BACKOFF_LIMIT_PER_INDEX)) {
            return spec;
        }
        List<PodFailurePolicyRule> kept = new ArrayList<>();
        for (int i = 0; i < policy.rules().size(); i++) {
            PodFailurePolicyRule rule = policy.rules().get(i);
            if ("FailIndex".equals(rule.action())) {
                PrepareForCreate.drop(
                        out,
                        path.child("podFailurePolicy", "rules").index(i),
                        "its action is FailIndex, and the feature gate JobBackoffLimitPerIndex is off",
                        "remove it, or use another action");
            } else {
                kept.add(rule);
            }
        }
        return kept.size() == policy.rules().size()
                ? spec
                : spec.toBuilder()
                        .podFailurePolicy(policy.toBuilder().rules(kept).build())
                        .build();
    }

    /** The selector of a job, with the label that identifies its pods unless that is left to the manifest. */
    public static JobSpec withSelector(JobSpec spec) {
        if (Checks.isTrue(spec.manualSelector())) {
            return spec;
        }
        LabelSelector given = Objects.requireNonNullElse(spec.selector(), NO_SELECTOR);
        Map<String, String> labels = new LinkedHashMap<>(given.matchLabels());
        labels.putIfAbsent(UID, DRAWN_UID);
        return spec.toBuilder()
                .selector(given.toBuilder().matchLabels(labels).build())
                .build();
    }

    /** The template of a job with the labels that a create adds, unless the selector is left to the manifest. */
    public static PodTemplateSpec labelled(PodTemplateSpec template, JobSpec spec, ObjectMeta job) {
        if (Checks.isTrue(spec.manualSelector())) {
            return template;
        }
        ObjectMeta metadata = Objects.requireNonNullElse(template.metadata(), NO_METADATA);
        Map<String, String> labels = new LinkedHashMap<>(metadata.labels());
        String name = Checks.orEmpty(job.name());
        labels.putIfAbsent(OLD_NAME, name);
        labels.putIfAbsent(NAME, name);
        labels.putIfAbsent(OLD_UID, DRAWN_UID);
        labels.putIfAbsent(UID, DRAWN_UID);
        return template.toBuilder()
                .metadata(metadata.toBuilder().labels(labels).build())
                .build();
    }

    /** The metadata of a job: without labels it gets those of its template, and with them the ones that are added. */
    public static ObjectMeta metadata(ObjectMeta job, PodTemplateSpec given, PodTemplateSpec labelled) {
        ObjectMeta template = given.metadata();
        if (!job.labels().isEmpty() || template == null || template.labels().isEmpty()) {
            return job;
        }
        ObjectMeta shared = Objects.requireNonNullElse(labelled.metadata(), NO_METADATA);
        return job.toBuilder().labels(shared.labels()).build();
    }
}
