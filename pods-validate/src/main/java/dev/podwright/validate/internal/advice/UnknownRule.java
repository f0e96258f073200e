package dev.podwright.validate.internal.advice;

import dev.podwright.declaration.Allowance;
import dev.podwright.model.internal.text.Nearest;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.check.Shown;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;

/** An annotation switches off a rule that there is not, so that a misspelt id does not go unnoticed. */
final class UnknownRule implements AdviceRule {
    @Override
    public String id() {
        return "annotation/unknown-rule";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (!pod.hasDeclarations()) {
            return;
        }
        for (Allowance allowance : pod.declarations().allowances()) {
            if (!AdviceRules.isRule(allowance.rule())) {
                String meant = Nearest.name(allowance.rule(), AdviceRules.switchable());
                out.advise(
                        Severity.ERROR,
                        id(),
                        pod.annotation(allowance.key()),
                        "there is no rule " + Shown.quoted(allowance.rule()) + " to switch off",
                        "write " + (meant == null ? "one of " + String.join(", ", AdviceRules.switchable()) : meant),
                        List.of());
            }
        }
    }
}
