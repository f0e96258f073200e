package dev.podwright.validate.internal.rules.workload;

import dev.podwright.model.batch.CronJobSpec;
import dev.podwright.model.batch.JobSpec;
import dev.podwright.model.internal.text.Ascii;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.CronSchedules;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.check.TimeZones;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The spec of a CronJob, and its name. Absent fields count as the server defaults them.
 *
 * <p>Upstream: {@code ValidateCronJobCreate}, {@code ValidateCronJobUpdate}, {@code validateCronJobSpec},
 * {@code validateConcurrencyPolicy}, {@code validateScheduleFormat} and
 * {@code validateTimeZone} in {@code k8s.io/kubernetes/pkg/apis/batch/validation}, and {@code SetDefaults_CronJob} in
 * {@code k8s.io/kubernetes/pkg/apis/batch/v1}.
 */
public final class CronJobRules {
    private static final List<String> CONCURRENCY = List.of("Allow", "Forbid", "Replace");
    private static final int LONGEST_NAME = 52;
    private static final int LONGEST_PART = 14;
    private static final String ZONE_FIX = "write the name of a time zone, such as Europe/Berlin or Etc/UTC";

    private CronJobRules() {}

    /** Whether a name leaves room for what the controller appends to it in the name of each job. */
    public static void name(Findings out, ObjectMeta metadata, FieldPath path) {
        String name = Checks.orEmpty(metadata.name());
        if (Names.utf8Length(name) > LONGEST_NAME) {
            out.invalid(
                    path.child("name"),
                    name,
                    "the name has more than " + LONGEST_NAME
                            + " characters, and the names of the jobs have 11 more, of 63 in all",
                    "shorten it to " + LONGEST_NAME + " characters");
        }
    }

    /**
     * The spec; the path is that of it.
     *
     * @param job the spec of the jobs
     * @param template the metadata of the template of their pods
     * @param jobPath the path of the spec of the jobs
     */
    public static void spec(
            ValidationContext scope,
            CronJobSpec spec,
            JobSpec job,
            ObjectMeta template,
            FieldPath path,
            FieldPath jobPath) {
        check(scope, spec, null, job, null, template, path, jobPath);
    }

    /**
     * The spec after an update; the path is that of it.
     *
     * @param old the stored spec
     * @param job the spec of the jobs
     * @param oldJob the stored spec of the jobs
     * @param template the metadata of the template of their pods
     * @param jobPath the path of the spec of the jobs
     */
    public static void updated(
            ValidationContext scope,
            CronJobSpec spec,
            CronJobSpec old,
            JobSpec job,
            JobSpec oldJob,
            ObjectMeta template,
            FieldPath path,
            FieldPath jobPath) {
        check(scope, spec, old, job, oldJob, template, path, jobPath);
    }

    private static void check(
            ValidationContext scope,
            CronJobSpec spec,
            @Nullable CronJobSpec old,
            JobSpec job,
            @Nullable JobSpec oldJob,
            ObjectMeta template,
            FieldPath path,
            FieldPath jobPath) {
        Findings out = scope.out();
        boolean mayHaveZone = old != null && Checks.orEmpty(old.schedule()).contains("TZ");
        schedule(out, spec, mayHaveZone, path.child("schedule"));
        Checks.notNegative(out, path, "startingDeadlineSeconds", spec.startingDeadlineSeconds());
        if (spec.timeZone() != null && (old == null || !spec.timeZone().equals(old.timeZone()))) {
            timeZone(out, spec.timeZone(), path.child("timeZone"));
        }
        Checks.oneOfOrDefault(out, path, "concurrencyPolicy", spec.concurrencyPolicy(), CONCURRENCY);
        JobRules.ofCronJob(scope, job, oldJob, template, jobPath);
        Checks.notNegative(out, path, "successfulJobsHistoryLimit", spec.successfulJobsHistoryLimit());
        Checks.notNegative(out, path, "failedJobsHistoryLimit", spec.failedJobsHistoryLimit());
    }

    private static void schedule(Findings out, CronJobSpec spec, boolean mayHaveZone, FieldPath path) {
        String schedule = Checks.orEmpty(spec.schedule());
        if (schedule.isEmpty()) {
            out.required(path, "schedule is missing", "give a schedule, such as \"30 2 * * *\" for 2:30 every day");
            return;
        }
        String problem = CronSchedules.problem(schedule);
        if (problem != null) {
            out.invalid(path, schedule, problem, "write a schedule such as \"30 2 * * *\" or \"@daily\"");
        }
        if (!schedule.contains("TZ")) {
            return;
        }
        if (!mayHaveZone) {
            out.invalid(path, schedule, "the schedule has a time zone, which is not allowed", "write it in timeZone");
        } else if (spec.timeZone() != null) {
            out.invalid(path, schedule, "the schedule has a time zone beside timeZone", "remove it from the schedule");
        }
    }

    private static void timeZone(Findings out, String zone, FieldPath path) {
        if (zone.isEmpty()) {
            out.invalid(path, zone, "timeZone is empty", "remove it, or " + ZONE_FIX);
            return;
        }
        if (!isWellFormed(zone)) {
            out.invalid(path, zone, Excerpt.quoted(zone) + " cannot be the name of a time zone", ZONE_FIX);
            return;
        }
        if (zone.equalsIgnoreCase("Local")) {
            out.invalid(path, zone, "timeZone is the local one, which differs from server to server", ZONE_FIX);
        }
        if (!TimeZones.isKnown(zone)) {
            String near = TimeZones.inOtherCase(zone);
            out.invalid(
                    path,
                    zone,
                    Excerpt.quoted(zone) + " is not a known time zone",
                    near == null ? ZONE_FIX : "write " + near);
        }
    }

    private static boolean isWellFormed(String zone) {
        int begin = 0;
        while (begin <= zone.length()) {
            int slash = zone.indexOf('/', begin);
            int end = slash < 0 ? zone.length() : slash;
            if (!isPart(zone, begin, end)) {
                return false;
            }
            begin = end + 1;
        }
        return true;
    }

    /** Whether a part of a name may be one: neither "." nor "..", which lead elsewhere. */
    private static boolean isPart(String zone, int begin, int end) {
        int length = end - begin;
        if (length == 0 || length > LONGEST_PART || zone.charAt(begin) == '-') {
            return false;
        }
        boolean dots = true;
        for (int i = begin; i < end; i++) {
            char c = zone.charAt(i);
            if (!Ascii.isLetterOrDigit(c) && c != '.' && c != '-' && c != '_' && c != '+') {
                return false;
            }
            dots = dots && c == '.';
        }
        return !dots || length > 2;
    }
}
