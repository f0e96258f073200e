package dev.podwright.client;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Under which path the server keeps objects of a kind. Pods are known; of other kinds the server is asked once a group and
 * version, and again where a kind is not among its answers, since its definition may have come meanwhile.
 */
final class Discovery {
    /**
     * Where objects of a kind are.
     *
     * @param root {@code /api/v1} or {@code /apis/GROUP/VERSION}
     * @param plural the last part, such as {@code pods}
     * @param namespaced whether there is a namespace in between
     */
    record Resource(String root, String plural, boolean namespaced) {
        /** The path of all objects of the kind in a namespace, which a kind without namespaces leaves out. */
        String collection(@Nullable String namespace) {
            return root + (namespaced ? "/namespaces/" + escaped(namespace == null ? "" : namespace) : "") + "/"
                    + plural;
        }

        /** The path of one object. */
        String item(@Nullable String namespace, String name) {
            return collection(namespace) + "/" + escaped(name);
        }

        private static String escaped(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    /** The kind's resource, or the reply that says why it is not known. */
    record Found(@Nullable Resource resource, @Nullable Reply reply) {}

    /** Where pods are. */
    static final Resource PODS = new Resource("/api/v1", "pods", true);

    private final Exchange exchange;
    private final Map<String, Resource> found = new ConcurrentHashMap<>(Map.of("v1 Pod", PODS));

    Discovery(Exchange exchange) {
        this.exchange = exchange;
    }

    Found find(String apiVersion, String kind, Deadline deadline) {
        Resource known = found.get(apiVersion + " " + kind);
        if (known != null) {
            return new Found(known, null);
        }
        String root = (apiVersion.indexOf('/') < 0 ? "/api/" : "/apis/") + apiVersion;
        Reply reply = exchange.send(Request.get(root), deadline);
        Answer answer = reply.answer();
        if (answer == null || (!answer.isOk() && answer.status() != 404)) {
            return new Found(null, reply);
        }
        if (answer.isOk() && answer.json() != null) {
            found.putAll(resources(answer.json(), apiVersion, root));
        }
        Resource resource = found.get(apiVersion + " " + kind);
        return resource != null
                ? new Found(resource, null)
                : new Found(
                        null,
                        Reply.of(
                                new Failure(
                                        FailureKind.NOT_FOUND,
                                        "the server knows no kind " + kind + " in " + apiVersion,
                                        404),
                                reply.attempts(),
                                false));
    }

    private static Map<String, Resource> resources(JsonObject list, String apiVersion, String root) {
        Map<String, Resource> out = new HashMap<>();
        if (list.get("resources") instanceof JsonArray resources) {
            for (JsonValue each : resources.elements()) {
                if (each instanceof JsonObject resource) {
                    String plural = resource.text("name");
                    String kind = resource.text("kind");
                    if (plural != null && kind != null && plural.indexOf('/') < 0) {
                        boolean namespaced = resource.get("namespaced") instanceof JsonBoolean flag && flag.value();
                        out.put(apiVersion + " " + kind, new Resource(root, plural, namespaced));
                    }
                }
            }
        }
        return out;
    }
}
