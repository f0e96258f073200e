package dev.podwright.client.internal.json;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.json.ReadLimits;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.json.TextDocument;
import dev.podwright.model.internal.text.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON objects, and gets values out of them that may be absent or of another type. */
public final class JsonObjects {
    private static final ReadLimits LIMITS = ReadLimits.defaults().withMaxTextSize(256 << 20);

    private JsonObjects() {}

    /** The JSON object in a text; null if the text is not exactly one, without duplicate keys. */
    public static @Nullable JsonObject parse(byte[] utf8) {
        return object(JsonReader.read(utf8, LIMITS));
    }

    /** The JSON object in a text; null if the text is not exactly one, without duplicate keys. */
    public static @Nullable JsonObject parse(String text) {
        return object(JsonReader.read(text, LIMITS));
    }

    private static @Nullable JsonObject object(TextDocument document) {
        return document.problems().isEmpty() && document.root() instanceof JsonObject object ? object : null;
    }

    /** The object as JSON on one line. */
    public static String toJson(JsonObject object) {
        return JsonWriter.textOf(object);
    }

    /** The string under a key; empty if there is none. */
    public static String text(@Nullable JsonObject object, String key) {
        String text = object == null ? null : object.text(key);
        return text == null ? "" : text;
    }

    /** The string under a key of an object's metadata; empty if there is none. */
    public static String metadata(@Nullable JsonObject object, String key) {
        return text(objectAt(object, "metadata"), key);
    }

    /** The value under nested keys; null if there is none. */
    public static @Nullable JsonValue at(@Nullable JsonValue value, String... keys) {
        JsonValue at = value;
        for (String key : keys) {
            at = at instanceof JsonObject object ? object.get(key) : null;
        }
        return at;
    }

    /** The object under nested keys; null if there is none. */
    public static @Nullable JsonObject objectAt(@Nullable JsonValue value, String... keys) {
        return at(value, keys) instanceof JsonObject object ? object : null;
    }

    /** The elements of an array that are objects; empty if the value is not an array. */
    public static List<JsonObject> objects(@Nullable JsonValue value) {
        List<JsonObject> out = new ArrayList<>();
        if (value instanceof JsonArray array) {
            for (JsonValue each : array.elements()) {
                if (each instanceof JsonObject object) {
                    out.add(object);
                }
            }
        }
        return out;
    }

    /** The elements of an array that are strings; empty if the value is not an array. */
    public static List<String> texts(@Nullable JsonValue value) {
        List<String> out = new ArrayList<>();
        if (value instanceof JsonArray array) {
            for (JsonValue each : array.elements()) {
                if (each instanceof JsonString text) {
                    out.add(text.value());
                }
            }
        }
        return out;
    }

    /** An integer; another one if the value is not an integer or not in the range of {@code long}. */
    public static long integer(@Nullable JsonValue value, long otherwise) {
        if (value instanceof JsonNumber number) {
            try {
                return Long.parseLong(number.literal());
            } catch (NumberFormatException e) {
                return otherwise;
            }
        }
        return otherwise;
    }

    /** Whether a value is {@code true}. */
    public static boolean isTrue(@Nullable JsonValue value) {
        return value instanceof JsonBoolean flag && flag.value();
    }
}
