package dev.podwright.model.internal.yaml;

import dev.podwright.model.internal.json.TextProblem;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one document, up to a number that nobody reads through. */
final class Problems {
    private static final int MOST = 100;
    private static final int LONGEST = 60;

    private final int document;
    private final List<Finding> problems = new ArrayList<>(0);

    Problems(int document) {
        this.document = document;
    }

    /** Adds a problem; the column counts from 0. */
    void add(ReadRule kind, FieldPath path, int line, int column, String message, String fix) {
        if (problems.size() < MOST) {
            problems.add(Finding.reading(kind, path, line, column + 1, message, fix));
        } else if (problems.size() == MOST) {
            problems.add(Finding.reading(
                    ReadRule.LIMIT,
                    FieldPath.empty(),
                    line,
                    column + 1,
                    "The document has more than " + MOST + " problems; the others are not listed",
                    "Mend the first ones and read it again"));
        }
    }

    void add(TextProblem problem) {
        problems.add(problem.in(document));
    }

    List<Finding> list() {
        return problems;
    }

    /** Whether the document has a value that can be judged: duplicate keys are no obstacle. */
    boolean leavesValue() {
        for (Finding problem : problems) {
            if (!ReadRule.DUPLICATE_FIELD.isRuleOf(problem)) {
                return false;
            }
        }
        return true;
    }

    /** A key for a message, cut where it is long. */
    static String quoted(String key) {
        return '"' + (key.length() <= LONGEST ? key : key.substring(0, LONGEST) + "...") + '"';
    }
}
