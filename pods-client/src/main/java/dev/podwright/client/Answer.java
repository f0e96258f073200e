package dev.podwright.client;

import dev.podwright.json.JsonObject;
import dev.podwright.json.ReadLimits;
import dev.podwright.model.internal.json.JsonReader;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server answered.
 *
 * @param status the HTTP status
 * @param json the body, null where it is no JSON object
 * @param warnings the texts of its Warning headers
 * @param retryAfter how long it asks to wait; zero where it does not
 */
record Answer(int status, @Nullable JsonObject json, List<String> warnings, Duration retryAfter) {
    private static final ReadLimits LIMITS = ReadLimits.defaults().withMaxTextSize(256 << 20);

    static @Nullable JsonObject parse(byte[] body) {
        return JsonReader.read(body, LIMITS).root() instanceof JsonObject object ? object : null;
    }

    static @Nullable JsonObject parse(String body) {
        return JsonReader.read(body, LIMITS).root() instanceof JsonObject object ? object : null;
    }

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** The reason in its Status, such as {@code NotFound}; empty where there is none. */
    String reason() {
        return text("reason");
    }

    /** The message in its Status; empty where there is none. */
    String message() {
        return text("message");
    }

    private String text(String key) {
        String text = json == null ? null : json.text(key);
        return text == null ? "" : text;
    }
}
