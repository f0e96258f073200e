package dev.podwright.validate.internal.rules.workload;

import dev.podwright.model.batch.JobSchedulingConfiguration;
import dev.podwright.model.batch.JobSpec;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.scheduling.TopologyConstraint;
import dev.podwright.model.scheduling.WorkloadPodGroupDisruptionMode;
import dev.podwright.model.scheduling.WorkloadPodGroupGangSchedulingPolicy;
import dev.podwright.model.scheduling.WorkloadPodGroupResourceClaim;
import dev.podwright.model.scheduling.WorkloadPodGroupSchedulingConstraints;
import dev.podwright.model.scheduling.WorkloadPodGroupSchedulingPolicy;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.core.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the pods of a Job are scheduled as a group. Most of these rules are declarative upstream.
 *
 * <p>Upstream: {@code Validate_JobSchedulingConfiguration} and the scheduling part of {@code Validate_JobSpec} in {@code
 * k8s.io/kubernetes/pkg/apis/batch/v1}, {@code Validate_WorkloadPodGroupSchedulingPolicy}, {@code Validate_WorkloadPodGroupGangSchedulingPolicy},
 * {@code Validate_WorkloadPodGroupSchedulingConstraints}, {@code Validate_TopologyConstraint},
 * {@code Validate_WorkloadPodGroupDisruptionMode} and {@code Validate_WorkloadPodGroupResourceClaim} in
 * {@code pkg/apis/scheduling/v1alpha3}, {@code validateGangMinCount} and
 * {@code validateJobSchedulingUpdate} in {@code pkg/apis/batch/validation}, and {@code Validate},
 * {@code validateDisruptionModeCompatibleWithSchedulingPolicy}, {@code validateAllowedSchedulingPolicies} and
 * {@code validateAllowedDisruptionModes}, which allow all to a Job, in
 * {@code k8s.io/component-helpers/scheduling/schedulingv1/workloadbuilder}.
 */
final class JobSchedulingRules {
    private static final int MOST_DOMAINS = 1;
    private static final int MOST_CLAIMS = 4;
    private static final String ONE = "give one of them";

    private final Findings out;

    private JobSchedulingRules(Findings out) {
        this.out = out;
    }

    /** The configuration of a new Job; the path is that of it. */
    static void check(Findings out, JobSpec job, JobSchedulingConfiguration scheduling, FieldPath path) {
        JobSchedulingRules rules = new JobSchedulingRules(out);
        WorkloadPodGroupSchedulingPolicy policy = scheduling.schedulingPolicy();
        if (policy != null) {
            rules.policy(policy, null, path.child("schedulingPolicy"));
        }
        if (scheduling.schedulingConstraints() != null) {
            rules.domains(
                    scheduling.schedulingConstraints().topology(),
                    path.child("schedulingConstraints").child("topology"));
        }
        WorkloadPodGroupDisruptionMode mode = scheduling.disruptionMode();
        if (mode != null) {
            rules.one(mode.single(), mode.all(), "single", "all", path.child("disruptionMode"));
        }
        rules.claims(scheduling.resourceClaims(), path.child("resourceClaims"));
        rules.together(job, scheduling, path);
    }

    /**
     * The configuration after an update: it can be neither added nor removed, and of it only the policy can change, but not
     * to another kind of policy. What has not changed is not judged again. The path is that of it.
     *
     * @param enabled whether the feature is on; a configuration that was stored before must not change while it is off
     */
    static void updated(
            Findings out,
            JobSpec job,
            @Nullable JobSchedulingConfiguration stored,
            @Nullable JobSchedulingConfiguration given,
            boolean enabled,
            FieldPath path) {
        JobSchedulingRules rules = new JobSchedulingRules(out);
        JobSchedulingConfiguration old = stored == null ? null : withoutEmptyTexts(stored);
        JobSchedulingConfiguration updated = given == null ? null : withoutEmptyTexts(given);
        if (updated != null) {
            rules.together(job, updated, path);
        }
        if (old == null || updated == null) {
            rules.presence(old, updated, path);
        } else if (!old.equals(updated)) {
            if (enabled) {
                rules.changes(old, updated, path);
            } else {
                out.forbidden(
                        path,
                        "scheduling cannot change while its feature gate WorkloadWithJob is off",
                        "write it as it was");
            }
        }
    }

    /** The configuration without keys and names that are empty, which the server does not tell from absent ones. */
    private static JobSchedulingConfiguration withoutEmptyTexts(JobSchedulingConfiguration scheduling) {
        WorkloadPodGroupSchedulingConstraints constraints = scheduling.schedulingConstraints();
        boolean hasKeys =
                constraints != null && constraints.topology().stream().anyMatch(each -> "".equals(each.key()));
        boolean hasNames = scheduling.resourceClaims().stream().anyMatch(each -> "".equals(each.name()));
        if (!hasKeys && !hasNames) {
            return scheduling;
        }
        JobSchedulingConfiguration.Builder out = scheduling.toBuilder();
        if (constraints != null) {
            out.schedulingConstraints(constraints.toBuilder()
                    .topology(constraints.topology().stream()
                            .map(each -> "".equals(each.key())
                                    ? each.toBuilder().key(null).build()
                                    : each)
                            .toList())
                    .build());
        }
        return out.resourceClaims(scheduling.resourceClaims().stream()
                        .map(each -> "".equals(each.name())
                                ? each.toBuilder().name(null).build()
                                : each)
                        .toList())
                .build();
    }

    private void changes(JobSchedulingConfiguration old, JobSchedulingConfiguration updated, FieldPath path) {
        WorkloadPodGroupSchedulingPolicy was = old.schedulingPolicy();
        WorkloadPodGroupSchedulingPolicy policy = updated.schedulingPolicy();
        if (was == null || policy == null) {
            presence(was, policy, path.child("schedulingPolicy"));
        } else if (!was.equals(policy)) {
            policy(policy, was, path.child("schedulingPolicy"));
        }
        immutable(old.schedulingConstraints(), updated.schedulingConstraints(), path.child("schedulingConstraints"));
        immutable(old.disruptionMode(), updated.disruptionMode(), path.child("disruptionMode"));
        FieldPath claims = path.child("resourceClaims");
        immutable(old.resourceClaims(), updated.resourceClaims(), claims);
        if (!old.resourceClaims().equals(updated.resourceClaims())) {
            atMost(updated.resourceClaims(), claims);
        }
    }

    private void presence(@Nullable Object old, @Nullable Object updated, FieldPath path) {
        if ((old == null) != (updated == null)) {
            out.invalid(
                    path,
                    null,
                    path.name() + " cannot be " + (old == null ? "added" : "removed") + " later",
                    old == null ? "remove it" : "write it as it was");
        }
    }

    private void immutable(@Nullable Object old, @Nullable Object updated, FieldPath path) {
        if (!Objects.equals(old, updated)) {
            out.invalid(path, null, path.name() + " cannot change", "write it as it was");
        }
    }

    /** What is judged of every Job, changed or not. */
    private void together(JobSpec job, JobSchedulingConfiguration scheduling, FieldPath path) {
        WorkloadPodGroupSchedulingPolicy policy = scheduling.schedulingPolicy();
        Integer least =
                policy == null || policy.gang() == null ? null : policy.gang().minCount();
        int parallelism = job.parallelism() == null ? 1 : job.parallelism();
        if (least != null && least > parallelism) {
            out.invalid(
                    path.child("schedulingPolicy").child("gang", "minCount"),
                    least,
                    "minCount is " + least + ", and at most " + parallelism + " pods run at a time",
                    "give at most the job's parallelism");
        }
        WorkloadPodGroupDisruptionMode mode = scheduling.disruptionMode();
        boolean gang = policy != null && policy.basic() == null && policy.gang() != null;
        if (mode != null && mode.single() == null && mode.all() != null && !gang) {
            out.invalid(
                    path.child("disruptionMode"),
                    null,
                    "the pods are scheduled one by one, so that they cannot be evicted together",
                    "write single, or give schedulingPolicy.gang");
        }
    }

    /**
     * A policy; the path is that of it.
     *
     * @param old the stored one, of which what is the same is not judged again; null on a create
     */
    private void policy(
            WorkloadPodGroupSchedulingPolicy policy, @Nullable WorkloadPodGroupSchedulingPolicy old, FieldPath path) {
        WorkloadPodGroupGangSchedulingPolicy gang = policy.gang();
        WorkloadPodGroupGangSchedulingPolicy oldGang = old == null ? null : old.gang();
        boolean basicChanged = old != null && (old.basic() == null) != (policy.basic() == null);
        boolean gangChanged = old != null && (oldGang == null) != (gang == null);
        if (old == null || basicChanged || gangChanged) {
            one(policy.basic(), gang, "basic", "gang", path);
        }
        Integer least = gang == null ? null : gang.minCount();
        if (least != null && least < 1 && (oldGang == null || !least.equals(oldGang.minCount()))) {
            out.invalid(
                    path.child("gang", "minCount"),
                    least,
                    "minCount is " + least + "; it must be 1 or more",
                    "give 1 or more");
        }
    }

    /** That a policy of a Job stays of its kind; the path is that of the configuration. */
    static void sameVariant(
            Findings out,
            @Nullable JobSchedulingConfiguration old,
            @Nullable JobSchedulingConfiguration updated,
            FieldPath path) {
        WorkloadPodGroupSchedulingPolicy was = old == null ? null : old.schedulingPolicy();
        WorkloadPodGroupSchedulingPolicy policy = updated == null ? null : updated.schedulingPolicy();
        if (was != null && policy != null && (was.basic() == null) != (policy.basic() == null)) {
            out.invalid(
                    path.child("schedulingPolicy"),
                    null,
                    "the policy cannot change from basic to gang, nor from gang to basic",
                    "write it as it was");
        }
    }

    private void domains(List<TopologyConstraint> domains, FieldPath path) {
        if (domains.size() > MOST_DOMAINS) {
            out.tooMany(path, "there are " + domains.size() + " domains; one is allowed", "leave one");
            return;
        }
        for (int i = 0; i < domains.size(); i++) {
            String key = domains.get(i).key();
            if (Checks.required(out, path.index(i), "key", key)) {
                Checks.name(out, NameKind.QUALIFIED_NAME, path.index(i), "key", Checks.orEmpty(key));
            }
        }
    }

    private void claims(List<WorkloadPodGroupResourceClaim> claims, FieldPath path) {
        if (!atMost(claims, path)) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < claims.size(); i++) {
            claim(claims.get(i), seen, path.index(i));
        }
    }

    private boolean atMost(List<WorkloadPodGroupResourceClaim> claims, FieldPath path) {
        boolean few = claims.size() <= MOST_CLAIMS;
        if (!few) {
            out.tooMany(
                    path,
                    "there are " + claims.size() + " claims; at most " + MOST_CLAIMS + " are allowed",
                    "remove some");
        }
        return few;
    }

    private void claim(WorkloadPodGroupResourceClaim claim, Set<String> seen, FieldPath path) {
        String name = Checks.orEmpty(claim.name());
        if (!seen.add(name)) {
            out.duplicate(
                    path,
                    name,
                    "the claim " + Excerpt.quoted(name) + " is already in the list",
                    "name each claim once");
        }
        if (Checks.required(out, path, "name", claim.name())) {
            Checks.name(out, NameKind.DNS_LABEL, path, "name", name);
        }
        String existing = claim.resourceClaimName();
        String template = claim.resourceClaimTemplateName();
        one(existing, template, "resourceClaimName", "resourceClaimTemplateName", path);
        if (existing != null) {
            Checks.name(out, NameKind.DNS_SUBDOMAIN, path, "resourceClaimName", existing);
        }
        if (template != null) {
            Checks.name(out, NameKind.DNS_SUBDOMAIN, path, "resourceClaimTemplateName", template);
        }
    }

    /** That exactly one of two is there; the path is that of the object that has them. */
    private void one(@Nullable Object first, @Nullable Object second, String name, String other, FieldPath path) {
        if ((first == null) == (second == null)) {
            out.invalid(
                    path,
                    null,
                    (first == null ? "neither " + name + " nor " : "both " + name + " and ") + other
                            + (first == null ? " is there" : " are there") + ", and exactly one is needed",
                    ONE);
        }
    }
}
