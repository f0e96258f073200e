package dev.podwright.model.internal.text;

import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonValue;
import java.io.IOException;

/**
 * Takes one value as a sequence of calls: in an object a {@link #key} before each value, in an array values alone.
 * A call out of this order is an {@link IllegalStateException}. What has been handed over may still be buffered until
 * {@link #flush}, unless it goes into a {@link StringBuilder}.
 */
public interface ValueSink {
    /** Begins an object; keys and values follow in the order in which they are written. */
    void beginObject() throws IOException;

    /** The key of the next value; the caller avoids duplicate keys. */
    void key(String key) throws IOException;

    /** The key of the next value, which is the name of a field of a schema: it needs no quotes in any format. */
    default void field(String name) throws IOException {
        key(name);
    }

    /** Ends the object begun last. */
    void endObject() throws IOException;

    /** Begins an array. */
    void beginArray() throws IOException;

    /** Ends the array begun last. */
    void endArray() throws IOException;

    /** Any string; a surrogate without its other half becomes U+FFFD, as it does when Go reads JSON. */
    void string(String value) throws IOException;

    /** A string that YAML can have without quotes although it is a number, because no double can hold it. */
    default void plainNumber(String value) throws IOException {
        string(value);
    }

    /** A number as JSON writes it; that the literal is one is up to the caller. */
    void number(String literal) throws IOException;

    /** A whole number. */
    void number(long value) throws IOException;

    /** {@code true} or {@code false}. */
    void bool(boolean value) throws IOException;

    /** {@code null}. */
    void nul() throws IOException;

    /** Hands everything that is still buffered to the target. */
    void flush() throws IOException;

    /** A whole value with all that is in it; numbers as they were spelled. */
    default void write(JsonValue value) throws IOException {
        JsonWalk.write(value, this, JsonNumber::spelling);
    }

    /** A whole value with all that is in it; numbers as Kubernetes' own readers give them. */
    default void writeLiterally(JsonValue value) throws IOException {
        JsonWalk.write(value, this, JsonNumber::literal);
    }
}
