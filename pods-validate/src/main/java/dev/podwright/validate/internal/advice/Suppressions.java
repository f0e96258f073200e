package dev.podwright.validate.internal.advice;

import dev.podwright.declaration.Declarations;
import dev.podwright.declaration.DeclaredSuppression;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Suppression;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.PodContainer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rules are suppressed: by the operator, for every object, and by an object's own annotations, as far as those
 * count. Immutable.
 */
public final class Suppressions {
    /** The areas of rules that no manifest can suppress: they judge what it may do, or what it says to a validator. */
    private static final List<String> OPERATORS_ALONE = List.of("pod-security/", "version/", "annotation/");

    private final Map<String, String> byOperator;
    private final boolean ignoresManifests;

    /**
     * Suppressions.
     *
     * @param byOperator the reasons by rule
     * @param ignoresManifests whether the annotations of an object do not count
     */
    public Suppressions(Map<String, String> byOperator, boolean ignoresManifests) {
        this.byOperator = new HashMap<>(byOperator);
        this.ignoresManifests = ignoresManifests;
    }

    /** Whether a manifest can suppress a rule. */
    static boolean isOpenToManifests(String rule) {
        return OPERATORS_ALONE.stream().noneMatch(rule::startsWith);
    }

    /** Whether the annotations of an object do not count. */
    public boolean ignoresManifests() {
        return ignoresManifests;
    }

    /** Removes what is suppressed. The operator's reason comes first. */
    void apply(PodFacts pod, Declarations declarations, Findings out) {
        List<DeclaredSuppression> declared = ignoresManifests ? List.of() : declarations.suppressions();
        if (declared.isEmpty() && byOperator.isEmpty()) {
            return;
        }
        Map<String, Map<String, String>> byManifest = byRule(declared);
        out.suppress(finding -> {
            String reason = byOperator.get(finding.rule());
            if (reason != null) {
                return Suppression.of(finding, Suppression.Source.OPERATOR, reason);
            }
            Map<String, String> reasons = byManifest.get(finding.rule());
            reason = reasons == null ? null : reason(pod, reasons, finding);
            return reason == null ? null : Suppression.of(finding, Suppression.Source.MANIFEST, reason);
        });
    }

    /**
     * Removes what is suppressed of findings about a whole object.
     *
     * @param declared the suppressions in its annotations
     */
    public void apply(List<DeclaredSuppression> declared, Findings out) {
        Map<String, Map<String, String>> byManifest = ignoresManifests ? Map.of() : byRule(declared);
        out.suppress(finding -> {
            String reason = byOperator.get(finding.rule());
            if (reason != null) {
                return Suppression.of(finding, Suppression.Source.OPERATOR, reason);
            }
            reason = byManifest.getOrDefault(finding.rule(), Map.of()).get("");
            return reason == null ? null : Suppression.of(finding, Suppression.Source.MANIFEST, reason);
        });
    }

    /** The reasons by rule and container; an empty name is that of the whole pod. */
    private static Map<String, Map<String, String>> byRule(List<DeclaredSuppression> declared) {
        Map<String, Map<String, String>> out = new HashMap<>();
        for (DeclaredSuppression each : declared) {
            if (isOpenToManifests(each.rule())) {
                out.computeIfAbsent(each.rule(), rule -> new HashMap<>()).put(each.container(), each.reason());
            }
        }
        return out;
    }

    private static @Nullable String reason(PodFacts pod, Map<String, String> reasons, Finding finding) {
        String reason = reasons.get("");
        if (reason == null) {
            reason = at(pod, reasons, finding.path());
        }
        for (int i = 0; reason == null && i < finding.related().size(); i++) {
            reason = at(pod, reasons, finding.related().get(i).path());
        }
        return reason;
    }

    private static @Nullable String at(PodFacts pod, Map<String, String> reasons, FieldPath path) {
        PodContainer container = pod.containerAt(path);
        return container == null || container.name().isEmpty() ? null : reasons.get(container.name());
    }
}
