package dev.podwright.json;

import org.jspecify.annotations.Nullable;

/** {@code true} or {@code false}. */
public final class JsonBoolean extends JsonValue {
    private final boolean value;

    /** A boolean that was read at this line and column, both from 1. */
    public JsonBoolean(boolean value, int line, int column) {
        super(line, column);
        this.value = value;
    }

    /** A boolean that was not read from a text. */
    public static JsonBoolean of(boolean value) {
        return new JsonBoolean(value, 0, 0);
    }

    /** The boolean. */
    public boolean value() {
        return value;
    }

    @Override
    public String typeName() {
        return "boolean";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonBoolean that && value == that.value;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(value);
    }

    @Override
    public String toString() {
        return Boolean.toString(value);
    }
}
