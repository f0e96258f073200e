package dev.podwright.json;

import org.jspecify.annotations.Nullable;

/**
 * A JSON string. One that YAML has without quotes and that would be a number if a double could hold it, such as {@code
 * 1e400}, is a string to Kubernetes' reader too; it is rendered without quotes again.
 */
public final class JsonString extends JsonValue {
    /** In place of the column of a text; one field for both keeps a string small. */
    private static final int PLAIN_NUMBER = -1;

    private final String value;
    private final int textLine;
    private final int textColumn;

    /** A string that was read at this line and column, both from 1. */
    public JsonString(String value, int line, int column) {
        this(value, 0, 0, line, column);
    }

    private JsonString(String value, int textLine, int textColumn, int line, int column) {
        super(line, column);
        this.value = value;
        this.textLine = textLine;
        this.textColumn = textColumn;
    }

    /**
     * A number that YAML has without quotes and that no double can hold.
     *
     * @param value the number in JSON's grammar; the caller ensures it
     */
    public static JsonString plainNumber(String value, int line, int column) {
        return new JsonString(value, 0, PLAIN_NUMBER, line, column);
    }

    /**
     * A text that YAML has as a literal block scalar, after {@code |}.
     *
     * @param textLine the line where its first line is written, from 1
     * @param textColumn the column where each of its lines begins, from 1
     */
    public static JsonString literal(String value, int textLine, int textColumn, int line, int column) {
        return new JsonString(value, textLine, textColumn, line, column);
    }

    /** A string that was not read from a text. */
    public static JsonString of(String value) {
        return new JsonString(value, 0, 0);
    }

    /** The text, without quotes or escapes. */
    public String value() {
        return value;
    }

    /** Whether YAML has it without quotes, as a number that no double can hold. It equals the same text with quotes. */
    public boolean isPlainNumber() {
        return textColumn == PLAIN_NUMBER;
    }

    /**
     * The line where the first line of the string is written, if YAML has it as a literal block scalar: each of its lines
     * is a line of the text. Else 0.
     */
    public int textLine() {
        return textLine;
    }

    /** The column where each line of a literal block scalar begins, after its indentation, from 1; else 0. */
    public int textColumn() {
        return Math.max(0, textColumn);
    }

    @Override
    public String typeName() {
        return "string";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonString that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Says only how long the text is: it may be a secret. */
    @Override
    public String toString() {
        return "string of " + value.length() + " characters";
    }
}
