package dev.podwright.validate.internal.podsecurity;

import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.podsecurity.PodSecurityLevel;
import dev.podwright.validate.podsecurity.PodSecurityVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The checks of one level in one version. Immutable.
 *
 * <p>Upstream: {@code NewEvaluator} in {@code k8s.io/pod-security-admission/policy}.
 */
public final class PodSecurityPolicy {
    /** The privileged level checks nothing, and who asks for no more need not load the checks. */
    private static final PodSecurityPolicy NONE = new PodSecurityPolicy(List.of());

    private final List<VersionedCheck> checks;

    private PodSecurityPolicy(List<VersionedCheck> checks) {
        this.checks = checks;
    }

    /** The checks of a level in a version. */
    public static PodSecurityPolicy of(PodSecurityLevel level, PodSecurityVersion version) {
        if (level == PodSecurityLevel.PRIVILEGED) {
            return NONE;
        }
        Map<String, VersionedCheck> newest = new LinkedHashMap<>();
        Set<String> overridden = new HashSet<>();
        for (VersionedCheck each : PodSecurityChecks.ALL) {
            if (each.level().compareTo(level) <= 0 && version.includes(each.since())) {
                newest.put(each.id(), each);
            }
        }
        newest.values().forEach(each -> overridden.addAll(each.overrides()));
        newest.keySet().removeAll(overridden);
        return new PodSecurityPolicy(List.copyOf(newest.values()));
    }

    /**
     * Runs the checks on a pod. Returns the ids of those that refuse it.
     *
     * @param path the path of its spec
     */
    public List<String> check(ValidationContext scope, FieldPath path, Map<String, String> annotations) {
        if (checks.isEmpty()) {
            return List.of();
        }
        PodUnderCheck pod = new PodUnderCheck(scope, path, annotations);
        Refusals refusals = new Refusals(scope.out(), checks.get(0));
        List<String> failing = List.of();
        for (VersionedCheck each : checks) {
            if (refusals.isRefused(each, pod)) {
                failing = failing.isEmpty() ? new ArrayList<>() : failing;
                failing.add(each.id());
            }
        }
        return failing;
    }
}
