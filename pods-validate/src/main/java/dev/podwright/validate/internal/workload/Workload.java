package dev.podwright.validate.internal.workload;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.PersistentVolumeClaim;
import dev.podwright.model.PodSpec;
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
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.prepare.PrepareForCreate;
import dev.podwright.validate.internal.prepare.PrepareJob;
import dev.podwright.validate.internal.prepare.PrepareStatefulSet;
import dev.podwright.validate.internal.rules.meta.MetadataRules;
import dev.podwright.validate.internal.rules.workload.CronJobRules;
import dev.podwright.validate.internal.rules.workload.DaemonSetRules;
import dev.podwright.validate.internal.rules.workload.DeploymentRules;
import dev.podwright.validate.internal.rules.workload.GeneratedSelectorRules;
import dev.podwright.validate.internal.rules.workload.JobRules;
import dev.podwright.validate.internal.rules.workload.ReplicaSetRules;
import dev.podwright.validate.internal.rules.workload.StatefulSetRules;
import dev.podwright.validate.internal.warning.PodWarnings;
import dev.podwright.validate.internal.warning.WorkloadWarnings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An object that creates pods from a template, as the server's validation of a create sees it. */
public final class Workload {
    private static final FieldPath METADATA = FieldPath.of("metadata");
    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath TEMPLATE = WorkloadKind.TEMPLATE;
    private static final FieldPath JOB_SPEC = WorkloadKind.JOB_SPEC;
    private static final FieldPath JOB_TEMPLATE = WorkloadKind.JOB_TEMPLATE;
    private static final ObjectMeta NO_METADATA = ObjectMeta.builder().build();
    private static final PodTemplateSpec NO_TEMPLATE = PodTemplateSpec.builder().build();
    private static final PodSpec NO_SPEC = PodSpec.builder().build();
    private static final DeploymentSpec NO_DEPLOYMENT = DeploymentSpec.builder().build();
    private static final ReplicaSetSpec NO_REPLICA_SET =
            ReplicaSetSpec.builder().build();
    private static final StatefulSetSpec NO_STATEFUL_SET =
            StatefulSetSpec.builder().build();
    private static final JobSpec NO_JOB = JobSpec.builder().build();
    private static final CronJobSpec NO_CRON_JOB = CronJobSpec.builder().build();
    private static final DaemonSetSpec NO_DAEMON_SET = DaemonSetSpec.builder().build();

    private final ObjectMeta metadata;
    private final PodTemplateSpec template;
    private final FieldPath templatePath;
    private final Rules rules;
    private final Rules warnings;
    private final NameKind nameKind;
    /** The claim templates; null in a kind that has none. */
    private final @Nullable List<PersistentVolumeClaim> claims;

    /** What one kind checks of its spec. */
    @FunctionalInterface
    private interface Rules {
        /**
         * Reports what it finds.
         *
         * @param template the metadata of the template
         */
        void check(ValidationContext scope, ObjectMeta template);
    }

    private Workload(
            ObjectMeta metadata, PodTemplateSpec template, FieldPath templatePath, Rules rules, Rules warnings) {
        this(metadata, template, templatePath, rules, warnings, NameKind.DNS_SUBDOMAIN, null);
    }

    private Workload(
            ObjectMeta metadata,
            PodTemplateSpec template,
            FieldPath templatePath,
            Rules rules,
            Rules warnings,
            NameKind nameKind,
            @Nullable List<PersistentVolumeClaim> claims) {
        this.nameKind = nameKind;
        this.claims = claims;
        this.metadata = metadata;
        this.template = template;
        this.templatePath = templatePath;
        this.rules = rules;
        this.warnings = warnings;
    }

    /**
     * A workload that is to be created; null for one that the server cannot read, of which the findings have the reason.
     *
     * @param kind the object's kind
     */
    public static @Nullable Workload onCreate(
            WorkloadKind kind, KubernetesObject object, Features features, Findings out) {
        ObjectMeta metadata =
                PrepareForCreate.metadata(Objects.requireNonNullElse(object.metadata(), NO_METADATA), METADATA, out);
        return switch (kind) {
            case DEPLOYMENT -> deployment((Deployment) object, metadata, features, out);
            case REPLICA_SET -> replicaSet((ReplicaSet) object, metadata, features, out);
            case STATEFUL_SET -> statefulSet((StatefulSet) object, metadata, features, out);
            case DAEMON_SET -> daemonSet((DaemonSet) object, metadata, features, out);
            case JOB -> job((Job) object, metadata, features, out);
            case CRON_JOB -> cronJob((CronJob) object, metadata, features, out);
        };
    }

    private static Workload replicaSet(ReplicaSet replicaSet, ObjectMeta metadata, Features features, Findings out) {
        ReplicaSetSpec spec = Objects.requireNonNullElse(replicaSet.spec(), NO_REPLICA_SET);
        return new Workload(
                metadata,
                prepared(spec.template(), features, out),
                TEMPLATE,
                (scope, template) -> ReplicaSetRules.spec(scope, spec, template, SPEC),
                (scope, template) -> WorkloadWarnings.name(scope.out(), metadata));
    }

    private static Workload job(Job job, ObjectMeta given, Features features, Findings out) {
        JobSpec spec = PrepareJob.withSelector(
                PrepareJob.onCreate(Objects.requireNonNullElse(job.spec(), NO_JOB), features, SPEC, out));
        PodTemplateSpec template = prepared(spec.template(), features, out);
        PodTemplateSpec labelled = PrepareJob.labelled(template, spec, given);
        ObjectMeta metadata = PrepareJob.metadata(given, template, labelled);
        String name = Checks.orEmpty(metadata.name());
        Map<String, String> expected = Map.of(
                PrepareJob.OLD_NAME,
                name,
                PrepareJob.NAME,
                name,
                PrepareJob.OLD_UID,
                PrepareJob.DRAWN_UID,
                PrepareJob.UID,
                PrepareJob.DRAWN_UID);
        return new Workload(
                metadata,
                labelled,
                TEMPLATE,
                (scope, ofTemplate) -> {
                    GeneratedSelectorRules.check(scope.out(), spec, ofTemplate, expected, SPEC);
                    JobRules.spec(scope, spec, ofTemplate, SPEC);
                    JobRules.name(scope.out(), metadata, spec, METADATA);
                },
                (scope, ofTemplate) -> {
                    WorkloadWarnings.name(scope.out(), metadata);
                    WorkloadWarnings.job(scope.out(), spec, SPEC);
                });
    }

    private static Workload cronJob(CronJob cronJob, ObjectMeta metadata, Features features, Findings out) {
        CronJobSpec spec = Objects.requireNonNullElse(cronJob.spec(), NO_CRON_JOB);
        JobSpec job = PrepareJob.onCreateOfCronJob(
                Objects.requireNonNullElse(WorkloadKind.CRON_JOB.job(cronJob), NO_JOB), features, JOB_SPEC, out);
        return new Workload(
                metadata,
                prepared(job.template(), features, WorkloadKind.POD_SPEC_OF_CRON_JOB, out),
                JOB_TEMPLATE,
                (scope, template) -> {
                    CronJobRules.spec(scope, spec, job, template, SPEC, JOB_SPEC);
                    CronJobRules.name(scope.out(), metadata, METADATA);
                },
                (scope, template) -> {
                    WorkloadWarnings.name(scope.out(), metadata);
                    WorkloadWarnings.job(scope.out(), job, JOB_SPEC);
                });
    }

    private static Workload statefulSet(StatefulSet statefulSet, ObjectMeta metadata, Features features, Findings out) {
        StatefulSetSpec spec = PrepareStatefulSet.onCreate(
                Objects.requireNonNullElse(statefulSet.spec(), NO_STATEFUL_SET), features, SPEC, out);
        return new Workload(
                metadata,
                prepared(spec.template(), features, out),
                TEMPLATE,
                (scope, template) -> StatefulSetRules.spec(scope, spec, template, SPEC),
                (scope, template) -> WorkloadWarnings.statefulSet(scope.out(), spec, SPEC),
                NameKind.DNS_LABEL,
                spec.volumeClaimTemplates());
    }

    private static @Nullable Workload deployment(
            Deployment deployment, ObjectMeta given, Features features, Findings out) {
        DeploymentSpec spec = Objects.requireNonNullElse(deployment.spec(), NO_DEPLOYMENT);
        NumberAnnotation rollback = NumberAnnotation.DEPLOYMENT_ROLLBACK;
        if (!rollback.isReadable(given, out)) {
            return null;
        }
        ObjectMeta metadata = rollback.removedFrom(given);
        Long revision = rollback.in(given);
        return new Workload(
                metadata,
                prepared(spec.template(), features, out),
                TEMPLATE,
                (scope, template) -> DeploymentRules.spec(scope, spec, template, revision, SPEC),
                (scope, template) -> WorkloadWarnings.name(scope.out(), metadata));
    }

    private static @Nullable Workload daemonSet(
            DaemonSet daemonSet, ObjectMeta given, Features features, Findings out) {
        DaemonSetSpec spec = Objects.requireNonNullElse(daemonSet.spec(), NO_DAEMON_SET);
        NumberAnnotation generation = NumberAnnotation.DAEMON_SET_GENERATION;
        if (!generation.isReadable(given, out)) {
            return null;
        }
        return new Workload(
                generation.removedFrom(given),
                prepared(spec.template(), features, out),
                TEMPLATE,
                (scope, template) -> DaemonSetRules.spec(scope, spec, template, SPEC),
                (scope, template) -> {});
    }

    private static PodTemplateSpec prepared(@Nullable PodTemplateSpec template, Features features, Findings out) {
        return prepared(template, features, WorkloadKind.POD_SPEC, out);
    }

    private static PodTemplateSpec prepared(
            @Nullable PodTemplateSpec template, Features features, FieldPath path, Findings out) {
        return PrepareForCreate.template(Objects.requireNonNullElse(template, NO_TEMPLATE), features, path, out);
    }

    /** Whether objects of the kind are workloads that are judged. */
    public static boolean isJudged(KubernetesObject object) {
        return WorkloadKind.of(object) != null;
    }

    /** The template as it was given, null where there is none. */
    public static @Nullable PodTemplateSpec templateOf(KubernetesObject object) {
        WorkloadKind kind = WorkloadKind.of(object);
        return kind == null ? null : kind.template(object);
    }

    /** As {@link WorkloadKind#job}; null for an object of another kind. */
    public static @Nullable JobSpec jobOf(KubernetesObject object) {
        WorkloadKind kind = WorkloadKind.of(object);
        return kind == null ? null : kind.job(object);
    }

    /** As {@link WorkloadKind#selector}; null for an object of another kind. */
    public static @Nullable LabelSelector selectorOf(KubernetesObject object) {
        WorkloadKind kind = WorkloadKind.of(object);
        return kind == null ? null : kind.selector(object);
    }

    /** The path of the spec of the pods in a workload. */
    public static FieldPath podSpecPathOf(KubernetesObject object) {
        WorkloadKind kind = WorkloadKind.of(object);
        return (kind == null ? WorkloadKind.DEPLOYMENT : kind).podSpecPath();
    }

    /**
     * Where the object has what an error of the server is about. That is at the path of the error, but for the volumes of a
     * StatefulSet: the server validates those of its claims before the others.
     */
    public static UnaryOperator<FieldPath> givenPaths(KubernetesObject object) {
        StatefulSetSpec spec = object instanceof StatefulSet set ? set.spec() : null;
        if (spec == null || spec.volumeClaimTemplates().isEmpty()) {
            return UnaryOperator.identity();
        }
        PodTemplateSpec template = Objects.requireNonNullElse(spec.template(), NO_TEMPLATE);
        return ClaimVolumes.given(
                Objects.requireNonNullElse(template.spec(), NO_SPEC),
                spec.volumeClaimTemplates(),
                TEMPLATE.child("spec", "volumes"),
                SPEC.child("volumeClaimTemplates"));
    }

    /** The metadata of the template. */
    public ObjectMeta templateMetadata() {
        return Objects.requireNonNullElse(template.metadata(), NO_METADATA);
    }

    /** The spec of the pods as the server validates it. */
    public PodSpec validatedSpec() {
        return claims == null ? podSpec() : ClaimVolumes.validated(podSpec(), claims);
    }

    /** The spec of the pods with all their volumes. */
    public PodSpec effectiveSpec() {
        return claims == null ? podSpec() : ClaimVolumes.effective(podSpec(), claims);
    }

    /** The spec of the pods as it is given. */
    public PodSpec podSpec() {
        return Objects.requireNonNullElse(template.spec(), NO_SPEC);
    }

    /** Everything that the server checks of it. */
    public void check(ValidationContext scope) {
        MetadataRules.object(scope, metadata, METADATA, nameKind);
        rules.check(scope, templateMetadata());
        MetadataRules.last(scope.out(), metadata, METADATA);
    }

    /** Everything that the server warns of, once it has accepted it. */
    public void warn(ValidationContext scope) {
        warnings.check(scope, templateMetadata());
        PodWarnings.template(scope, templateMetadata(), templatePath);
    }
}
