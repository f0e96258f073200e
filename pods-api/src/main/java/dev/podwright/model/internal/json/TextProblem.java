package dev.podwright.model.internal.json;

import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;

/** Ends the reading of a document: the rest cannot be read. Cheap, and never leaves the readers. */
public final class TextProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ReadRule kind;
    private final int line;
    private final int column;
    private final String fix;

    /** A problem at a line and column, both from 1. */
    public TextProblem(ReadRule kind, int line, int column, String message, String fix) {
        super(message, null, false, false);
        this.kind = kind;
        this.line = line;
        this.column = column;
        this.fix = fix;
    }

    /** The problem as one of a document. */
    public Finding in(int document) {
        return Finding.reading(kind, FieldPath.empty(), line, column, String.valueOf(getMessage()), fix);
    }
}
