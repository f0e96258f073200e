package dev.podwright.json;

import org.jspecify.annotations.Nullable;

/** The JSON literal {@code null}. */
public final class JsonNull extends JsonValue {
    /** A null that was not read from a text. */
    public static final JsonNull NULL = new JsonNull(0, 0);

    /** A null that was read at this line and column, both from 1. */
    public JsonNull(int line, int column) {
        super(line, column);
    }

    @Override
    public String typeName() {
        return "null";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonNull;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "null";
    }
}
