package dev.podwright.conformance.answer;

import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.overlay.PatchException;
import dev.podwright.overlay.StrategicMergePatch;
import dev.podwright.report.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Strategic merge patches: {@code {"original": ..., "patch": ...}} becomes {@code {"merged": ...}} or {@code {"error": ...}}. */
public final class MergeMode {
    private MergeMode() {}

    /** The answer to a line, without a line feed. */
    public static String answer(String line) {
        StringBuilder out = new StringBuilder(1024);
        try {
            JsonWriter writer = JsonWriter.compact(out);
            writer.beginObject();
            try {
                JsonObject merged = merged(line);
                writer.key("merged");
                writer.write(merged);
            } catch (PatchException e) {
                Finding first = e.report().findings().get(0);
                writer.key("error");
                writer.string(first.rule() + ": " + first.path() + ": " + first.message());
            } catch (IllegalArgumentException e) {
                writer.key("error");
                writer.string(String.valueOf(e.getMessage()));
            }
            writer.endObject();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /**
     * What a line's patch makes of its object.
     *
     * @throws PatchException if it cannot be applied
     * @throws IllegalArgumentException if the line has not the format
     */
    public static JsonObject merged(String line) {
        List<Finding> problems = new ArrayList<>();
        JsonObject json = ObjectParser.json(line, problems);
        if (json == null) {
            throw new IllegalArgumentException(problems.get(0).message());
        }
        return StrategicMergePatch.of(object(json, "patch")).apply(object(json, "original"));
    }

    private static JsonObject object(JsonObject json, String key) {
        JsonValue value = json.get(key);
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new IllegalArgumentException(key + " must be an object");
    }
}
