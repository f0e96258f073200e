package dev.podwright.validate.internal.rules.workload;

import dev.podwright.model.batch.JobSchedulingConfiguration;
import dev.podwright.model.batch.JobSpec;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.scheduling.TopologyConstraint;
import dev.podwright.model.scheduling.WorkloadPodGroupDisruptionMode;
import dev.podwright.model.scheduling.WorkloadPodGroupGangSchedulingPolicy;
import dev.podwright.model.scheduling.WorkloadPodGroupResourceClaim;
import dev.podwright.model.scheduling.WorkloadPodGroupSchedulingPolicy;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.core.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the pods of a Job are scheduled as a group. Most of these rules are declarative upstream.
 *
 * <p>Upstream: {@code Validate_JobSchedulingConfiguration} and the scheduling part of {@code Validate_JobSpec} in {@code
 * k8s.io/kubernetes/pkg/apis/batch/v1}, {@code Validate_WorkloadPodGroupSchedulingPolicy}, {@code Validate_WorkloadPodGroupGangSchedulingPolicy},
 * {@code Validate_WorkloadPodGroupSchedulingConstraints}, {@code Validate_TopologyConstraint},
 * {@code Validate_WorkloadPodGroupDisruptionMode} and {@code Validate_WorkloadPodGroupResourceClaim} in
 * {@code pkg/apis/scheduling/v1alpha3}, {@code validateGangMinCount} in {@code pkg/apis/batch/validation}, and {@code Validate},
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

    /** The configuration; the path is that of it. */
    static void check(Findings out, JobSpec job, JobSchedulingConfiguration scheduling, FieldPath path) {
        JobSchedulingRules rules = new JobSchedulingRules(out);
        WorkloadPodGroupSchedulingPolicy policy = scheduling.schedulingPolicy();
        if (policy != null) {
            rules.policy(job, policy, path.child("schedulingPolicy"));
        }
        if (scheduling.schedulingConstraints() != null) {
            rules.domains(
                    scheduling.schedulingConstraints().topology(),
                    path.child("schedulingConstraints").child("topology"));
        }
        if (scheduling.disruptionMode() != null) {
            boolean gang = policy != null && policy.basic() == null && policy.gang() != null;
            rules.disruption(scheduling.disruptionMode(), gang, path.child("disruptionMode"));
        }
        rules.claims(scheduling.resourceClaims(), path.child("resourceClaims"));
    }

    private void policy(JobSpec job, WorkloadPodGroupSchedulingPolicy policy, FieldPath path) {
        WorkloadPodGroupGangSchedulingPolicy gang = policy.gang();
        one(policy.basic(), gang, "basic", "gang", path);
        Integer least = gang == null ? null : gang.minCount();
        if (least == null) {
            return;
        }
        FieldPath at = path.child("gang", "minCount");
        if (least < 1) {
            out.invalid(at, least, "minCount is " + least + "; it must be 1 or more", "give 1 or more");
        }
        int parallelism = job.parallelism() == null ? 1 : job.parallelism();
        if (least > parallelism) {
            out.invalid(
                    at,
                    least,
                    "minCount is " + least + ", and at most " + parallelism + " pods run at a time",
                    "give at most the job's parallelism");
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

    private void disruption(WorkloadPodGroupDisruptionMode mode, boolean gang, FieldPath path) {
        one(mode.single(), mode.all(), "single", "all", path);
        if (mode.single() == null && mode.all() != null && !gang) {
            out.invalid(
                    path,
                    null,
                    "the pods are scheduled one by one, so that they cannot be evicted together",
                    "write single, or give schedulingPolicy.gang");
        }
    }

    private void claims(List<WorkloadPodGroupResourceClaim> claims, FieldPath path) {
        if (claims.size() > MOST_CLAIMS) {
            out.tooMany(
                    path,
                    "there are " + claims.size() + " claims; at most " + MOST_CLAIMS + " are allowed",
                    "remove some");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < claims.size(); i++) {
            claim(claims.get(i), seen, path.index(i));
        }
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
