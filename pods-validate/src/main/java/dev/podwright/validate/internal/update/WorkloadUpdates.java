package dev.podwright.validate.internal.update;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.apps.DaemonSet;
import dev.podwright.model.apps.Deployment;
import dev.podwright.model.apps.ReplicaSet;
import dev.podwright.model.apps.StatefulSet;
import dev.podwright.model.batch.CronJob;
import dev.podwright.model.batch.Job;
import dev.podwright.model.batch.JobSpec;
import dev.podwright.model.batch.JobTemplateSpec;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.effective.ObjectDefaults;
import dev.podwright.validate.internal.prepare.PrepareForCreate;
import dev.podwright.validate.internal.prepare.PrepareJob;
import dev.podwright.validate.internal.prepare.PrepareStatefulSet;
import dev.podwright.validate.internal.workload.NumberAnnotation;
import dev.podwright.validate.internal.workload.Workload;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is checked of an update of a workload.
 *
 * <p>Upstream: {@code PrepareForUpdate}, {@code ValidateUpdate} and {@code WarningsOnUpdate} of the strategies in
 * {@code k8s.io/kubernetes/pkg/registry/apps} and {@code pkg/registry/batch}, and {@code BeforeUpdate} in {@code
 * k8s.io/apiserver/pkg/registry/rest}.
 */
public final class WorkloadUpdates {
    private static final JobSpec NO_JOB = JobSpec.builder().build();

    private WorkloadUpdates() {}

    /**
     * What an update was judged as.
     *
     * @param scope the scope of the updated template
     * @param metadata the template's own metadata
     * @param effective the spec of the pods with all their volumes
     */
    public record Judged(ValidationContext scope, ObjectMeta metadata, PodSpec effective) {}

    /**
     * The workload, as it was judged; null where the server cannot read one of the two, or looks no further than the
     * namespace.
     *
     * @param create what a create is judged by
     */
    public static @Nullable Judged workload(
            Findings out, Features features, ValidationOptions create, KubernetesObject old, KubernetesObject updated) {
        NumberAnnotation annotation = NumberAnnotation.of(updated);
        ObjectMeta given = orNone(updated.metadata());
        if (annotation != null
                && !(annotation.isReadable(orNone(old.metadata()), out) && annotation.isReadable(given, out))) {
            return null;
        }
        StoredWorkload before = StoredWorkload.of(old, features);
        ObjectMeta asked =
                PrepareForCreate.onUpdateOfTemplate(annotation == null ? given : annotation.removedFrom(given), out);
        if (!MetadataUpdateRules.sameNamespace(out, asked, before.metadata())) {
            return null;
        }
        KubernetesObject request = prepared(updated, asked, before.object(), features, out);
        KubernetesObject now = ObjectDefaults.of(request, features);
        ObjectMeta metadata = orNone(now.metadata());
        SpecUpdate<?> update = update(before, request, now, annotation == null ? null : annotation.in(given));
        Long stored = before.metadata().generation();
        long generation = stored == null ? 0 : stored;
        ObjectMeta complete = MetadataUpdateRules.takeOver(
                metadata, before.metadata(), update.isChanged() ? generation + 1 : generation);
        return judge(out, create, before, StoredWorkload.template(now), complete, update);
    }

    private static Judged judge(
            Findings out,
            ValidationOptions create,
            StoredWorkload before,
            PodTemplateSpec template,
            ObjectMeta metadata,
            SpecUpdate<?> update) {
        PodTemplateSpec was = StoredWorkload.template(before.object());
        ObjectMeta ofTemplate = orNone(template.metadata());
        PodSpec spec = spec(template);
        PodSpec oldSpec = spec(was);
        ValidationOptions options = update.options(
                UpdateOptions.options(create, oldSpec, orNone(was.metadata()).annotations(), spec));
        ValidationContext scope = new ValidationContext(out, options, false, null, update.validated(spec), oldSpec);
        MetadataUpdateRules.general(scope, metadata, before.metadata());
        MetadataUpdateRules.ofCore(scope, metadata, before.metadata());
        update.check(scope, metadata, ofTemplate);
        ValidationContext asGiven = new ValidationContext(out, options, false, null, spec, oldSpec);
        if (out.mayWarn()) {
            update.warn(asGiven, ofTemplate);
        }
        return new Judged(asGiven, ofTemplate, update.effective(spec));
    }

    /** The new object with a spec and without what the features forbid and the stored one does not have. */
    private static KubernetesObject prepared(
            KubernetesObject updated, ObjectMeta metadata, KubernetesObject old, Features features, Findings out) {
        FieldPath specPath = Workload.podSpecPathOf(updated);
        PodTemplateSpec read = StoredWorkload.read(StoredWorkload.template(updated), specPath, out);
        PodSpec kept =
                PrepareForCreate.onUpdate(spec(read), spec(StoredWorkload.template(old)), features, specPath, out);
        PodTemplateSpec template = read.toBuilder().spec(kept).build();
        KubernetesObject known = dropped(updated, old, features, out);
        return StoredWorkload.with(known, metadata, template);
    }

    /** The new object without fields of its own that the features forbid and the stored one does not have. */
    private static KubernetesObject dropped(
            KubernetesObject updated, KubernetesObject old, Features features, Findings out) {
        if (updated instanceof StatefulSet set && set.spec() != null && old instanceof StatefulSet was) {
            return set.toBuilder()
                    .spec(PrepareStatefulSet.onUpdate(set.spec(), there(was.spec()), features, SpecUpdate.SPEC, out))
                    .build();
        }
        if (updated instanceof Job job && job.spec() != null && old instanceof Job was) {
            return job.toBuilder()
                    .spec(PrepareJob.onUpdate(job.spec(), there(was.spec()), features, SpecUpdate.SPEC, out))
                    .build();
        }
        if (updated instanceof CronJob cronJob && cronJob.spec() != null) {
            JobTemplateSpec jobs = cronJob.spec().jobTemplate();
            JobSpec before = job(old);
            JobSpec job = jobs == null || jobs.spec() == null
                    ? null
                    : PrepareJob.onUpdateOfCronJob(jobs.spec(), before, features, CronJobUpdate.JOB, out);
            return jobs == null || job == null
                    ? updated
                    : cronJob.toBuilder()
                            .spec(cronJob.spec().toBuilder()
                                    .jobTemplate(jobs.toBuilder().spec(job).build())
                                    .build())
                            .build();
        }
        return updated;
    }

    /**
     * An update.
     *
     * @param request the new object without its defaults
     * @param now the new object
     * @param number the number in an annotation of the new object
     */
    private static SpecUpdate<?> update(
            StoredWorkload before, KubernetesObject request, KubernetesObject now, @Nullable Long number) {
        KubernetesObject old = before.object();
        if (old instanceof Deployment was && now instanceof Deployment is) {
            Map<String, String> annotations = orNone(is.metadata()).annotations();
            return new DeploymentUpdate(there(was.spec()), there(is.spec()), before, number, annotations);
        }
        if (old instanceof ReplicaSet was && now instanceof ReplicaSet is) {
            return new ReplicaSetUpdate(there(was.spec()), there(is.spec()));
        }
        if (old instanceof StatefulSet was && now instanceof StatefulSet is) {
            return new StatefulSetUpdate(there(was.spec()), there(is.spec()));
        }
        if (old instanceof DaemonSet was && now instanceof DaemonSet is) {
            return new DaemonSetUpdate(there(was.spec()), there(is.spec()), before);
        }
        if (old instanceof Job was && now instanceof Job is) {
            return new JobUpdate(there(was.spec()), there(is.spec()), was.status());
        }
        if (old instanceof CronJob was && now instanceof CronJob is) {
            return new CronJobUpdate(there(was.spec()), there(is.spec()), job(was), job(request));
        }
        throw new IllegalArgumentException(old.kind() + " cannot become " + now.kind());
    }

    private static JobSpec job(KubernetesObject cronJob) {
        return Objects.requireNonNullElse(Workload.jobOf(cronJob), NO_JOB);
    }

    private static <S> S there(@Nullable S spec) {
        return Objects.requireNonNull(spec, "it has defaults");
    }

    private static PodSpec spec(PodTemplateSpec template) {
        return Objects.requireNonNullElse(template.spec(), StoredPod.NO_SPEC);
    }

    private static ObjectMeta orNone(@Nullable ObjectMeta metadata) {
        return Objects.requireNonNullElse(metadata, StoredPod.NO_METADATA);
    }
}
