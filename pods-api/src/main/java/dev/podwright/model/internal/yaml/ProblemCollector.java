package dev.podwright.model.internal.yaml;

import dev.podwright.model.internal.json.TextProblem;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one document, up to a number that nobody reads through. */
final class ProblemCollector {
    private static final int MAX_PROBLEMS = 100;

    private final int document;
    private final List<Finding> problems = new ArrayList<>(0);

    ProblemCollector(int document) {
        this.document = document;
    }

    void add(ReadRule kind, FieldPath path, Mark place, String message, String fix) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(Finding.reading(kind, path, place.line(), place.column() + 1, message, fix));
        } else if (problems.size() == MAX_PROBLEMS) {
            add(place.problem(
                    ReadRule.LIMIT,
                    "the document has more than " + MAX_PROBLEMS + " problems; the others are not listed",
                    "correct the first ones and read it again"));
        }
    }

    /** Adds the problem with which the reading of the document ends. */
    void add(TextProblem problem) {
        problems.add(problem.in(document));
    }

    /** Whether the text is not valid YAML. */
    boolean hasSyntaxProblem() {
        return problems.stream().anyMatch(ReadRule.SYNTAX::isRuleOf);
    }

    /** Replaces all problems by the one that explains them. */
    void replaceAll(TextProblem problem) {
        problems.clear();
        add(problem);
    }

    List<Finding> list() {
        return problems;
    }

    /** Whether the document has a value that can be validated: duplicate keys do not prevent that. */
    boolean leavesValue() {
        for (Finding problem : problems) {
            if (!ReadRule.DUPLICATE_FIELD.isRuleOf(problem)) {
                return false;
            }
        }
        return true;
    }
}
