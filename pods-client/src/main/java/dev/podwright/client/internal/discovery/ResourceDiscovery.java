package dev.podwright.client.internal.discovery;

import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.RetryingTransport;
import dev.podwright.client.internal.http.ServerRequest;
import dev.podwright.client.internal.http.ServerResponse;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the resource of a kind by asking the server for the resources of the kind's group and version.
 *
 * <p>The answers are cached. A kind that is not among them is asked for again, because its definition may have been added;
 * so is a group and version whose paths no longer lead to anything.
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
    private final Map<String, Map<String, ApiResource>> known = new ConcurrentHashMap<>();

    public ResourceDiscovery(RetryingTransport transport) {
        this.transport = transport;
    }

    /** Forgets the resources of a group and version. */
    void forget(String apiVersion) {
        known.remove(apiVersion);
    }

    Lookup find(String apiVersion, String kind, Deadline deadline) {
        if (apiVersion.equals("v1") && kind.equals("Pod")) {
            return Lookup.found(ApiResource.PODS);
        }
        ApiResource cached = known.getOrDefault(apiVersion, Map.of()).get(kind);
        if (cached != null) {
            return Lookup.found(cached.asFoundBefore());
        }
        String root = (apiVersion.indexOf('/') < 0 ? "/api/" : "/apis/") + apiVersion;
        RequestOutcome outcome = transport.send(ServerRequest.get(root), deadline);
        RequestOutcome checked = outcome.ofApiServer(transport.address(), "the kind " + kind + " in " + apiVersion);
        ServerResponse response = outcome.response();
        JsonObject list = outcome.object();
        if (response != null && response.status() == 404) {
            return isKnownToBeAbsent(apiVersion, deadline)
                    ? Lookup.failed(unknownKind(apiVersion, kind, outcome))
                    : Lookup.failed(outcome.isNotFound() ? unknownKind(apiVersion, kind, outcome) : checked);
        }
        if (!checked.isSuccess()) {
            return Lookup.failed(checked);
        }
        Map<String, ApiResource> resources = list == null ? null : resources(list, apiVersion, root);
        if (resources == null) {
            return Lookup.failed(outcome.unexpected("the response does not list the resources of " + apiVersion));
        }
        known.put(apiVersion, resources);
        ApiResource found = resources.get(kind);
        return found == null ? Lookup.failed(unknownKind(apiVersion, kind, outcome)) : Lookup.found(found);
    }

    /**
     * Whether the server lists its groups, without this group and version. It answers a request for an unknown group with
     * a plain text, which a proxy could have written as well.
     */
    private boolean isKnownToBeAbsent(String apiVersion, Deadline deadline) {
        boolean core = apiVersion.indexOf('/') < 0;
        RequestOutcome outcome = transport.send(ServerRequest.get(core ? "/api" : "/apis"), deadline);
        JsonObject list = outcome.object();
        if (list == null || !JsonObjects.text(list, "kind").equals(core ? "APIVersions" : "APIGroupList")) {
            return false;
        }
        return JsonObjects.objects(list.get("groups")).stream()
                .flatMap(group -> JsonObjects.objects(group.get("versions")).stream())
                .noneMatch(version -> JsonObjects.text(version, "groupVersion").equals(apiVersion));
    }

    private static RequestOutcome unknownKind(String apiVersion, String kind, RequestOutcome outcome) {
        return RequestOutcome.failed(
                Failure.of(FailureKind.NOT_FOUND, "the server does not have the kind " + kind + " in " + apiVersion)
                        .withHttpStatus(404)
                        .withReason("NotFound"),
                outcome.attempts(),
                false);
    }

    /**
     * The versions in which the server serves a group; empty if it does not serve it.
     *
     * @param versions receives them, such as {@code apps/v1}
     * @return why they are unknown; null if they are known
     */
    @Nullable
    RequestOutcome versions(String group, List<String> versions, Deadline deadline) {
        RequestOutcome outcome = transport.send(ServerRequest.get("/apis"), deadline);
        JsonObject list = outcome.object();
        if (list == null || !JsonObjects.text(list, "kind").equals("APIGroupList")) {
            return outcome.isSuccess()
                    ? outcome.unexpected("the response does not list the groups of the server")
                    : outcome.ofApiServer(transport.address(), "its list of groups");
        }
        JsonObjects.objects(list.get("groups")).stream()
                .filter(each -> JsonObjects.text(each, "name").equals(group))
                .flatMap(each -> JsonObjects.objects(each.get("versions")).stream())
                .forEach(each -> versions.add(JsonObjects.text(each, "groupVersion")));
        return null;
    }

    /** The kinds with namespaces, each in the version that the server prefers for its group. */
    NamespacedKinds namespacedKinds(Deadline deadline) {
        List<NamespacedKinds.Kind> kinds = new ArrayList<>();
        RequestOutcome groups = transport.send(ServerRequest.get("/apis"), deadline);
        JsonObject list = groups.object();
        if (list == null || !JsonObjects.text(list, "kind").equals("APIGroupList")) {
            return new NamespacedKinds(kinds, groups.unexpected("the response does not list the groups of the server"));
        }
        List<String> versions = new ArrayList<>(List.of("v1"));
        JsonObjects.objects(list.get("groups"))
                .forEach(each ->
                        versions.add(JsonObjects.text(JsonObjects.objectAt(each, "preferredVersion"), "groupVersion")));
        for (String version : versions) {
            String root = (version.indexOf('/') < 0 ? "/api/" : "/apis/") + version;
            RequestOutcome outcome = transport.send(ServerRequest.get(root), deadline);
            JsonObject resources = outcome.object();
            ServerResponse response = outcome.response();
            if (response != null && response.status() == 404) {
                continue; // the definition of its only kind has been deleted since
            }
            if (resources == null
                    || !JsonObjects.text(resources, "groupVersion").equals(version)) {
                return new NamespacedKinds(
                        kinds, outcome.unexpected("the response does not list the resources of " + version));
            }
            for (JsonObject each : JsonObjects.objects(resources.get("resources"))) {
                String plural = JsonObjects.text(each, "name");
                if (JsonObjects.isTrue(each.get("namespaced"))
                        && PathNames.isSegment(plural)
                        && has(each, "list")
                        && has(each, "delete")) {
                    kinds.add(new NamespacedKinds.Kind(version, JsonObjects.text(each, "kind")));
                }
            }
        }
        return new NamespacedKinds(kinds, null);
    }

    private static boolean has(JsonObject resource, String verb) {
        return resource.get("verbs") instanceof JsonArray verbs
                && verbs.elements().stream()
                        .anyMatch(each ->
                                each instanceof JsonString text && text.value().equals(verb));
    }

    /** The resources by kind; null if the object is not the list of this group and version. */
    private static @Nullable Map<String, ApiResource> resources(JsonObject list, String apiVersion, String root) {
        if (!JsonObjects.text(list, "kind").equals("APIResourceList")
                || !JsonObjects.text(list, "groupVersion").equals(apiVersion)) {
            return null;
        }
        Map<String, ApiResource> out = new HashMap<>();
        for (JsonObject resource : JsonObjects.objects(list.get("resources"))) {
            String plural = resource.text("name");
            String kind = resource.text("kind");
            if (plural != null && kind != null && PathNames.isSegment(plural)) {
                boolean namespaced = JsonObjects.isTrue(resource.get("namespaced"));
                out.putIfAbsent(kind, new ApiResource(root, plural, namespaced, false));
            }
        }
        return out;
    }
}
