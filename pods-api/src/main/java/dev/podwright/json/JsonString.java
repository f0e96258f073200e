package dev.podwright.json;

import org.jspecify.annotations.Nullable;

/** A JSON string. */
public final class JsonString extends JsonValue {
    private final String value;

    /** A string that was read at this line and column, both from 1. */
    public JsonString(String value, int line, int column) {
        super(line, column);
        this.value = value;
    }

    /** A string that was not read from a text. */
    public static JsonString of(String value) {
        return new JsonString(value, 0, 0);
    }

    /** The text, without quotes or escapes. */
    public String value() {
        return value;
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
