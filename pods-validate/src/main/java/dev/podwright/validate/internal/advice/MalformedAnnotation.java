package dev.podwright.validate.internal.advice;

import dev.podwright.declaration.MalformedDeclaration;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;

/** An annotation under Podwright's prefix says nothing that Podwright understands. */
final class MalformedAnnotation implements AdviceRule {
    @Override
    public String id() {
        return "annotation/malformed";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        for (MalformedDeclaration malformed : pod.declarations().malformed()) {
            out.advise(
                    Severity.ERROR,
                    id(),
                    pod.annotation(malformed.key()),
                    "the annotation says nothing that can be checked: " + malformed.message(),
                    "correct it, or remove it; docs/annotations.md lists what is valid",
                    List.of());
        }
    }
}
