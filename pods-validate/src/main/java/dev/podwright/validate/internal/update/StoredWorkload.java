package dev.podwright.validate.internal.update;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.PersistentVolumeClaim;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.apps.DaemonSet;
import dev.podwright.model.apps.DaemonSetSpec;
import dev.podwright.model.apps.Deployment;
import dev.podwright.model.apps.DeploymentSpec;
import dev.podwright.model.apps.ReplicaSet;
import dev.podwright.model.apps.ReplicaSetSpec;
import dev.podwright.model.apps.StatefulSet;
import dev.podwright.model.apps.StatefulSetSpec;
import dev.podwright.model.batch.CronJob;
import dev.podwright.model.batch.CronJobSpec;
import dev.podwright.model.batch.Job;
import dev.podwright.model.batch.JobSpec;
import dev.podwright.model.batch.JobTemplateSpec;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.effective.ObjectDefaults;
import dev.podwright.validate.internal.prepare.PrepareForCreate;
import dev.podwright.validate.internal.prepare.PrepareJob;
import dev.podwright.validate.internal.prepare.PrepareStatefulSet;
import dev.podwright.validate.internal.workload.NumberAnnotation;
import dev.podwright.validate.internal.workload.Workload;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A workload as the server has it before an update.
 *
 * @param metadata its metadata, with a namespace and without the number
 * @param object the workload with all defaults, and with a spec
 * @param number the number in the annotation that its kind may have; null where there is none
 * @param isManifest whether it was given as a manifest, so that it is what a create makes of it
 */
record StoredWorkload(
        ObjectMeta metadata,
        KubernetesObject object,
        @Nullable Long number,
        boolean isManifest) {
    private static final FieldPath METADATA = FieldPath.of("metadata");
    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final PodTemplateSpec NO_TEMPLATE = PodTemplateSpec.builder().build();
    private static final DeploymentSpec NO_DEPLOYMENT = DeploymentSpec.builder().build();
    private static final ReplicaSetSpec NO_REPLICA_SET =
            ReplicaSetSpec.builder().build();
    private static final StatefulSetSpec NO_STATEFUL_SET =
            StatefulSetSpec.builder().build();
    private static final DaemonSetSpec NO_DAEMON_SET = DaemonSetSpec.builder().build();
    private static final JobSpec NO_JOB = JobSpec.builder().build();
    private static final CronJobSpec NO_CRON_JOB = CronJobSpec.builder().build();
    private static final JobTemplateSpec NO_JOBS = JobTemplateSpec.builder().build();

    /** A workload with a uid is stored as it is; one without is what a create makes of it. */
    static StoredWorkload of(KubernetesObject given, Features features) {
        NumberAnnotation annotation = NumberAnnotation.of(given);
        ObjectMeta metadata = orNone(given.metadata());
        Long number = annotation == null ? null : annotation.in(metadata);
        ObjectMeta kept = annotation == null ? metadata : annotation.removedFrom(metadata);
        if (!Checks.isEmpty(kept.uid())) {
            PodTemplateSpec template = template(given);
            boolean unread = RuleChange.INIT_CONTAINER_ANNOTATIONS_STORED.isIn(features.version());
            KubernetesObject read = with(
                    given, kept, unread ? template : read(template, Workload.podSpecPathOf(given), new Findings()));
            return new StoredWorkload(StoredPod.placed(kept), ObjectDefaults.of(read, features), number, false);
        }
        ObjectMeta named = PrepareForCreate.metadata(kept, METADATA, new Findings());
        KubernetesObject made = made(given, named, features);
        return new StoredWorkload(StoredPod.fresh(named), ObjectDefaults.of(made, features), number, true);
    }

    /** The template of a workload, an empty one where there is none. */
    static PodTemplateSpec template(KubernetesObject object) {
        return Objects.requireNonNullElse(Workload.templateOf(object), NO_TEMPLATE);
    }

    /**
     * A template as it is read from a request.
     *
     * @param specPath the path of its spec
     */
    static PodTemplateSpec read(PodTemplateSpec template, FieldPath specPath, Findings out) {
        ObjectMeta given = orNone(template.metadata());
        FieldPath path = Objects.requireNonNull(specPath.parent());
        ObjectMeta read = PrepareForCreate.stored(given, path.child("metadata"), out);
        return read == given ? template : template.toBuilder().metadata(read).build();
    }

    /** What a create makes of a manifest. */
    private static KubernetesObject made(KubernetesObject manifest, ObjectMeta metadata, Features features) {
        Findings unheard = new Findings();
        PodTemplateSpec template =
                PrepareForCreate.template(template(manifest), features, Workload.podSpecPathOf(manifest), unheard);
        if (manifest instanceof StatefulSet set) {
            StatefulSetSpec spec = Objects.requireNonNullElse(set.spec(), NO_STATEFUL_SET);
            return with(
                    set.toBuilder()
                            .spec(PrepareStatefulSet.onCreate(spec, features, SPEC, unheard))
                            .build(),
                    metadata,
                    template);
        }
        if (manifest instanceof Job job) {
            JobSpec spec = PrepareJob.withSelector(
                    PrepareJob.onCreate(Objects.requireNonNullElse(job.spec(), NO_JOB), features, SPEC, unheard));
            Job made = job.toBuilder().status(null).spec(spec).build();
            return with(made, metadata, PrepareJob.labelled(template, spec, metadata));
        }
        if (manifest instanceof CronJob cronJob) {
            CronJobSpec spec = Objects.requireNonNullElse(cronJob.spec(), NO_CRON_JOB);
            JobTemplateSpec jobs = Objects.requireNonNullElse(spec.jobTemplate(), NO_JOBS);
            JobSpec job = PrepareJob.onCreateOfCronJob(
                    Objects.requireNonNullElse(jobs.spec(), NO_JOB), features, SPEC, unheard);
            JobTemplateSpec made = jobs.toBuilder().spec(job).build();
            return with(
                    cronJob.toBuilder()
                            .spec(spec.toBuilder().jobTemplate(made).build())
                            .build(),
                    metadata,
                    template);
        }
        return with(manifest, metadata, template);
    }

    /** A workload with other metadata and another template, and with a spec. */
    static KubernetesObject with(KubernetesObject object, ObjectMeta metadata, PodTemplateSpec template) {
        if (object instanceof Deployment each) {
            DeploymentSpec spec = Objects.requireNonNullElse(each.spec(), NO_DEPLOYMENT);
            return each.toBuilder()
                    .metadata(metadata)
                    .spec(spec.toBuilder().template(template).build())
                    .build();
        }
        if (object instanceof ReplicaSet each) {
            ReplicaSetSpec spec = Objects.requireNonNullElse(each.spec(), NO_REPLICA_SET);
            return each.toBuilder()
                    .metadata(metadata)
                    .spec(spec.toBuilder().template(template).build())
                    .build();
        }
        if (object instanceof StatefulSet each) {
            StatefulSetSpec spec = Objects.requireNonNullElse(each.spec(), NO_STATEFUL_SET);
            StatefulSetSpec made = spec.toBuilder()
                    .template(template)
                    .volumeClaimTemplates(phased(spec.volumeClaimTemplates()))
                    .build();
            return each.toBuilder().metadata(metadata).spec(made).build();
        }
        if (object instanceof DaemonSet each) {
            DaemonSetSpec spec = Objects.requireNonNullElse(each.spec(), NO_DAEMON_SET);
            return each.toBuilder()
                    .metadata(metadata)
                    .spec(spec.toBuilder().template(template).build())
                    .build();
        }
        if (object instanceof Job each) {
            JobSpec spec = Objects.requireNonNullElse(each.spec(), NO_JOB);
            return each.toBuilder()
                    .metadata(metadata)
                    .spec(spec.toBuilder().template(template).build())
                    .build();
        }
        return object instanceof CronJob each ? with(each, metadata, template) : object;
    }

    /** Claim templates with their status as it is stored. */
    static List<PersistentVolumeClaim> phased(List<PersistentVolumeClaim> claims) {
        return claims.stream().map(StoredWorkload::phased).toList();
    }

    private static PersistentVolumeClaim phased(PersistentVolumeClaim claim) {
        return claim.toBuilder().status(ClaimStatus.stored(claim.status())).build();
    }

    private static CronJob with(CronJob cronJob, ObjectMeta metadata, PodTemplateSpec template) {
        CronJobSpec spec = Objects.requireNonNullElse(cronJob.spec(), NO_CRON_JOB);
        JobTemplateSpec jobs = Objects.requireNonNullElse(spec.jobTemplate(), NO_JOBS);
        JobSpec job = Objects.requireNonNullElse(jobs.spec(), NO_JOB);
        JobTemplateSpec made = jobs.toBuilder()
                .spec(job.toBuilder().template(template).build())
                .build();
        return cronJob.toBuilder()
                .metadata(metadata)
                .spec(spec.toBuilder().jobTemplate(made).build())
                .build();
    }

    private static ObjectMeta orNone(@Nullable ObjectMeta metadata) {
        return Objects.requireNonNullElse(metadata, StoredPod.NO_METADATA);
    }
}
