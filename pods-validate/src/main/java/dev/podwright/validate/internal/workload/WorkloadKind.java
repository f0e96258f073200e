package dev.podwright.validate.internal.workload;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
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
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.path.FieldPath;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of objects that create pods from a template, and where an object of each kind has what they share. The objects
 * are as they were given, and must be of the kind.
 */
public enum WorkloadKind {
    /** apps/v1 Deployment. */
    DEPLOYMENT("deployment"),
    /** apps/v1 ReplicaSet. */
    REPLICA_SET("replica set"),
    /** apps/v1 StatefulSet. */
    STATEFUL_SET("stateful set"),
    /** apps/v1 DaemonSet. */
    DAEMON_SET("daemon set"),
    /** batch/v1 Job. */
    JOB("job"),
    /** batch/v1 CronJob. */
    CRON_JOB("cron job");

    static final FieldPath TEMPLATE = FieldPath.of("spec").child("template");
    static final FieldPath JOB_SPEC = FieldPath.of("spec").child("jobTemplate", "spec");
    static final FieldPath JOB_TEMPLATE = JOB_SPEC.child("template");
    static final FieldPath POD_SPEC = TEMPLATE.child("spec");
    static final FieldPath POD_SPEC_OF_CRON_JOB = JOB_TEMPLATE.child("spec");

    private final String words;

    WorkloadKind(String words) {
        this.words = words;
    }

    /** The kind of an object; null where it is none of these. */
    public static @Nullable WorkloadKind of(KubernetesObject object) {
        // The name first: an instanceof of an interface that does not hold searches all supertypes of the class.
        return switch (object.kind()) {
            case "Deployment" -> object instanceof Deployment ? DEPLOYMENT : null;
            case "ReplicaSet" -> object instanceof ReplicaSet ? REPLICA_SET : null;
            case "StatefulSet" -> object instanceof StatefulSet ? STATEFUL_SET : null;
            case "DaemonSet" -> object instanceof DaemonSet ? DAEMON_SET : null;
            case "Job" -> object instanceof Job ? JOB : null;
            case "CronJob" -> object instanceof CronJob ? CRON_JOB : null;
            default -> null;
        };
    }

    /** What an object of the kind is, in words. */
    public String words() {
        return words;
    }

    /** The path of the spec of the pods. */
    public FieldPath podSpecPath() {
        return this == CRON_JOB ? POD_SPEC_OF_CRON_JOB : POD_SPEC;
    }

    /** The template; null where there is none. */
    public @Nullable PodTemplateSpec template(KubernetesObject object) {
        return switch (this) {
            case DEPLOYMENT -> {
                DeploymentSpec spec = ((Deployment) object).spec();
                yield spec == null ? null : spec.template();
            }
            case REPLICA_SET -> {
                ReplicaSetSpec spec = ((ReplicaSet) object).spec();
                yield spec == null ? null : spec.template();
            }
            case STATEFUL_SET -> {
                StatefulSetSpec spec = ((StatefulSet) object).spec();
                yield spec == null ? null : spec.template();
            }
            case DAEMON_SET -> {
                DaemonSetSpec spec = ((DaemonSet) object).spec();
                yield spec == null ? null : spec.template();
            }
            case JOB, CRON_JOB -> {
                JobSpec spec = job(object);
                yield spec == null ? null : spec.template();
            }
        };
    }

    /** The spec of a Job, or of the jobs of a CronJob; null in other kinds, and where there is none. */
    public @Nullable JobSpec job(KubernetesObject object) {
        return switch (this) {
            case JOB -> ((Job) object).spec();
            case CRON_JOB -> {
                CronJobSpec spec = ((CronJob) object).spec();
                JobTemplateSpec template = spec == null ? null : spec.jobTemplate();
                yield template == null ? null : template.spec();
            }
            default -> null;
        };
    }

    /** The selector that its author writes; null where it has none, and in a Job, whose selector the server makes. */
    public @Nullable LabelSelector selector(KubernetesObject object) {
        return switch (this) {
            case DEPLOYMENT -> {
                DeploymentSpec spec = ((Deployment) object).spec();
                yield spec == null ? null : spec.selector();
            }
            case REPLICA_SET -> {
                ReplicaSetSpec spec = ((ReplicaSet) object).spec();
                yield spec == null ? null : spec.selector();
            }
            case STATEFUL_SET -> {
                StatefulSetSpec spec = ((StatefulSet) object).spec();
                yield spec == null ? null : spec.selector();
            }
            case DAEMON_SET -> {
                DaemonSetSpec spec = ((DaemonSet) object).spec();
                yield spec == null ? null : spec.selector();
            }
            case JOB, CRON_JOB -> null;
        };
    }

    /** What the model does not know of the object itself; null where there is nothing. */
    public @Nullable JsonObject unknownFields(KubernetesObject object) {
        return switch (this) {
            case DEPLOYMENT -> ((Deployment) object).unknownFields();
            case REPLICA_SET -> ((ReplicaSet) object).unknownFields();
            case STATEFUL_SET -> ((StatefulSet) object).unknownFields();
            case DAEMON_SET -> ((DaemonSet) object).unknownFields();
            case JOB -> ((Job) object).unknownFields();
            case CRON_JOB -> ((CronJob) object).unknownFields();
        };
    }
}
