package dev.podwright.client.internal.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to the server.
 *
 * @param path with each name escaped
 * @param query parameters by name
 * @param contentType of the body; empty without a body
 * @param body sent as UTF-8; null for none
 * @param repeatable whether sending the request twice has the effect of sending it once
 */
public record ServerRequest(
        String method,
        String path,
        Map<String, String> query,
        String contentType,
        @Nullable String body,
        boolean repeatable) {

    public static ServerRequest get(String path) {
        return get(path, Map.of());
    }

    public static ServerRequest get(String path, Map<String, String> query) {
        return new ServerRequest("GET", path, query, "", null, true);
    }

    /** Without the body, which may be a Secret. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
