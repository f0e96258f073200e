package dev.podwright.validate.internal.rules.workload;

import dev.podwright.model.batch.JobSpec;
import dev.podwright.model.internal.text.Ascii;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.core.ValidationOption;
import dev.podwright.validate.internal.rules.pod.PodRules;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The spec of a Job, as a create completes it. Absent fields count as the server defaults them.
 *
 * <p>Upstream: {@code ValidateJobSpec}, {@code ValidateJobTemplateSpec}, {@code validateJobSpec}, {@code validatePodReplacementPolicy} and
 * {@code validateNameAllowsCompletions} in {@code k8s.io/kubernetes/pkg/apis/batch/validation}, {@code SetDefaults_Job} in
 * {@code k8s.io/kubernetes/pkg/apis/batch/v1}, and {@code IsDomainPrefixedPath} in {@code
 * k8s.io/apimachinery/pkg/util/validation}.
 */
public final class JobRules {
    static final String INDEXED = "Indexed";
    private static final List<String> MODES = List.of(WorkloadDefaults.NON_INDEXED, INDEXED);
    private static final String NEVER = "Never";
    private static final List<String> RESTART = List.of("OnFailure", NEVER);
    private static final List<String> FAILED = List.of("Failed");
    private static final List<String> REPLACEMENT = List.of("Failed", "TerminatingOrFailed");
    private static final int MOST = 100_000;
    private static final int MOST_OF_MANY = 10_000;
    private static final int LONGEST_MANAGER = 63;
    private static final String PATH_CHARACTERS = "/-._~%!$&'()*+,;=:";

    private JobRules() {}

    /** How many pods have to succeed; null where any one does. */
    public static @Nullable Integer completions(JobSpec spec) {
        return spec.completions() == null && spec.parallelism() == null ? Integer.valueOf(1) : spec.completions();
    }

    /** Whether each pod has an index. */
    public static boolean isIndexed(JobSpec spec) {
        return INDEXED.equals(spec.completionMode());
    }

    /** Whether a name leaves room for the index of each pod in the pod's host name. */
    public static void name(Findings out, ObjectMeta metadata, JobSpec spec, FieldPath path) {
        Integer completions = completions(spec);
        if (!isIndexed(spec) || completions == null || completions <= 0) {
            return;
        }
        String name = Checks.orEmpty(metadata.name());
        String host = name + "-" + (completions - 1);
        if (Names.dnsLabel(host) != 0) {
            out.invalid(
                    path.child("name"),
                    name,
                    "the last pod's host name would be " + Excerpt.quoted(host) + ", which is not a DNS label",
                    "write a shorter name of a-z, 0-9 and '-'");
        }
    }

    /**
     * The spec; the path is that of it.
     *
     * @param template the metadata of the template
     */
    public static void spec(ValidationContext scope, JobSpec spec, ObjectMeta template, FieldPath path) {
        check(scope, spec, completions(spec), template, path);
        if (spec.scheduling() != null) {
            JobSchedulingRules.check(scope.out(), spec, spec.scheduling(), path.child("scheduling"));
        }
        selector(scope, spec.selector(), template, path);
    }

    /**
     * The spec after an update, as far as it is judged by itself; the path is that of it.
     *
     * @param old the stored spec
     * @param template the metadata of the template
     */
    public static void updated(
            ValidationContext scope, JobSpec spec, JobSpec old, ObjectMeta template, FieldPath path) {
        check(scope, spec, completions(spec), template, path);
        scheduling(scope, spec, old, path);
        selector(scope, spec.selector(), template, path);
    }

    /** That the pods of a Job stay scheduled as they are; the path is that of its spec. */
    public static void sameScheduling(Findings out, JobSpec spec, JobSpec old, FieldPath path) {
        JobSchedulingRules.sameVariant(out, old.scheduling(), spec.scheduling(), path.child("scheduling"));
    }

    private static void scheduling(ValidationContext scope, JobSpec spec, JobSpec old, FieldPath path) {
        JobSchedulingRules.updated(
                scope.out(),
                spec,
                old.scheduling(),
                spec.scheduling(),
                scope.options().features().has(Gate.WORKLOAD_WITH_JOB),
                path.child("scheduling"));
    }

    /**
     * The spec of the jobs of a CronJob, which the server does not default and for which it makes the selector later; the
     * path is that of it.
     *
     * @param old the stored spec; null on a create
     * @param template the metadata of the template
     */
    public static void ofCronJob(
            ValidationContext scope, JobSpec spec, @Nullable JobSpec old, ObjectMeta template, FieldPath path) {
        check(scope, spec, spec.completions(), template, path);
        if (old != null) {
            scheduling(scope, spec, old, path);
        } else if (spec.scheduling() != null) {
            JobSchedulingRules.check(scope.out(), spec, spec.scheduling(), path.child("scheduling"));
        }
        if (spec.podFailurePolicy() != null && !scope.options().has(RuleChange.CRON_JOB_CONDITION_STATUS_DEFAULTED)) {
            FailurePolicyRules.statusGiven(scope.out(), spec.podFailurePolicy(), path.child("podFailurePolicy"));
        }
        if (spec.selector() != null) {
            scope.out()
                    .invalid(
                            path.child("selector"),
                            null,
                            "the server makes the selector of each job, and none can be given here",
                            "remove selector");
        }
        if (Checks.isTrue(spec.manualSelector())) {
            scope.out()
                    .notSupported(
                            path.child("manualSelector"),
                            "true",
                            "the server makes the selector of each job",
                            "remove manualSelector");
        }
    }

    private static void check(
            ValidationContext scope, JobSpec spec, @Nullable Integer completions, ObjectMeta template, FieldPath path) {
        Findings out = scope.out();
        Checks.notNegative(out, path, "parallelism", spec.parallelism());
        Checks.notNegative(out, path, "completions", spec.completions());
        Checks.notNegative(out, path, "activeDeadlineSeconds", spec.activeDeadlineSeconds());
        Checks.notNegative(out, path, "backoffLimit", spec.backoffLimit());
        Checks.notNegative(out, path, "ttlSecondsAfterFinished", spec.ttlSecondsAfterFinished());
        Checks.notNegative(out, path, "backoffLimitPerIndex", spec.backoffLimitPerIndex());
        Checks.notNegative(out, path, "maxFailedIndexes", spec.maxFailedIndexes());
        if (spec.maxFailedIndexes() != null && spec.backoffLimitPerIndex() == null) {
            out.required(
                    path.child("backoffLimitPerIndex"),
                    "maxFailedIndexes needs backoffLimitPerIndex",
                    "give backoffLimitPerIndex, or remove maxFailedIndexes");
        }
        if (spec.managedBy() != null) {
            managedBy(out, path.child("managedBy"), spec.managedBy());
        }
        indexes(out, spec, completions, path);
        if (spec.podFailurePolicy() != null) {
            FailurePolicyRules.check(scope, spec, spec.podFailurePolicy(), path.child("podFailurePolicy"));
        }
        if (spec.successPolicy() != null) {
            SuccessPolicyRules.check(out, spec, completions, spec.successPolicy(), path.child("successPolicy"));
        }
        replacement(out, spec, path);
        PodRules.template(scope, template, path.child("template"));
        restartPolicy(scope, spec, path.child("template").child("spec", "restartPolicy"));
    }

    private static void indexes(Findings out, JobSpec spec, @Nullable Integer completions, FieldPath path) {
        String mode = Objects.requireNonNullElse(spec.completionMode(), WorkloadDefaults.NON_INDEXED);
        if (!MODES.contains(mode)) {
            Checks.notSupported(out, path.child("completionMode"), mode, MODES);
        } else if (mode.equals(INDEXED)) {
            indexed(out, spec, completions, path);
        } else {
            onlyIndexed(out, path, "backoffLimitPerIndex", spec.backoffLimitPerIndex());
            onlyIndexed(out, path, "maxFailedIndexes", spec.maxFailedIndexes());
        }
    }

    private static void onlyIndexed(Findings out, FieldPath path, String field, @Nullable Integer value) {
        if (value != null) {
            out.invalid(
                    path.child(field),
                    value,
                    field + " is about indexes, and the pods have none",
                    "write completionMode: Indexed, or remove " + field);
        }
    }

    private static void indexed(Findings out, JobSpec spec, @Nullable Integer completions, FieldPath path) {
        Integer failed = spec.maxFailedIndexes();
        if (completions == null) {
            out.required(
                    path.child("completions"),
                    "completionMode Indexed needs completions",
                    "give completions, the number of indexes");
        }
        atMost(out, path, "parallelism", spec.parallelism(), MOST);
        if (completions != null && failed != null && failed > completions) {
            out.invalid(
                    path.child("maxFailedIndexes"),
                    failed,
                    "maxFailedIndexes is " + failed + ", and there are " + completions + " indexes",
                    "give at most " + completions);
        }
        atMost(out, path, "maxFailedIndexes", failed, MOST);
        if (completions == null || completions <= MOST || spec.backoffLimitPerIndex() == null) {
            return;
        }
        if (failed == null) {
            out.required(
                    path.child("maxFailedIndexes"),
                    "with more than " + MOST + " completions, backoffLimitPerIndex needs maxFailedIndexes",
                    "give maxFailedIndexes, at most " + MOST_OF_MANY);
        }
        atMost(out, path, "parallelism", spec.parallelism(), MOST_OF_MANY);
        atMost(out, path, "maxFailedIndexes", failed, MOST_OF_MANY);
    }

    private static void atMost(Findings out, FieldPath path, String field, @Nullable Integer value, int most) {
        if (value != null && value > most) {
            out.invalid(
                    path.child(field),
                    value,
                    field + " is " + value + "; at most " + most + " are allowed here",
                    "give at most " + most);
        }
    }

    private static void managedBy(Findings out, FieldPath path, String manager) {
        int slash = manager.indexOf('/');
        if (manager.isEmpty()) {
            out.required(path, "managedBy is empty", "remove it, or write something like example.com/queue");
        } else if (slash <= 0 || slash == manager.length() - 1) {
            out.invalid(
                    path,
                    manager,
                    Excerpt.quoted(manager) + " is not a path with a domain",
                    "write something like example.com/queue");
        } else {
            Checks.name(out, NameKind.DNS_SUBDOMAIN, path, manager.substring(0, slash));
            String rest = manager.substring(slash + 1);
            if (!rest.chars().allMatch(JobRules::isInPath)) {
                out.invalid(
                        path,
                        rest,
                        Excerpt.quoted(rest) + " cannot be part of a URL's path",
                        "write it with letters, digits and '-'");
            }
        }
        if (Names.utf8Length(manager) > LONGEST_MANAGER) {
            out.tooLong(path, "managedBy has more than " + LONGEST_MANAGER + " characters", "shorten it");
        }
    }

    private static boolean isInPath(int c) {
        return Ascii.isLetterOrDigit((char) c) || PATH_CHARACTERS.indexOf(c) >= 0;
    }

    private static void replacement(Findings out, JobSpec spec, FieldPath path) {
        String policy = spec.podReplacementPolicy();
        List<String> allowed = spec.podFailurePolicy() == null ? REPLACEMENT : FAILED;
        if (policy != null && !allowed.contains(policy)) {
            Checks.notSupported(out, path.child("podReplacementPolicy"), policy, allowed);
        }
    }

    /** The path is that of the restart policy. */
    private static void restartPolicy(ValidationContext scope, JobSpec spec, FieldPath path) {
        String policy = scope.restartPolicy();
        if (policy.equals("Always")) {
            scope.out()
                    .required(
                            path,
                            "pods of a job must end, and with the restart policy Always"
                                    + (Checks.isEmpty(scope.spec().restartPolicy()) ? ", the default," : "")
                                    + " they do not",
                            "write OnFailure or Never");
        } else if (!RESTART.contains(policy)) {
            Checks.notSupported(scope.out(), path, policy, RESTART);
        } else if (spec.podFailurePolicy() != null && !policy.equals(NEVER)) {
            scope.out().invalid(path, policy, "podFailurePolicy needs the restart policy Never", "write Never");
        }
    }

    private static void selector(
            ValidationContext scope, @Nullable LabelSelector selector, ObjectMeta template, FieldPath path) {
        Findings out = scope.out();
        if (selector == null) {
            out.required(
                    path.child("selector"),
                    "selector is missing, and manualSelector says that it is given",
                    "give selector, or remove manualSelector");
        }
        boolean anyValue = scope.options().has(ValidationOption.ALLOW_INVALID_LABEL_VALUE_IN_SELECTOR);
        if (TemplateRules.isSound(out, selector, path, anyValue)
                && !SelectorMatch.matches(selector, template.labels())) {
            TemplateRules.mismatch(out, path.child("template"));
        }
    }
}
