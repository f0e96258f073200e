package dev.podwright.json;

import org.jspecify.annotations.Nullable;

/**
 * A JSON number, which keeps its literal: nothing is rounded. Two numbers are equal where their literals are. One that was
 * read from YAML also keeps how it was spelled, where JSON can spell it so: {@code 1.50}, or more digits than a double has.
 */
public final class JsonNumber extends JsonValue {
    private final String literal;
    private final String spelling;

    /**
     * A number read at a place.
     *
     * @param literal a number in JSON's grammar; the caller ensures it
     */
    public JsonNumber(String literal, int line, int column) {
        this(literal, literal, line, column);
    }

    /**
     * A number read from YAML.
     *
     * @param literal the number as Kubernetes' reader of YAML gives it, which may be rounded
     * @param spelling the number as it was written, in JSON's grammar; the caller ensures it
     */
    public JsonNumber(String literal, String spelling, int line, int column) {
        super(line, column);
        this.literal = literal;
        this.spelling = spelling;
    }

    /** A whole number that was not read from a text. */
    public static JsonNumber of(long value) {
        return new JsonNumber(Long.toString(value), 0, 0);
    }

    /** The number as it is written in JSON. */
    public String literal() {
        return literal;
    }

    /** The number as it was written, and as it is rendered; mostly the literal. */
    public String spelling() {
        return spelling;
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
