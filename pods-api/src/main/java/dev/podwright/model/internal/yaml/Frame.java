package dev.podwright.model.internal.yaml;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping or sequence that is being read. */
final class Frame {
    private final int line;
    private final int column;
    final @Nullable Anchor anchor;
    final long sizeBefore;
    final JsonObject.@Nullable Builder object;
    private final List<JsonValue> elements;

    /** The levels below this one. */
    int height;

    /** Whether the next event is a key. */
    boolean atKey;

    /** The key whose value comes next; null where the key was refused or asks for a merge. */
    @Nullable
    String key;

    boolean merging;
    int keyLine;
    int keyColumn;

    Frame(boolean mapping, int line, int column, @Nullable Anchor anchor, long sizeBefore) {
        this.line = line;
        this.column = column;
        this.anchor = anchor;
        this.sizeBefore = sizeBefore;
        this.object = mapping ? JsonObject.builder(line, column) : null;
        this.elements = mapping ? List.of() : new ArrayList<>();
        this.atKey = mapping;
    }

    void add(JsonValue element) {
        elements.add(element);
    }

    int size() {
        return elements.size();
    }

    JsonValue build() {
        return object == null ? new JsonArray(elements, line, column) : object.build();
    }
}
