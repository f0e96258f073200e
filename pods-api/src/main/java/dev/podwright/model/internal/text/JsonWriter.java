package dev.podwright.model.internal.text;

import dev.podwright.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;

/** Writes values as JSON, on one line without a blank or one member a line, two spaces deeper a level. */
public final class JsonWriter implements ValueSink {
    private final TextOut out;
    private final StringBuilder text;
    private final boolean pretty;
    /** Whether formatting characters are escaped as well as those that JSON does not allow. */
    private final boolean visible;

    /** Bit n: level n is an object. */
    private final BitSet objects = new BitSet();

    private int depth;
    private boolean fresh;
    private boolean keyed;

    private JsonWriter(Appendable target, boolean pretty, boolean visible) {
        this.out = new TextOut(target);
        this.text = out.text;
        this.pretty = pretty;
        this.visible = visible;
    }

    /** A writer without blanks or line breaks. */
    public static JsonWriter compact(Appendable target) {
        return new JsonWriter(target, false, false);
    }

    /** A writer without blanks or line breaks, which also escapes formatting characters, such as those that reverse text. */
    public static JsonWriter visible(Appendable target) {
        return new JsonWriter(target, false, true);
    }

    /** A writer with one member or element a line. */
    public static JsonWriter pretty(Appendable target) {
        return new JsonWriter(target, true, false);
    }

    /** A value as JSON on one line. */
    public static String textOf(JsonValue value) {
        StringBuilder out = new StringBuilder();
        JsonWriter json = compact(out);
        try {
            json.write(value);
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder refused text", e);
        }
        return out.toString();
    }

    @Override
    public void beginObject() {
        begin('{');
        objects.set(depth);
    }

    @Override
    public void beginArray() {
        begin('[');
        objects.clear(depth);
    }

    @Override
    public void endObject() throws IOException {
        if (!inObject()) {
            throw new IllegalStateException("there is no object to end");
        }
        end('}');
    }

    @Override
    public void endArray() throws IOException {
        if (depth == 0 || inObject()) {
            throw new IllegalStateException("there is no array to end");
        }
        end(']');
    }

    @Override
    public void key(String key) {
        if (keyed || !inObject()) {
            throw new IllegalStateException("a key outside of an object, or two in a row");
        }
        next();
        quoted(key);
        text.append(pretty ? ": " : ":");
        keyed = true;
    }

    @Override
    public void string(String value) throws IOException {
        place();
        quoted(value);
        out.drain();
    }

    @Override
    public void number(String literal) {
        place();
        text.append(literal);
    }

    @Override
    public void number(long value) {
        place();
        text.append(value);
    }

    @Override
    public void bool(boolean value) {
        place();
        text.append(value);
    }

    @Override
    public void nul() {
        place();
        text.append("null");
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private boolean inObject() {
        return depth > 0 && objects.get(depth);
    }

    private void begin(char bracket) {
        place();
        text.append(bracket);
        depth++;
        fresh = true;
    }

    private void end(char bracket) throws IOException {
        if (keyed) {
            throw new IllegalStateException("a key without a value");
        }
        depth--;
        if (pretty && !fresh) {
            text.append('\n');
            out.spaces(2 * depth);
        }
        text.append(bracket);
        fresh = false;
        out.drain();
    }

    /** Writes what comes before a value. */
    private void place() {
        if (keyed) {
            keyed = false;
        } else if (inObject()) {
            throw new IllegalStateException("a value without a key in an object");
        } else if (depth > 0) {
            next();
        }
    }

    private void next() {
        if (!fresh) {
            text.append(',');
        }
        fresh = false;
        if (pretty) {
            text.append('\n');
            out.spaces(2 * depth);
        }
    }

    private void quoted(String value) {
        text.append('"');
        if (visible) {
            Escapes.appendVisible(text, value);
        } else {
            Escapes.append(text, value, true);
        }
        text.append('"');
    }
}
