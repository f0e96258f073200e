package dev.podwright.client.internal.http;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import okhttp3.HttpUrl;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Reads responses up to a size, which counts after decompression.
 *
 * @param maxSize in bytes
 */
record ResponseReader(int maxSize) {
    private static final int LONGEST_TEXT = 4_000;

    /**
     * Reads a response.
     *
     * @param asText whether a body is text although it may look like JSON
     */
    ServerResponse read(Response received, boolean asText) throws IOException {
        byte[] body = body(received);
        JsonObject json = asText && received.isSuccessful() ? null : JsonObjects.parse(body);
        return new ServerResponse(
                received.code(),
                json,
                json == null ? plainText(received, body) : "",
                ResponseHeaders.warnings(received.headers("Warning")),
                ResponseHeaders.retryAfter(received.header("Retry-After")),
                location(received),
                ResponseHeaders.date(received.header("Date")));
    }

    private byte[] body(Response received) throws IOException {
        BufferedSource source = received.body().source();
        if (received.body().contentLength() > maxSize || source.request(maxSize + 1L)) {
            throw new ResponseTooLargeException(maxSize, received.code());
        }
        return source.readByteArray();
    }

    private static String plainText(Response received, byte[] body) {
        String type = received.header("Content-Type", "text/plain");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("text/plain")) {
            return "";
        }
        return new String(body, 0, Math.min(body.length, LONGEST_TEXT), StandardCharsets.UTF_8).strip();
    }

    private static String location(Response received) {
        String header = received.header("Location");
        if (header == null) {
            return "";
        }
        HttpUrl url = received.request().url().resolve(header);
        return url == null ? "" : withoutSecrets(url);
    }

    private static String withoutSecrets(HttpUrl url) {
        return url.newBuilder()
                .username("")
                .password("")
                .query(null)
                .fragment(null)
                .build()
                .toString();
    }
}
