package dev.podwright.client.internal.http;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A response of the server.
 *
 * @param status the HTTP status
 * @param json the body; null if it is not a JSON object
 * @param text the start of a body that is plain text; empty for any other body
 * @param warnings the texts of the {@code Warning} headers
 * @param retryAfter how long the header {@code Retry-After} asks to wait; zero if there is none
 * @param location the address of a redirect, without credentials and query; empty if there is none
 * @param date the server's time, from the header {@code Date}; null if there is none
 */
public record ServerResponse(
        int status,
        @Nullable JsonObject json,
        String text,
        List<String> warnings,
        Duration retryAfter,
        String location,
        @Nullable Instant date) {
    private static final int LONGEST_WORD = 64;
    private static final long LONGEST_RETRY_AFTER = Integer.MAX_VALUE;

    /** Whether the status is 2xx. Whether the body is what was asked for is another question. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether the status is 3xx. */
    public boolean isRedirect() {
        return status >= 300 && status < 400;
    }

    /** Whether the body is a {@code Status} that reports a failure. */
    public boolean isFailureStatus() {
        return isStatus(json) && !JsonObjects.text(json, "status").equals("Success");
    }

    /** Whether an object is a {@code Status}. */
    public static boolean isStatus(@Nullable JsonObject object) {
        return JsonObjects.text(object, "kind").equals("Status")
                && JsonObjects.text(object, "apiVersion").equals("v1");
    }

    /** Whether the server says that something does not exist: 404 with a {@code Status} of the reason NotFound. */
    public boolean isNotFound() {
        return status == 404 && isFailureStatus() && reason().equals("NotFound") && !isFromAdmission();
    }

    /** Whether the text is that of a webhook or policy, which can choose any status and reason. */
    public boolean isFromAdmission() {
        String message = message();
        return message.contains("admission webhook \"")
                || message.contains("failed calling webhook \"")
                || message.contains("AdmissionPolicy '");
    }

    /** The reason in the {@code Status}, such as {@code NotFound}; empty if there is none. */
    public String reason() {
        return isFailureStatus() ? word(JsonObjects.text(json, "reason")) : "";
    }

    /** A text if it is a word, as reasons are; empty otherwise. */
    public static String word(String text) {
        return text.length() <= LONGEST_WORD
                        && text.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
                ? text
                : "";
    }

    /** The message in the {@code Status}, or the start of a plain text; empty if there is neither. */
    public String message() {
        return isFailureStatus() ? JsonObjects.text(json, "message") : text;
    }

    /** The name in the details of the {@code Status}; null if it has no details. */
    public @Nullable String detailsName() {
        JsonObject details = isFailureStatus() ? JsonObjects.objectAt(json, "details") : null;
        return details == null ? null : JsonObjects.text(details, "name");
    }

    /** How long the server asks to wait, in the header or the {@code Status}; zero if it does not. */
    public Duration askedWait() {
        Duration asked = retryAfter;
        if (isFailureStatus() && JsonObjects.at(json, "details", "retryAfterSeconds") instanceof JsonNumber seconds) {
            Duration inStatus = Duration.ofSeconds(seconds(seconds.literal()));
            asked = inStatus.compareTo(asked) > 0 ? inStatus : asked;
        }
        return asked;
    }

    private static long seconds(String literal) {
        try {
            return Math.max(0, Math.min(Long.parseLong(literal), LONGEST_RETRY_AFTER));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
