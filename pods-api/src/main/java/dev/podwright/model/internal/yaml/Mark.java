package dev.podwright.model.internal.yaml;

import dev.podwright.model.internal.json.TextProblem;
import dev.podwright.report.ReadRule;

/**
 * A place in a text: the line from 1, and the column from 0, as indentation counts. A mark belongs to one token, event or
 * collection, which sets it; everything else only reads it.
 *
 * <p>go-yaml: {@code yaml_mark_t}.
 */
final class Mark {
    private int line;
    private int column;

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    Mark set(int line, int column) {
        this.line = line;
        this.column = column;
        return this;
    }

    Mark set(Mark other) {
        return set(other.line, other.column);
    }

    /** A syntax error here. go-yaml: {@code yaml_parser_set_scanner_error}, {@code yaml_parser_set_parser_error}. */
    TextProblem problem(String message, String fix) {
        return problem(ReadRule.SYNTAX, message, fix);
    }

    TextProblem problem(ReadRule kind, String message, String fix) {
        return new TextProblem(kind, line, column + 1, message, fix);
    }
}
