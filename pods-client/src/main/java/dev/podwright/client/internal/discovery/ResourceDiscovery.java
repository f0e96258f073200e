package dev.podwright.client.internal.discovery;

import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.RetryingTransport;
import dev.podwright.client.internal.http.ServerRequest;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the resource of a kind by asking the server for the resources of the kind's group and version.
 *
 * <p>The answers are cached. A kind that is not among them is asked for again, because its definition may have been added.
 */
public final class ResourceDiscovery {
    /**
     * The result of a search.
     *
     * @param resource null if it was not found
     * @param failure why it was not found; null if it was
     */
    record Lookup(@Nullable ApiResource resource, @Nullable RequestOutcome failure) {
        static Lookup found(ApiResource resource) {
            return new Lookup(resource, null);
        }

        static Lookup failed(RequestOutcome failure) {
            return new Lookup(null, failure);
        }
    }

    private final RetryingTransport transport;
    private final Map<String, ApiResource> known = new ConcurrentHashMap<>(Map.of("v1 Pod", ApiResource.PODS));

    public ResourceDiscovery(RetryingTransport transport) {
        this.transport = transport;
    }

    Lookup find(String apiVersion, String kind, Deadline deadline) {
        ApiResource cached = known.get(key(apiVersion, kind));
        if (cached != null) {
            return Lookup.found(cached);
        }
        String root = (apiVersion.indexOf('/') < 0 ? "/api/" : "/apis/") + apiVersion;
        RequestOutcome outcome = transport.send(ServerRequest.get(root), deadline);
        if (!outcome.isSuccess() && !outcome.isNotFound()) {
            return Lookup.failed(outcome);
        }
        JsonObject list = outcome.object();
        if (list != null) {
            known.putAll(resources(list, apiVersion, root));
        }
        ApiResource found = known.get(key(apiVersion, kind));
        return found == null
                ? Lookup.failed(RequestOutcome.failed(unknownKind(apiVersion, kind), outcome.attempts(), false))
                : Lookup.found(found);
    }

    private static Failure unknownKind(String apiVersion, String kind) {
        return Failure.of(FailureKind.NOT_FOUND, "the server does not have the kind " + kind + " in " + apiVersion)
                .withHttpStatus(404);
    }

    private static Map<String, ApiResource> resources(JsonObject list, String apiVersion, String root) {
        Map<String, ApiResource> out = new HashMap<>();
        for (JsonObject resource : JsonObjects.objects(list.get("resources"))) {
            String plural = resource.text("name");
            String kind = resource.text("kind");
            if (plural != null && kind != null && !isSubresource(plural)) {
                boolean namespaced = JsonObjects.isTrue(resource.get("namespaced"));
                out.put(key(apiVersion, kind), new ApiResource(root, plural, namespaced));
            }
        }
        return out;
    }

    private static boolean isSubresource(String plural) {
        return plural.indexOf('/') >= 0;
    }

    private static String key(String apiVersion, String kind) {
        return apiVersion + " " + kind;
    }
}
