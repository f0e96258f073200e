package dev.podwright.internal.validate.advice;

import dev.podwright.annotation.Allowance;
import dev.podwright.internal.validate.Findings;
import dev.podwright.internal.validate.Scope;
import dev.podwright.internal.validate.fields.UnknownFields;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.Finding;
import dev.podwright.validate.PodContainer;
import dev.podwright.validate.Severity;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The registry of Podwright's own rules: one line a rule. */
public final class AdviceRules {
    private static final List<AdviceRule> RULES =
            List.of(new PortCollision(), new PartnerUnknown(), new PartnerPortUnknown());

    private AdviceRules() {}

    /** The ids of all rules that can be switched off. */
    public static List<String> ids() {
        return Stream.concat(RULES.stream().map(AdviceRule::id), Stream.of(UnknownFields.ID))
                .toList();
    }

    /**
     * Runs all rules over a pod.
     *
     * @param path the path of its spec
     * @param annotations the pod's annotations, which may say more of its containers and switch rules off
     * @param switchedOff the rules that are off for every pod, each with the reason
     */
    public static void check(
            Scope scope, FieldPath path, Map<String, String> annotations, Map<String, String> switchedOff) {
        PodFacts pod = new PodFacts(scope, path, annotations);
        Findings out = scope.out();
        for (AdviceRule rule : RULES) {
            rule.check(pod, out);
        }
        List<Allowance> allowances = pod.declarations().allowances();
        if (!allowances.isEmpty() || !switchedOff.isEmpty()) {
            out.switchOff(finding -> {
                String reason = reason(pod, allowances, finding);
                return reason == null ? switchedOff.get(finding.rule()) : reason;
            });
            unknownRules(pod, allowances, out);
        }
    }

    private static @Nullable String reason(PodFacts pod, List<Allowance> allowances, Finding finding) {
        for (Allowance allowance : allowances) {
            if (allowance.rule().equals(finding.rule()) && concerns(pod, allowance.container(), finding)) {
                return allowance.reason();
            }
        }
        return null;
    }

    private static boolean concerns(PodFacts pod, String container, Finding finding) {
        return container.isEmpty()
                || isIn(pod, container, finding.path())
                || finding.related().stream().anyMatch(r -> isIn(pod, container, r.path()));
    }

    private static boolean isIn(PodFacts pod, String name, FieldPath path) {
        PodContainer container = pod.containerAt(path);
        return container != null && container.name().equals(name);
    }

    private static void unknownRules(PodFacts pod, List<Allowance> allowances, Findings out) {
        List<String> ids = ids();
        for (Allowance allowance : allowances) {
            if (!ids.contains(allowance.rule())) {
                out.advise(
                        Severity.ERROR,
                        "allow/unknown-rule",
                        pod.annotation(allowance.key()),
                        "there is no rule \"" + allowance.rule() + "\" to switch off",
                        "write one of " + String.join(", ", ids),
                        List.of());
            }
        }
    }
}
