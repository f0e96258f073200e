package dev.podwright.json;

import org.jspecify.annotations.Nullable;

/** A JSON number, which keeps its literal: nothing is rounded. Two numbers are equal where their literals are. */
public final class JsonNumber extends JsonValue {
    private final String literal;

    /**
     * A number read at a place.
     *
     * @param literal a number in JSON's grammar; the caller ensures it
     */
    public JsonNumber(String literal, int line, int column) {
        super(line, column);
        this.literal = literal;
    }

    /** A whole number that was not read from a text. */
    public static JsonNumber of(long value) {
        return new JsonNumber(Long.toString(value), 0, 0);
    }

    /** The number as it is written in JSON. */
    public String literal() {
        return literal;
    }

    @Override
    public String typeName() {
        return "number";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonNumber that && literal.equals(that.literal);
    }

    @Override
    public int hashCode() {
        return literal.hashCode();
    }

    @Override
    public String toString() {
        return literal;
    }
}
