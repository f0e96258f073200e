package dev.podwright.model.internal.json;

import dev.podwright.path.FieldPath;
import dev.podwright.report.Problem;

/** Ends the reading of a document: nothing sound can follow. Cheap, and never leaves the readers. */
public final class TextProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem.Kind kind;
    private final int line;
    private final int column;
    private final String fix;

    /** A problem at a line and column, both from 1. */
    public TextProblem(Problem.Kind kind, int line, int column, String message, String fix) {
        super(message, null, false, false);
        this.kind = kind;
        this.line = line;
        this.column = column;
        this.fix = fix;
    }

    /** The problem as one of a document. */
    public Problem in(int document) {
        return new Problem(kind, document, FieldPath.empty(), line, column, String.valueOf(getMessage()), fix);
    }
}
