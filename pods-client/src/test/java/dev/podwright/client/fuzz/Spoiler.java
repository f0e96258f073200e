package dev.podwright.client.fuzz;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import okhttp3.Response;
import org.jspecify.annotations.NullUnmarked;

/** Spoils answers of a server: as proxies, other servers, lost connections and adversaries do. */
@NullUnmarked
final class Spoiler {
    private static final int[] STATUSES = {
        200, 200, 201, 202, 203, 204, 206, 300, 301, 302, 304, 307, 308, 400, 401, 403, 404, 404, 405, 407, 408, 409,
        409, 410, 413, 415, 418, 422, 422, 429, 499, 500, 500, 501, 502, 503, 504, 507, 599
    };
    private static final List<String> REASONS = List.of(
            "",
            "NotFound",
            "AlreadyExists",
            "Conflict",
            "Invalid",
            "Forbidden",
            "Unauthorized",
            "InternalError",
            "ServerTimeout",
            "Timeout",
            "Expired",
            "Gone",
            "BadRequest",
            "TooManyRequests",
            "RequestEntityTooLarge");

    private Spoiler() {}

    /** An answer of something that did not do what was asked. It is never about the object of the request. */
    static ModelServer.Answer instead(Random random, String secret) {
        int status = STATUSES[random.nextInt(STATUSES.length)];
        String body = switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> "{}";
            case 2 -> "<html><body>" + secret + "</body></html>";
            case 3 -> "404 page not found\n";
            case 4 -> "{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"items\":{}}";
            case 5 ->
                "{\"kind\":\"Pod\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"somebody-else\",\"namespace\":\"default\"}}";
            case 6 -> "[".repeat(1 + random.nextInt(5000));
            case 7 -> "{\"a\":".repeat(1 + random.nextInt(5000));
            case 8 -> "null";
            case 9 -> "Client sent an HTTP request to an HTTPS server.\n";
            case 10 -> "{\"kind\":\"Status\",\"apiVersion\":\"v2\",\"status\":\"Success\"}";
            default -> error(random, secret);
        };
        // only a Status with this reason says that something does not exist, and a server that sends it is believed
        String safe = status == 404 ? body.replace("\"NotFound\"", "\"Forbidden\"") : body;
        String type = List.of("application/json", "text/html", "text/plain", "application/octet-stream")
                .get(random.nextInt(4));
        return ModelServer.Answer.of(status, type, ModelServer.bytes(safe));
    }

    /** A Status that reports a failure, with secrets and dumps in its texts. */
    private static String error(Random random, String secret) {
        String text = text(random, secret);
        JsonObject cause = JsonObject.builder()
                .add("reason", random.nextBoolean() ? "FieldValueInvalid" : "FieldManagerConflict")
                .add("message", text(random, secret))
                .add(
                        "field",
                        List.of("spec.containers[0].env[0].value", ".spec[", "a.b[k=\"x]", "metadata.labels.a/b", "")
                                .get(random.nextInt(5)))
                .build();
        JsonObject.Builder details = JsonObject.builder()
                .add("causes", JsonArray.of(random.nextBoolean() ? List.of(cause) : List.of(JsonNull.NULL, cause)));
        if (random.nextBoolean()) {
            details.add("retryAfterSeconds", JsonNumber.of(random.nextInt(2) * 100_000L));
        }
        return JsonObjects.toJson(JsonObject.builder()
                .add("kind", "Status")
                .add("apiVersion", "v1")
                .add("status", "Failure")
                .add("reason", REASONS.get(random.nextInt(REASONS.size())))
                .add("message", text)
                .add("details", details.build())
                .build());
    }

    private static String text(Random random, String secret) {
        String spelled = switch (random.nextInt(8)) {
            case 0 -> secret;
            case 1 -> json(secret);
            case 2 -> json(json(secret));
            case 3 ->
                json(secret).replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
            case 4 -> Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
            case 5 -> secret.substring(0, secret.length() / 2 + 4);
            case 6 -> secret.substring(0, 9) + "\n   " + secret.substring(9);
            default -> "{\"env\":[{\"name\":\"A\",\"value\":\"" + json(secret) + "\"}]}";
        };
        return List.of(
                                "Invalid value: \"",
                                "admission webhook \"x\" denied the request: ",
                                "etcdserver: ",
                                "first\nsecond: ")
                        .get(random.nextInt(4))
                + spelled
                + (random.nextBoolean() ? "\": no" : "");
    }

    private static String json(String text) {
        String out = JsonObjects.toJson(JsonObject.builder().add("x", text).build());
        return out.substring(6, out.length() - 2);
    }

    /** An answer about what has happened, damaged. */
    static ModelServer.Answer spoil(ModelServer.Answer answer, Random random, String secret) {
        byte[] body = answer.bytes();
        return switch (random.nextInt(9)) {
            case 0 -> with(answer, Arrays.copyOf(body, random.nextInt(body.length + 1)));
            case 1 -> with(answer, flipped(body, random));
            case 2 ->
                ModelServer.Answer.of(
                        STATUSES[random.nextInt(STATUSES.length)],
                        answer.type(),
                        error(random, secret)
                                .replace("\"NotFound\"", "\"Gone\"")
                                .getBytes(StandardCharsets.UTF_8));
            case 3 -> with(answer, zipped(body));
            case 4 -> with(answer, (new String(body, StandardCharsets.UTF_8) + "}").getBytes(StandardCharsets.UTF_8));
            case 5 -> ModelServer.Answer.of(answer.status(), "text/html", body);
            case 6, 7 -> {
                JsonObject object = JsonObjects.parse(body);
                yield object == null
                        ? answer
                        : with(answer, ModelServer.bytes(JsonObjects.toJson((JsonObject) mutated(object, random, 0))));
            }
            default -> answer;
        };
    }

    private static ModelServer.Answer with(ModelServer.Answer answer, byte[] body) {
        return ModelServer.Answer.of(answer.status(), answer.type(), body);
    }

    private static byte[] flipped(byte[] body, Random random) {
        byte[] out = body.clone();
        if (out.length > 0) {
            out[random.nextInt(out.length)] = (byte) random.nextInt(256);
        }
        return out;
    }

    private static byte[] zipped(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A value with one of its parts removed, replaced or doubled. */
    private static JsonValue mutated(JsonValue value, Random random, int depth) {
        if (depth > 0 && random.nextInt(4) == 0) {
            return switch (random.nextInt(5)) {
                case 0 -> JsonNull.NULL;
                case 1 -> JsonString.of("other");
                case 2 -> JsonNumber.of(random.nextInt());
                case 3 -> JsonArray.of(List.of(value, value));
                default -> JsonObject.builder().add("x", value).build();
            };
        }
        if (value instanceof JsonObject object && !object.members().isEmpty()) {
            JsonObject.Member member =
                    object.members().get(random.nextInt(object.members().size()));
            if (random.nextInt(4) == 0) {
                JsonObject.Builder out = JsonObject.builder();
                object.members().stream()
                        .filter(each -> !each.key().equals(member.key()))
                        .forEach(each -> out.add(each.key(), each.value()));
                return out.build();
            }
            return ModelServer.with(object, Map.of(member.key(), mutated(member.value(), random, depth + 1)));
        }
        if (value instanceof JsonArray array && !array.elements().isEmpty()) {
            List<JsonValue> out = new ArrayList<>(array.elements());
            int at = random.nextInt(out.size());
            out.set(at, mutated(out.get(at), random, depth + 1));
            return JsonArray.of(out);
        }
        return value;
    }

    /** Adds headers as servers and proxies send them. */
    static void headers(Response.Builder out, Random random, String secret) {
        switch (random.nextInt(6)) {
            case 0 ->
                out.header(
                        "Retry-After",
                        List.of("0", "1e9", "-1", "99999999999999999999", "Wed, 21 Oct 2015 07:28:00 GMT")
                                .get(random.nextInt(5)));
            case 1 ->
                out.header(
                        "Warning",
                        List.of(
                                        "299 - \"spec.x: "
                                                + secret.replace("\\", "\\\\").replace("\"", "\\\"") + "\"",
                                        "299",
                                        "\"",
                                        "299 - \"\\")
                                .get(random.nextInt(4)));
            case 2 ->
                out.header(
                        "Location",
                        List.of("https://user:" + "pw@host/x?y=z", "::::", "/relative", "")
                                .get(random.nextInt(4)));
            case 3 -> out.header("Content-Encoding", "gzip");
            default -> {
                // none
            }
        }
    }
}
