package dev.podwright.overlay.internal.problem;

import dev.podwright.json.JsonValue;
import dev.podwright.path.FieldPath;
import org.jspecify.annotations.Nullable;

/** A patch cannot be applied. Ends at the public API, which makes a report of it. */
public final class PatchFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final PatchRule rule;
    private final FieldPath path;
    private final int line;
    private final int column;
    private final String fix;

    /**
     * A failure.
     *
     * @param path the place in the patch
     * @param place the value there, null where none has a place in a text
     * @param fix what to do about it, empty where nothing is certain
     */
    public PatchFailure(PatchRule rule, FieldPath path, @Nullable JsonValue place, String message, String fix) {
        super(message, null, false, false);
        this.rule = rule;
        this.path = path;
        this.line = place == null ? 0 : place.line();
        this.column = place == null ? 0 : place.column();
        this.fix = fix;
    }

    /** The rule. */
    public PatchRule rule() {
        return rule;
    }

    /** The place in the patch. */
    public FieldPath path() {
        return path;
    }

    /** The line in the text of the patch, 0 where it has none. */
    public int line() {
        return line;
    }

    /** The column in the text of the patch, 0 where it has none. */
    public int column() {
        return column;
    }

    /** What is wrong. */
    public String text() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    /** What to do about it, empty where nothing is certain. */
    public String fix() {
        return fix;
    }
}
