package dev.podwright.conformance.server;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.ObjectSchema;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.ApiException;
import io.kubernetes.client.openapi.Pair;
import io.kubernetes.client.util.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.internal.http2.StreamResetException;
import org.jspecify.annotations.Nullable;

/** A real API server on loopback. Its answer to the dry run of a create can become a verdict in the oracle's format. */
public final class LiveServer {
    private static final String VARIABLE = "PODWRIGHT_KUBECONFIG";

    private final ApiClient api;

    private LiveServer(ApiClient api) {
        this.api = api;
    }

    /** The server that the kubeconfig in {@code PODWRIGHT_KUBECONFIG} names, which must be on loopback. */
    public static LiveServer find() throws IOException {
        String file = System.getenv(VARIABLE);
        if (file == null || file.isEmpty()) {
            throw new IllegalStateException(VARIABLE + " names no kubeconfig: use conformance/bin/cluster run");
        }
        ApiClient api = Config.fromConfig(file);
        String host = URI.create(api.getBasePath()).getHost();
        if (!InetAddress.getByName(host).isLoopbackAddress()) {
            throw new IllegalStateException("the server must be on loopback, not on " + host);
        }
        return new LiveServer(api);
    }

    /** The official client of the server. */
    public ApiClient api() {
        return api;
    }

    /** The verdict on an object in one line of JSON; one without a kind counts as a pod. */
    public String verdict(String object) {
        List<Pair> query = List.of(new Pair("dryRun", "All"), new Pair("fieldValidation", "Strict"));
        JsonObject json = JsonReader.readLine(object).root() instanceof JsonObject read ? read : null;
        try (Response response = send("POST", pathOf(json), query, "application/json", object)) {
            return write(response.code(), body(response), response.headers("Warning"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The object that a create stores; null if the server refuses it. */
    public @Nullable JsonObject create(JsonObject object, String manager) {
        List<Pair> query = List.of(new Pair("fieldManager", manager));
        return stored("POST", pathOf(object), query, "application/json", object);
    }

    /** The object that a replacement of the one with its name stores; null if the server refuses it. */
    public @Nullable JsonObject replace(JsonObject object, String manager) {
        List<Pair> query = List.of(new Pair("fieldManager", manager));
        return stored("PUT", pathOf(object) + "/" + name(object), query, "application/json", object);
    }

    /**
     * The object that a server-side apply stores, which takes over fields from other managers; null if the server refuses it.
     *
     * @param dryRun whether nothing is to be stored
     */
    public @Nullable JsonObject apply(JsonObject object, String manager, boolean dryRun) {
        List<Pair> query = new ArrayList<>(List.of(new Pair("fieldManager", manager), new Pair("force", "true")));
        if (dryRun) {
            query.add(new Pair("dryRun", "All"));
        }
        return stored("PATCH", pathOf(object) + "/" + name(object), query, "application/apply-patch+yaml", object);
    }

    private static String name(JsonObject object) {
        return object.get("metadata") instanceof JsonObject metadata && metadata.text("name") != null
                ? Objects.requireNonNull(metadata.text("name"))
                : "";
    }

    private @Nullable JsonObject stored(
            String method, String path, List<Pair> query, String contentType, JsonObject object) {
        try (Response response = send(method, path, query, contentType, JsonWriter.textOf(object))) {
            return response.isSuccessful() ? body(response) : null;
        } catch (StreamResetException e) {
            return null; // the server's own code panics on some objects, which ends the stream
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response send(String method, String path, List<Pair> query, String contentType, String body)
            throws IOException {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", contentType);
        headers.put("Accept", "application/json");
        try {
            Request request = api.buildRequest(
                    null,
                    path,
                    method,
                    query,
                    List.of(),
                    body.getBytes(StandardCharsets.UTF_8),
                    headers,
                    new HashMap<>(),
                    new HashMap<>(),
                    new String[] {"BearerToken"},
                    null);
            return api.getHttpClient().newCall(request).execute();
        } catch (ApiException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable JsonObject body(Response response) throws IOException {
        return JsonReader.readLine(response.body().string()).root() instanceof JsonObject json ? json : null;
    }

    /** The path of the objects of a kind: that of pods where the kind is not one of a group, so that the server says so. */
    private static String pathOf(@Nullable JsonObject object) {
        ObjectSchema<?> schema = object == null ? null : Schemas.find(object);
        String version = schema == null ? "v1" : schema.apiVersion();
        String kind = schema == null ? "pod" : schema.name().toLowerCase(Locale.ROOT);
        String namespace = kind.equals("namespace") ? "/" : "/namespaces/default/";
        return (version.contains("/") ? "/apis/" : "/api/") + version + namespace + kind + "s";
    }

    private static String write(int code, @Nullable JsonObject status, List<String> warnings) throws IOException {
        StringBuilder out = new StringBuilder();
        JsonWriter json = JsonWriter.compact(out);
        json.beginObject();
        json.key("allowed");
        json.bool(code == 201);
        String message = status == null ? null : status.text("message");
        if (code == 400) {
            json.key(message != null && message.contains("strict decoding error") ? "strictErrors" : "decodeError");
            json.string(message == null ? "" : message);
        } else if (code != 201 && code != 422) {
            json.key("otherError");
            json.string(code + " " + message);
        }
        json.key("errors");
        json.beginArray();
        if (code == 422 && status != null) {
            causes(status, json);
        }
        json.endArray();
        json.key("warnings");
        json.beginArray();
        for (String warning : warnings) {
            json.string(text(warning));
        }
        json.endArray();
        json.endObject();
        json.flush();
        return out.toString();
    }

    private static void causes(JsonObject status, JsonWriter json) throws IOException {
        if (status.get("details") instanceof JsonObject details && details.get("causes") instanceof JsonArray causes) {
            for (JsonValue each : causes.elements()) {
                if (each instanceof JsonObject cause) {
                    json.beginObject();
                    json.key("type");
                    json.string(String.valueOf(cause.text("reason")));
                    json.key("field");
                    json.string(cause.text("field") == null ? "" : String.valueOf(cause.text("field")));
                    json.endObject();
                }
            }
        }
    }

    /** A Warning header is {@code 299 - "text"}, with quotes and backslashes in the text escaped. */
    private static String text(String header) {
        int open = header.indexOf('"');
        int close = header.lastIndexOf('"');
        return open < 0 || close <= open
                ? header
                : header.substring(open + 1, close).replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
