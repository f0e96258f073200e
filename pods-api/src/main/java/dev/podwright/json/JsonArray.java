package dev.podwright.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON array. */
public final class JsonArray extends JsonValue {
    private final List<JsonValue> elements;

    /** An array that was read at this line and column, both from 1. */
    public JsonArray(List<JsonValue> elements, int line, int column) {
        super(line, column);
        this.elements = List.copyOf(elements);
    }

    /** An array that was not read from a text. */
    public static JsonArray of(List<? extends JsonValue> elements) {
        return new JsonArray(List.copyOf(elements), 0, 0);
    }

    /** The elements in order. */
    public List<JsonValue> elements() {
        return elements;
    }

    @Override
    public String typeName() {
        return "array";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonArray that && JsonEquality.equal(this, that);
    }

    @Override
    public int hashCode() {
        return JsonEquality.hash(this);
    }

    @Override
    public String toString() {
        return "array of " + elements.size();
    }
}
