package dev.podwright.overlay;

import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.text.JsonWriter;
import java.util.Objects;

/** JSON in tests: a text has ' where JSON has quotes. */
final class Json {
    private Json() {}

    static JsonValue value(String text) {
        return Objects.requireNonNull(
                JsonReader.readLine(text.replace('\'', '"')).root());
    }

    static JsonObject object(String text) {
        return (JsonObject) value(text);
    }

    static String text(JsonValue value) {
        return JsonWriter.textOf(value).replace('"', '\'');
    }
}
