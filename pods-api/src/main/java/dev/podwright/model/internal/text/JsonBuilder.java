package dev.podwright.model.internal.text;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a JSON value of what is written. */
public final class JsonBuilder implements ValueSink {
    /** An object or array that has not ended, and the key of its next member. */
    private static final class Open {
        final JsonObject.@Nullable Builder object;
        final List<JsonValue> elements = new ArrayList<>(0);
        String key = "";

        Open(JsonObject.@Nullable Builder object) {
            this.object = object;
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable JsonValue root;

    /**
     * The value that was written last as a whole.
     *
     * @throws IllegalStateException if there is none
     */
    public JsonValue value() {
        if (root == null) {
            throw new IllegalStateException("no whole value was written");
        }
        return root;
    }

    @Override
    public void beginObject() {
        open.push(new Open(JsonObject.builder()));
    }

    @Override
    public void beginArray() {
        open.push(new Open(null));
    }

    @Override
    public void key(String key) {
        open.element().key = key;
    }

    @Override
    public void endObject() {
        JsonObject.Builder ended = open.pop().object;
        if (ended == null) {
            throw new IllegalStateException("there is no object to end");
        }
        write(ended.build());
    }

    @Override
    public void endArray() {
        write(JsonArray.of(open.pop().elements));
    }

    @Override
    public void string(String value) {
        write(JsonString.of(value));
    }

    @Override
    public void plainNumber(String value) {
        write(JsonString.plainNumber(value, 0, 0));
    }

    @Override
    public void number(String literal) {
        write(new JsonNumber(literal, 0, 0));
    }

    @Override
    public void number(long value) {
        write(JsonNumber.of(value));
    }

    @Override
    public void bool(boolean value) {
        write(JsonBoolean.of(value));
    }

    @Override
    public void nul() {
        write(JsonNull.NULL);
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void write(JsonValue value) {
        Open parent = open.peek();
        if (parent == null) {
            root = value;
        } else if (parent.object == null) {
            parent.elements.add(value);
        } else {
            parent.object.add(parent.key, value);
        }
    }

    @Override
    public void writeLiterally(JsonValue value) {
        write(value);
    }
}
