package dev.podwright.json;

import org.jspecify.annotations.Nullable;

/**
 * A JSON string. One that YAML has without quotes and that would be a number if a double could hold it, such as {@code
 * 1e400}, is a string to Kubernetes' reader too; it is rendered without quotes again.
 */
public final class JsonString extends JsonValue {
    private final String value;
    private final boolean plainNumber;

    /** A string that was read at this line and column, both from 1. */
    public JsonString(String value, int line, int column) {
        this(value, false, line, column);
    }

    private JsonString(String value, boolean plainNumber, int line, int column) {
        super(line, column);
        this.value = value;
        this.plainNumber = plainNumber;
    }

    /**
     * A number that YAML has without quotes and that no double can hold.
     *
     * @param value the number in JSON's grammar; the caller ensures it
     */
    public static JsonString plainNumber(String value, int line, int column) {
        return new JsonString(value, true, line, column);
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
        return plainNumber;
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
