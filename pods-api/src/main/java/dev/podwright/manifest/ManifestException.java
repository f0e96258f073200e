package dev.podwright.manifest;

import dev.podwright.report.Problem;
import java.util.List;

/** A text that could not be read as Kubernetes objects. Carries every problem, not only the first. */
public final class ManifestException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    ManifestException(String source, List<Problem> problems) {
        super(message(source, problems));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, in the order of the text. */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }

    private static String message(String source, List<Problem> problems) {
        StringBuilder out = new StringBuilder();
        out.append(problems.size()).append(problems.size() == 1 ? " problem" : " problems");
        if (!source.isEmpty()) {
            out.append(" in ").append(source);
        }
        for (Problem problem : problems) {
            out.append("\n  ").append(problem);
        }
        return out.toString();
    }
}
