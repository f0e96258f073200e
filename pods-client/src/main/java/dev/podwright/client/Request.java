package dev.podwright.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to the server.
 *
 * @param path with each name escaped
 * @param query parameters by name
 * @param contentType of the body; empty without one
 * @param body sent as UTF-8; null for none
 * @param repeatable whether sending it twice does nothing twice
 */
record Request(
        String method,
        String path,
        Map<String, String> query,
        String contentType,
        @Nullable String body,
        boolean repeatable) {

    static Request get(String path) {
        return new Request("GET", path, Map.of(), "", null, true);
    }

    static Request get(String path, Map<String, String> query) {
        return new Request("GET", path, query, "", null, true);
    }

    /** Leaves the body out: it may be a Secret. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
