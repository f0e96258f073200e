package dev.podwright.internal.validate.advice;

import dev.podwright.annotation.Declaration;
import dev.podwright.internal.validate.Findings;
import dev.podwright.internal.validate.check.Shown;
import dev.podwright.validate.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An annotation speaks of a container that the pod does not have. */
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
        Set<String> told = new HashSet<>();
        for (Declaration declaration : pod.declarations().all()) {
            String name = declaration.container();
            if (!name.isEmpty() && pod.find(name) == null && told.add(declaration.key())) {
                out.advise(
                        Severity.ERROR,
                        id(),
                        pod.annotation(declaration.key()),
                        "the annotation speaks of a container " + Shown.quoted(name) + ", which the pod does not have",
                        "name one of " + pod.names() + ", or take the annotation out",
                        List.of());
            }
        }
    }
}
