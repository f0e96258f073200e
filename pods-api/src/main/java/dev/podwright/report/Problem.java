package dev.podwright.report;

import dev.podwright.path.FieldPath;

/**
 * One thing that is wrong with a text that should hold Kubernetes objects, found while it was read.
 *
 * @param kind what sort of thing is wrong
 * @param document which document of the text, from 0
 * @param path the field, {@link FieldPath#empty()} where the text itself is at fault
 * @param line the line of the text, from 1; 0 where there is none
 * @param column the column, in characters from 1; 0 where there is none
 * @param message what is wrong, naming the rule and, unless it may be a secret, the value
 * @param fix what to do about it
 */
public record Problem(Kind kind, int document, FieldPath path, int line, int column, String message, String fix) {
    /** What sort of thing is wrong. */
    public enum Kind {
        /** The text is no YAML or JSON, or cannot be read at all. */
        SYNTAX,
        /** The text is larger, deeper or more entangled than the reader's limits allow. */
        LIMIT,
        /** A key comes twice in one object. */
        DUPLICATE_FIELD,
        /** The type has no such field. */
        UNKNOWN_FIELD,
        /** A value has the wrong JSON type or cannot be read as the field's type. */
        INVALID_VALUE,
        /** The object does not say what it is, or is no Kubernetes object. */
        UNKNOWN_TYPE
    }

    /** {@code line:column path: message -> fix}. */
    @Override
    public String toString() {
        return line + ":" + column + " " + path + (path.parent() == null ? "" : ": ") + message + " -> " + fix;
    }
}
