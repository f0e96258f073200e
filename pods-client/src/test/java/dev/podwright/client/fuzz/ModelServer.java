package dev.podwright.client.fuzz;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.NullUnmarked;

/**
 * The state of a server with the pods of one namespace, and its answers, of which the next one is spoiled. It takes the
 * place of the network.
 */
@NullUnmarked
final class ModelServer implements Interceptor {
    static final String SECRET = "s3cr3t&<\"val\\ue\">-Zq9x7";
    private static final String PODS = "/api/v1/namespaces/default/pods";

    /** The stored pods by name. */
    final Map<String, JsonObject> pods = new LinkedHashMap<>();
    /** What the present call has done: "created web", "deleted web", "changed web". */
    final List<String> effects = new ArrayList<>();

    private final Random random;
    private final WorkloadModel workloads;
    private int versions;
    private int spoilAt;
    private int answered;

    ModelServer(Random random) {
        this.random = random;
        this.workloads = new WorkloadModel(random, effects);
    }

    /** Begins a call, of which one of the first answers is spoiled. */
    void beginCall() {
        beginCall(3);
    }

    /** Begins a call whose answers are right. */
    void beginUnspoiled() {
        beginCall();
        spoilAt = -1;
    }

    /** Begins a call, of which one of this number of answers is spoiled. */
    void beginCall(int answers) {
        effects.clear();
        answered = 0;
        spoilAt = random.nextInt(answers);
        workloads.beginCall();
    }

    /** An answer before it is sent. */
    record Answer(int status, String type, ByteString body) {
        static Answer of(int status, String type, byte[] body) {
            return new Answer(status, type, ByteString.of(body));
        }

        byte[] bytes() {
            return body.toByteArray();
        }

        static Answer json(int status, JsonObject object) {
            return of(status, "application/json", ModelServer.bytes(JsonObjects.toJson(object)));
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        boolean spoil = answered++ == spoilAt;
        boolean swallow = spoil && random.nextInt(3) == 0;
        Answer answer = swallow ? Spoiler.instead(random, SECRET) : answer(request);
        if (spoil && !swallow) {
            answer = Spoiler.spoil(answer, random, SECRET);
        }
        Response.Builder out = new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(answer.status())
                .message("")
                .header("Content-Type", answer.type())
                .body(ResponseBody.create(answer.bytes(), MediaType.parse(answer.type())));
        if (spoil) {
            Spoiler.headers(out, random, SECRET);
        }
        return out.build();
    }

    private Answer answer(Request request) throws IOException {
        String path = request.url().encodedPath();
        String body = "";
        if (request.body() != null) {
            Buffer buffer = new Buffer();
            request.body().writeTo(buffer);
            body = buffer.readUtf8();
        }
        Answer ofWorkload = workloads.answer(
                request.method(), path, String.valueOf(request.url().query()), body);
        if (ofWorkload != null) {
            return ofWorkload;
        }
        boolean dryRun = "All".equals(request.url().queryParameter("dryRun")) || body.contains("\"dryRun\"");
        if (path.equals(PODS)) {
            return request.method().equals("POST") ? create(JsonObjects.parse(body), dryRun) : collection(request);
        }
        if (!path.startsWith(PODS + "/")) {
            return status(404, "NotFound", "the server could not find the requested resource");
        }
        String rest = path.substring(PODS.length() + 1);
        int slash = rest.indexOf('/');
        String name = slash < 0 ? rest : rest.substring(0, slash);
        String subresource = slash < 0 ? "" : rest.substring(slash + 1);
        JsonObject live = pods.get(name);
        if (request.method().equals("PATCH") && subresource.isEmpty()) {
            return apply(name, JsonObjects.parse(body), dryRun);
        }
        if (live == null) {
            return status(404, "NotFound", "pods \"" + name + "\" not found");
        }
        boolean removes = request.method().equals("DELETE") || subresource.equals("eviction");
        if (removes) {
            if (!dryRun) {
                pods.remove(name);
                effects.add("deleted " + name);
            }
            return Answer.json(200, live);
        }
        if (request.method().equals("PATCH")) {
            return apply(name, live, dryRun);
        }
        return Answer.json(200, live);
    }

    private Answer collection(Request request) {
        if (request.url().queryParameter("watch") != null) {
            StringBuilder out = new StringBuilder();
            pods.values()
                    .forEach(each -> out.append("{\"type\":\"MODIFIED\",\"object\":")
                            .append(JsonObjects.toJson(each))
                            .append("}\n"));
            return Answer.of(200, "application/json", bytes(out.toString()));
        }
        JsonObject list = JsonObject.builder()
                .add("kind", "PodList")
                .add("apiVersion", "v1")
                .add(
                        "metadata",
                        JsonObject.builder().add("resourceVersion", "7").build())
                .add("items", JsonArray.of(List.copyOf(pods.values())))
                .build();
        return Answer.json(200, list);
    }

    private Answer create(JsonObject object, boolean dryRun) {
        String name = ((JsonObject) object.get("metadata")).text("name");
        if (pods.containsKey(name)) {
            return status(409, "AlreadyExists", "pods \"" + name + "\" already exists");
        }
        return store(name, object, 201, "created ", dryRun);
    }

    private Answer apply(String name, JsonObject object, boolean dryRun) {
        boolean exists = pods.containsKey(name);
        return store(name, object, exists ? 200 : 201, exists ? "changed " : "created ", dryRun);
    }

    private Answer store(String name, JsonObject object, int status, String effect, boolean dryRun) {
        JsonObject old = pods.get(name);
        String uid = old == null ? "uid-" + ++versions : ((JsonObject) old.get("metadata")).text("uid");
        JsonObject metadata = with(
                (JsonObject) object.get("metadata"),
                Map.of(
                        "namespace", JsonString.of("default"),
                        "uid", JsonString.of(uid),
                        "resourceVersion", JsonString.of(Integer.toString(++versions))));
        JsonObject stored = with(object, Map.of("metadata", metadata));
        if (!dryRun) {
            pods.put(name, stored);
            effects.add(effect + name);
        }
        return Answer.json(status, stored);
    }

    static JsonObject with(JsonObject object, Map<String, ? extends JsonValue> members) {
        JsonObject.Builder out = JsonObject.builder();
        object.members().stream()
                .filter(member -> !members.containsKey(member.key()))
                .forEach(member -> out.add(member.key(), member.value()));
        members.forEach(out::add);
        return out.build();
    }

    static Answer status(int code, String reason, String message) {
        return Answer.json(
                code,
                JsonObject.builder()
                        .add("kind", "Status")
                        .add("apiVersion", "v1")
                        .add("status", "Failure")
                        .add("reason", reason)
                        .add("message", message)
                        .build());
    }
}
