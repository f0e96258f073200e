package dev.podwright.client.bundle;

import dev.podwright.client.PodClient;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.options.RetryPolicy;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.manifest.Manifests;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.NullUnmarked;

/**
 * A model of a server with objects of several kinds, in the place of the network: namespaces, uids, resource versions,
 * managed fields, preconditions and dry runs. A namespace is deleted with all that is in it, and a definition with all
 * objects of its kind. From a chosen request on, it can fail.
 */
@NullUnmarked
final class ObjectServer implements Interceptor {
    /** How a request fails. */
    enum Fault {
        /** The server refuses it. */
        FORBIDDEN,
        /** It is not processed, and a gateway before the server gives up. */
        LOST_REQUEST,
        /** It is processed, and a gateway before the server gives up. */
        LOST_ANSWER,
        /** It is not processed, and neither are all later ones: the client has ended. */
        DEATH,
        /** It is processed, and the client has ended. */
        DEATH_AFTER
    }

    /** A resource that is served. */
    private record Resource(String apiVersion, String plural, String kind, boolean namespaced) {
        String root() {
            return (apiVersion.contains("/") ? "/apis/" : "/api/") + apiVersion;
        }
    }

    private static final List<Resource> RESOURCES = List.of(
            new Resource("v1", "namespaces", "Namespace", false),
            new Resource("v1", "configmaps", "ConfigMap", true),
            new Resource("v1", "secrets", "Secret", true),
            new Resource("v1", "services", "Service", true),
            new Resource("v1", "serviceaccounts", "ServiceAccount", true),
            new Resource("apps/v1", "deployments", "Deployment", true),
            new Resource("rbac.authorization.k8s.io/v1", "clusterroles", "ClusterRole", false),
            new Resource("apiextensions.k8s.io/v1", "customresourcedefinitions", "CustomResourceDefinition", false));

    /** The stored objects by path. */
    final Map<String, JsonObject> objects = new TreeMap<>();
    /** The requests that were processed and not dry, such as {@code PATCH /api/v1/namespaces/default/configmaps/a}. */
    final List<String> writes = new ArrayList<>();
    /** The uids of the objects that requests changed or created, with the path. */
    final Map<String, String> touched = new LinkedHashMap<>();
    /** The uids of the objects that an apply reached, whether it changed them or not. */
    final Map<String, String> applied = new LinkedHashMap<>();
    /** The uids of the objects that an apply created. */
    final Set<String> created = new HashSet<>();
    /** The uids of all objects that requests deleted, with the path; also those that went with another one. */
    final Map<String, String> deleted = new LinkedHashMap<>();
    /** Changes an object that is stored, as admission would. */
    UnaryOperator<JsonObject> admission = object -> object;

    Instant clock = Instant.parse("2026-11-28T08:00:00Z");
    int requests;

    private int counter;
    private int faultAt;
    private Fault fault;

    ObjectServer() {
        put(object("{apiVersion: v1, kind: Namespace, metadata: {name: default}}"), "setup");
    }

    /** Lets a request fail; the next one is 0. */
    void failAt(int request, Fault how) {
        requests = 0;
        faultAt = request;
        fault = how;
    }

    /** Answers all further requests. */
    void recover() {
        fault = null;
    }

    /** A client for the namespace. */
    PodClient.Builder client(String namespace) {
        ApiClient api = new ApiClient().setBasePath("http://127.0.0.1:1");
        api.setHttpClient(new OkHttpClient.Builder().addInterceptor(this).build());
        return PodClient.builder(api, "tests")
                .namespace(namespace)
                .deadline(Duration.ofSeconds(20))
                .retryPolicy(RetryPolicy.standard().withMaxAttempts(2).withDelays(Duration.ZERO, Duration.ZERO));
    }

    static JsonObject object(String yaml) {
        return JsonObjects.parse(Manifests.toJson(Manifests.read(yaml).objects().get(0)));
    }

    /** Stores an object in the name of another manager, as a new one if there is none. */
    JsonObject put(JsonObject object, String manager) {
        return store(path(object), object, manager, "Apply", false);
    }

    /** The path of an object. */
    String path(JsonObject object) {
        return path(object, "default");
    }

    /** The path of an object of a client of a namespace. */
    String path(JsonObject object, String clientNamespace) {
        Resource resource = resource(object).orElseThrow();
        JsonObject metadata = (JsonObject) object.get("metadata");
        String namespace = metadata.text("namespace") == null ? clientNamespace : metadata.text("namespace");
        return resource.root() + (resource.namespaced() ? "/namespaces/" + namespace : "") + "/" + resource.plural()
                + "/" + metadata.text("name");
    }

    /** Whether the server has the kind and the namespace of an object. */
    boolean isPossible(JsonObject object) {
        return resource(object).isPresent() && missingNamespace(path(object)) == null;
    }

    /** Whether the server has the kind of an object. */
    boolean isServed(JsonObject object) {
        return resource(object).isPresent();
    }

    private Optional<Resource> resource(JsonObject object) {
        return resources().stream()
                .filter(each -> each.apiVersion().equals(object.text("apiVersion"))
                        && each.kind().equals(object.text("kind")))
                .findFirst();
    }

    private List<Resource> resources() {
        List<Resource> out = new ArrayList<>(RESOURCES);
        objects.forEach((path, object) -> {
            if (path.contains("/customresourcedefinitions/")) {
                JsonObject spec = (JsonObject) object.get("spec");
                JsonObject names = (JsonObject) spec.get("names");
                for (JsonObject version : JsonObjects.objects(spec.get("versions"))) {
                    out.add(new Resource(
                            spec.text("group") + "/" + version.text("name"),
                            names.text("plural"),
                            names.text("kind"),
                            "Namespaced".equals(spec.text("scope"))));
                }
            }
        });
        return out;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        int number = requests++;
        clock = clock.plusMillis(300);
        boolean dead = fault == Fault.DEATH || fault == Fault.DEATH_AFTER;
        if (fault != null && number >= faultAt && (number == faultAt || dead)) {
            if (fault == Fault.FORBIDDEN) {
                return respond(chain.request(), status(403, "Forbidden", "forbidden: User \"x\" cannot do this", null));
            }
            if (fault == Fault.LOST_ANSWER || (fault == Fault.DEATH_AFTER && number == faultAt)) {
                answer(chain.request());
            }
            if (!dead) {
                return respond(
                        chain.request(), new Answer(504, JsonObject.builder().build()));
            }
            throw new IOException("the client has ended");
        }
        return respond(chain.request(), answer(chain.request()));
    }

    record Answer(int status, JsonObject body) {}

    private Response respond(Request request, Answer answer) {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(answer.status())
                .message("")
                .header("Content-Type", "application/json")
                .header("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.atOffset(ZoneOffset.UTC)))
                .body(ResponseBody.create(JsonObjects.toJson(answer.body()), MediaType.get("application/json")))
                .build();
    }

    private Answer answer(Request request) throws IOException {
        String path = request.url().encodedPath();
        String text = "";
        if (request.body() != null) {
            Buffer buffer = new Buffer();
            request.body().writeTo(buffer);
            text = buffer.readUtf8();
        }
        JsonObject body = text.isEmpty() ? null : JsonObjects.parse(text);
        boolean dryRun =
                "All".equals(request.url().queryParameter("dryRun")) || (body != null && body.get("dryRun") != null);
        Answer discovered = request.method().equals("GET") ? discovery(path) : null;
        if (discovered != null) {
            return discovered;
        }
        if (!request.method().equals("GET") && !dryRun) {
            writes.add(request.method() + " " + path);
        }
        for (Resource each : resources()) {
            if (path.startsWith(each.root() + "/") && path.matches(pattern(each))) {
                return path.endsWith("/" + each.plural())
                        ? collection(request.method(), path, each, body, dryRun)
                        : item(request.method(), path, body, dryRun);
            }
        }
        return status(404, "NotFound", "the server could not find the requested resource", "");
    }

    private static String pattern(Resource resource) {
        return resource.root() + (resource.namespaced() ? "(/namespaces/[^/]+)?" : "") + "/" + resource.plural()
                + "(/[^/]+)?";
    }

    private Answer discovery(String path) {
        if (path.equals("/apis") || path.equals("/api")) {
            Map<String, List<JsonValue>> groups = new TreeMap<>();
            for (Resource each : resources()) {
                if (each.apiVersion().contains("/")) {
                    JsonObject version = JsonObject.builder()
                            .add("groupVersion", each.apiVersion())
                            .build();
                    groups.computeIfAbsent(each.apiVersion().split("/", 2)[0], group -> new ArrayList<>())
                            .add(version);
                }
            }
            List<JsonValue> list = new ArrayList<>();
            groups.forEach((name, versions) -> list.add(JsonObject.builder()
                    .add("name", name)
                    .add("versions", JsonArray.of(versions))
                    .add("preferredVersion", versions.get(0))
                    .build()));
            return new Answer(
                    200,
                    JsonObject.builder()
                            .add("kind", path.equals("/apis") ? "APIGroupList" : "APIVersions")
                            .add("groups", JsonArray.of(list))
                            .build());
        }
        List<JsonValue> found = new ArrayList<>();
        String apiVersion = "";
        for (Resource each : resources()) {
            if (each.root().equals(path)) {
                apiVersion = each.apiVersion();
                found.add(discovered(each));
            }
        }
        return found.isEmpty()
                ? null
                : new Answer(
                        200,
                        JsonObject.builder()
                                .add("kind", "APIResourceList")
                                .add("groupVersion", apiVersion)
                                .add("resources", JsonArray.of(found))
                                .build());
    }

    private static JsonObject discovered(Resource resource) {
        return JsonObjects.parse("{\"name\":\"" + resource.plural() + "\",\"kind\":\"" + resource.kind()
                + "\",\"namespaced\":" + resource.namespaced() + ",\"verbs\":[\"get\",\"list\",\"delete\"]}");
    }

    private Answer collection(String method, String path, Resource resource, JsonObject body, boolean dryRun) {
        if (method.equals("POST")) {
            String item = path + "/" + ((JsonObject) body.get("metadata")).text("name");
            Answer missing = missingNamespace(item);
            if (missing != null) {
                return missing;
            }
            return objects.containsKey(item)
                    ? status(409, "AlreadyExists", name(item) + " already exists", name(item))
                    : new Answer(201, store(item, body, "tests", "Update", dryRun));
        }
        List<JsonValue> items = new ArrayList<>();
        objects.forEach((key, value) -> {
            boolean all = !path.contains("/namespaces/") && key.matches(pattern(resource));
            if (all || key.startsWith(path + "/")) {
                items.add(value);
            }
        });
        return new Answer(
                200,
                JsonObject.builder()
                        .add("kind", resource.kind() + "List")
                        .add("apiVersion", resource.apiVersion())
                        .add("metadata", JsonObject.builder().build())
                        .add("items", JsonArray.of(items))
                        .build());
    }

    private Answer missingNamespace(String path) {
        String namespace = namespaceOf(path);
        if (namespace == null) {
            return null;
        }
        return objects.containsKey("/api/v1/namespaces/" + namespace)
                ? null
                : status(404, "NotFound", "namespaces \"" + namespace + "\" not found", namespace);
    }

    /** The namespace in the path of an object; null if it has none. */
    private static String namespaceOf(String path) {
        int start = path.indexOf("/namespaces/") + "/namespaces/".length();
        int end = path.indexOf('/', start);
        return path.contains("/namespaces/") && end > 0 ? path.substring(start, end) : null;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Answer item(String method, String path, JsonObject body, boolean dryRun) {
        JsonObject live = objects.get(path);
        if (method.equals("PATCH")) {
            Answer missing = missingNamespace(path);
            return missing != null
                    ? missing
                    : new Answer(live == null ? 201 : 200, store(path, body, "tests", "Apply", dryRun));
        }
        if (live == null) {
            return status(404, "NotFound", "\"" + name(path) + "\" not found", name(path));
        }
        JsonObject metadata = (JsonObject) live.get("metadata");
        switch (method) {
            case "PUT" -> {
                String version = ((JsonObject) body.get("metadata")).text("resourceVersion");
                return metadata.text("resourceVersion").equals(version)
                        ? new Answer(200, store(path, body, "tests", "Update", dryRun))
                        : status(409, "Conflict", "the object has been modified", name(path));
            }
            case "DELETE" -> {
                JsonObject wanted = (JsonObject) body.get("preconditions");
                for (String each : List.of("uid", "resourceVersion")) {
                    if (wanted.text(each) != null && !wanted.text(each).equals(metadata.text(each))) {
                        return status(409, "Conflict", "Precondition failed: " + each, name(path));
                    }
                }
                if (!dryRun) {
                    delete(path);
                }
                return new Answer(200, live);
            }
            default -> {
                return new Answer(200, live);
            }
        }
    }

    /** Deletes an object with all that goes with it. */
    void delete(String path) {
        List<String> all = new ArrayList<>(List.of(path));
        JsonObject live = objects.get(path);
        if (path.startsWith("/api/v1/namespaces/") && namespaceOf(path) == null) {
            all.addAll(objects.keySet().stream()
                    .filter(each -> each.contains("/namespaces/" + name(path) + "/"))
                    .toList());
        }
        if (path.contains("/customresourcedefinitions/")) {
            JsonObject spec = (JsonObject) live.get("spec");
            String plural = ((JsonObject) spec.get("names")).text("plural");
            all.addAll(objects.keySet().stream()
                    .filter(each ->
                            each.startsWith("/apis/" + spec.text("group") + "/") && each.contains("/" + plural + "/"))
                    .toList());
        }
        for (String each : all) {
            JsonObject gone = objects.remove(each);
            deleted.put(uid(gone), each);
        }
    }

    static String uid(JsonObject object) {
        return ((JsonObject) object.get("metadata")).text("uid");
    }

    private JsonObject store(String path, JsonObject sent, String manager, String operation, boolean dryRun) {
        JsonObject live = objects.get(path);
        JsonObject old = live == null ? null : (JsonObject) live.get("metadata");
        String namespace = namespaceOf(path);
        JsonObject.Builder metadata = JsonObject.builder();
        ((JsonObject) sent.get("metadata"))
                .members().stream()
                        .filter(each -> !List.of(
                                        "namespace", "uid", "resourceVersion", "creationTimestamp", "managedFields")
                                .contains(each.key()))
                        .forEach(each -> metadata.add(each.key(), each.value()));
        if (namespace != null) {
            metadata.add("namespace", namespace);
        }
        String now = clock.truncatedTo(ChronoUnit.SECONDS).toString();
        metadata.add("uid", old == null ? "uid-" + ++counter : old.text("uid"));
        metadata.add("creationTimestamp", old == null ? now : old.text("creationTimestamp"));
        JsonObject plain = sent.without("status").with("metadata", metadata.build());
        JsonObject before = live == null
                ? null
                : live.without("status").with("metadata", old.without("resourceVersion", "managedFields"));
        boolean hasFields = sent.members().size() > 3 || ((JsonObject) sent.get("metadata")).get("labels") != null;
        Map<String, String> managers = managers(old);
        boolean changes = !plain.equals(before) || (hasFields && !managers.containsKey(manager + " " + operation));
        if (changes && hasFields) {
            managers.put(manager + " " + operation, now);
        }
        List<JsonValue> fields = new ArrayList<>();
        managers.forEach((key, time) -> fields.add(JsonObject.builder()
                .add("manager", key.split(" ", 2)[0])
                .add("operation", key.split(" ", 2)[1])
                .add("time", time)
                .build()));
        metadata.add("managedFields", JsonArray.of(fields));
        metadata.add("resourceVersion", changes ? Integer.toString(++counter) : old.text("resourceVersion"));
        JsonObject stored = established(admission.apply(sent.without("status").with("metadata", metadata.build())));
        if (!dryRun) {
            objects.put(path, stored);
            if (manager.equals("tests")) {
                applied.put(uid(stored), path);
                if (live == null) {
                    created.add(uid(stored));
                }
                if (changes) {
                    touched.put(uid(stored), path);
                }
            }
        }
        return stored;
    }

    /** A definition as established, as the server does at once. */
    private static JsonObject established(JsonObject object) {
        if (!"CustomResourceDefinition".equals(object.text("kind"))) {
            return object;
        }
        JsonObject.Builder out = JsonObject.builder();
        object.members().stream()
                .filter(each -> !each.key().equals("status"))
                .forEach(each -> out.add(each.key(), each.value()));
        return out.add("status", JsonObjects.parse("{\"conditions\":[{\"type\":\"Established\",\"status\":\"True\"}]}"))
                .build();
    }

    private static Map<String, String> managers(JsonObject metadata) {
        Map<String, String> out = new LinkedHashMap<>();
        if (metadata != null) {
            JsonObjects.objects(metadata.get("managedFields"))
                    .forEach(each -> out.put(each.text("manager") + " " + each.text("operation"), each.text("time")));
        }
        return out;
    }

    static Answer status(int code, String reason, String message, String name) {
        JsonObject.Builder out = JsonObject.builder()
                .add("kind", "Status")
                .add("apiVersion", "v1")
                .add("status", "Failure")
                .add("reason", reason)
                .add("message", message);
        if (name != null) {
            out.add("details", JsonObject.builder().add("name", name).build());
        }
        return new Answer(code, out.build());
    }
}
