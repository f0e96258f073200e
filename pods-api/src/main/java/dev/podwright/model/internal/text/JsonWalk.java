package dev.podwright.model.internal.text;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Hands a value of any depth to a sink, without the stack of the thread. */
final class JsonWalk {
    private JsonWalk() {}

    /** An object or array of which a part has been written. */
    private static final class Frame {
        final @Nullable Iterator<JsonObject.Member> members;
        final @Nullable Iterator<JsonValue> elements;

        Frame(JsonValue value) {
            members = value instanceof JsonObject object ? object.members().iterator() : null;
            elements = value instanceof JsonArray array ? array.elements().iterator() : null;
        }
    }

    /**
     * Writes a value.
     *
     * @param spelled how a number is written
     */
    static void write(JsonValue root, ValueSink out, Function<JsonNumber, String> spelled) throws IOException {
        Deque<Frame> frames = new ArrayDeque<>();
        start(root, out, frames, spelled);
        while (!frames.isEmpty()) {
            Frame frame = frames.element();
            if (frame.members != null) {
                if (frame.members.hasNext()) {
                    JsonObject.Member member = frame.members.next();
                    out.key(member.key());
                    start(member.value(), out, frames, spelled);
                } else {
                    frames.pop();
                    out.endObject();
                }
            } else if (frame.elements != null && frame.elements.hasNext()) {
                start(frame.elements.next(), out, frames, spelled);
            } else {
                frames.pop();
                out.endArray();
            }
        }
    }

    private static void start(JsonValue value, ValueSink out, Deque<Frame> frames, Function<JsonNumber, String> spelled)
            throws IOException {
        if (value instanceof JsonString string) {
            if (string.isPlainNumber()) {
                out.plainNumber(string.value());
            } else {
                out.string(string.value());
            }
        } else if (value instanceof JsonObject) {
            out.beginObject();
            frames.push(new Frame(value));
        } else if (value instanceof JsonArray) {
            out.beginArray();
            frames.push(new Frame(value));
        } else if (value instanceof JsonNumber number) {
            out.number(spelled.apply(number));
        } else if (value instanceof JsonBoolean bool) {
            out.bool(bool.value());
        } else if (value instanceof JsonNull) {
            out.nul();
        }
    }
}
