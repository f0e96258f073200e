package dev.podwright.json;

/**
 * A JSON value, immutable. Values compare by content: where they were read from does not count, nor does the order of
 * an object's members.
 */
public abstract sealed class JsonValue permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {
    private final int line;
    private final int column;

    JsonValue(int line, int column) {
        this.line = line;
        this.column = column;
    }

    /** The line of the text where the value begins, from 1; 0 for a value that was not read from a text. */
    public final int line() {
        return line;
    }

    /** The column, in characters from 1, where the value begins; 0 for a value that was not read from a text. */
    public final int column() {
        return column;
    }

    /** What the value is, for messages: {@code object}, {@code array}, {@code string}, {@code number}, ... */
    public abstract String typeName();
}
