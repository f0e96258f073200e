package dev.podwright.validate.internal.advice;

import dev.podwright.declaration.DeclaredSuppression;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.internal.text.Nearest;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;

/** An annotation suppresses a rule that does not exist, such as one with a misspelt id, or that no manifest can suppress. */
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
        for (DeclaredSuppression each : pod.declarations().suppressions()) {
            if (!AdviceRules.isRule(each.rule())) {
                String meant = Nearest.name(each.rule(), AdviceRules.suppressible());
                out.advise(
                        Severity.ERROR,
                        id(),
                        pod.annotation(each.key()),
                        "there is no rule " + Excerpt.quoted(each.rule()) + " to suppress",
                        "write " + (meant == null ? "one of " + String.join(", ", AdviceRules.suppressible()) : meant),
                        List.of());
            } else if (!Suppressions.isOpenToManifests(each.rule())) {
                out.advise(
                        Severity.WARNING,
                        id(),
                        pod.annotation(each.key()),
                        "an annotation cannot suppress the rule " + each.rule()
                                + ": a manifest does not decide how it is judged",
                        "remove the annotation; who runs the validator can suppress the rule there",
                        List.of());
            }
        }
    }
}
