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
 * @param text whether the response is text and not JSON
 */
public record ServerRequest(
        String method,
        String path,
        Map<String, String> query,
        String contentType,
        @Nullable String body,
        boolean repeatable,
        boolean text) {

    /** A request whose response is JSON. */
    public ServerRequest(
            String method,
            String path,
            Map<String, String> query,
            String contentType,
            @Nullable String body,
            boolean repeatable) {
        this(method, path, query, contentType, body, repeatable, false);
    }

    public static ServerRequest get(String path) {
        return get(path, Map.of());
    }

    public static ServerRequest get(String path, Map<String, String> query) {
        return new ServerRequest("GET", path, query, "", null, true);
    }

    public static ServerRequest getText(String path, Map<String, String> query) {
        return new ServerRequest("GET", path, query, "", null, true, true);
    }

    /** Without the body, which may be a Secret. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
