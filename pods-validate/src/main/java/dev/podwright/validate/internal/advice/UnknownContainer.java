package dev.podwright.validate.internal.advice;

import dev.podwright.declaration.Declaration;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.core.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An annotation names a container that the pod does not have. */
final class UnknownContainer implements AdviceRule {
    @Override
    public String id() {
        return "annotation/unknown-container";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (!pod.hasDeclarations()) {
            return;
        }
        Set<String> found = new HashSet<>();
        for (Declaration declaration : pod.declarations().all()) {
            String name = declaration.container();
            if (!name.isEmpty() && pod.find(name) == null && found.add(declaration.key())) {
                out.advise(
                        Severity.ERROR,
                        id(),
                        pod.annotation(declaration.key()),
                        "the annotation names a container " + Excerpt.quoted(name) + ", which the pod does not have",
                        "name one of " + pod.names() + ", or take the annotation out",
                        List.of());
            }
        }
    }
}
