package dev.podwright.validate.internal.warning;

import dev.podwright.model.PersistentVolumeClaim;
import dev.podwright.model.apps.StatefulSetSpec;
import dev.podwright.model.batch.CronJobSpec;
import dev.podwright.model.batch.JobSpec;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Warning;
import java.util.List;

/**
 * What the server warns of a workload, beside its template.
 *
 * <p>Upstream: {@code WarningsOnCreate} and {@code WarningsOnUpdate} in {@code k8s.io/kubernetes/pkg/registry/apps/deployment},
 * {@code pkg/registry/apps/replicaset}, {@code pkg/registry/apps/statefulset} and {@code pkg/registry/batch/cronjob}; {@code GetWarningsForPersistentVolumeClaimSpec} in
 * {@code pkg/api/persistentvolumeclaim}.
 */
public final class WorkloadWarnings {
    private static final int MANY_COMPLETIONS = 100_000;
    private static final int MANY_PODS = 10_000;
    private static final FieldPath NAME = FieldPath.of("metadata").child("name");

    private WorkloadWarnings() {}

    /** The claims and the history of a new StatefulSet; the path is that of its spec. */
    public static void statefulSet(Findings out, StatefulSetSpec spec, FieldPath path) {
        List<PersistentVolumeClaim> claims = spec.volumeClaimTemplates();
        for (int i = 0; i < claims.size(); i++) {
            AmountWarnings.claim(
                    out,
                    claims.get(i).spec(),
                    path.child("volumeClaimTemplates").index(i));
        }
        history(out, spec, path);
    }

    /**
     * The claims and the history of a StatefulSet after an update; the path is that of its spec. The server writes the
     * paths of the claims otherwise than on a create.
     */
    public static void statefulSetUpdate(Findings out, StatefulSetSpec spec, FieldPath path) {
        List<PersistentVolumeClaim> claims = spec.volumeClaimTemplates();
        for (int i = 0; i < claims.size(); i++) {
            FieldPath claim = path.child("volumeClaimTemplates").index(i).child("Spec");
            AmountWarnings.claim(out, claims.get(i).spec(), claim);
        }
        history(out, spec, path);
    }

    private static void history(Findings out, StatefulSetSpec spec, FieldPath path) {
        Integer limit = spec.revisionHistoryLimit();
        if (limit != null && limit < 0) {
            out.warn(
                    Warning.NEGATIVE_HISTORY_LIMIT,
                    path.child("revisionHistoryLimit"),
                    "revisionHistoryLimit is " + limit + ", so that all earlier revisions are kept",
                    "give 0 or more");
        }
    }

    /** The indexes of a Job, or of the jobs of a CronJob; the path is that of its spec. */
    public static void job(Findings out, JobSpec spec, FieldPath path) {
        Integer completions = spec.completions();
        Integer parallelism = spec.parallelism();
        boolean many = completions != null && completions > MANY_COMPLETIONS;
        if ("Indexed".equals(spec.completionMode()) && many && parallelism != null && parallelism > MANY_PODS) {
            out.warn(
                    Warning.MANY_INDEXES,
                    path,
                    "the job has more than " + MANY_COMPLETIONS + " indexes and runs more than " + MANY_PODS
                            + " pods at a time; the server may not be able to record all indexes that fail",
                    "lower parallelism to " + MANY_PODS);
        }
    }

    /** The schedule of a CronJob that was stored with a time zone in it; the path is that of its spec. */
    public static void schedule(Findings out, CronJobSpec spec, FieldPath path) {
        if (Checks.orEmpty(spec.schedule()).contains("TZ")) {
            out.warn(
                    Warning.TIME_ZONE_IN_SCHEDULE,
                    path.child("schedule"),
                    "the schedule has a time zone, which is not supported",
                    "write it in timeZone");
        }
    }

    /** A name with which the names of the pods begin. */
    public static void name(Findings out, ObjectMeta metadata) {
        String name = Checks.orEmpty(metadata.name());
        if (Names.dnsLabel(name) != 0) {
            out.warn(
                    Warning.NAME_NOT_LABEL,
                    NAME,
                    "the host names of the pods begin with the workload's name, and " + Excerpt.quoted(name)
                            + " is not a DNS label",
                    "name it with at most " + Names.LABEL_LENGTH + " of a-z, 0-9 and '-', alphanumeric at both ends");
        }
    }
}
