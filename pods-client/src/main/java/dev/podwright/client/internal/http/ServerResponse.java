package dev.podwright.client.internal.http;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A response of the server.
 *
 * @param status the HTTP status
 * @param json the body; null if it is not a JSON object
 * @param warnings the texts of the {@code Warning} headers
 * @param retryAfter how long the server asks to wait; zero if it does not
 */
public record ServerResponse(int status, @Nullable JsonObject json, List<String> warnings, Duration retryAfter) {
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public boolean isNotFound() {
        return status == 404;
    }

    /** The reason in the {@code Status}, such as {@code NotFound}; empty if there is none. */
    public String reason() {
        return JsonObjects.text(json, "reason");
    }

    /** The message in the {@code Status}; empty if there is none. */
    public String message() {
        return JsonObjects.text(json, "message");
    }
}
