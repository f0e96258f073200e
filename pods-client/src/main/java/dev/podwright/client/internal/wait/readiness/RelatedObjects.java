package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.internal.discovery.ApiResource;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.RetryingTransport;
import dev.podwright.client.internal.http.ServerRequest;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.response.ListPage;
import dev.podwright.client.internal.response.ResultFactory;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Result;
import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what belongs to an object that is waited for: pods, ReplicaSets, EndpointSlices, events. What was read is kept
 * until {@link #refresh}, so that a wait decides how often the server is asked.
 *
 * <p>Of a long list only the first part is read. What cannot be read is empty, and {@link #failure} says why.
 */
public final class RelatedObjects {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final String LARGEST_PART = "500";

    private final RetryingTransport transport;
    private final ResourceResolver resolver;
    private final Deadline deadline;
    private final Map<String, List<JsonObject>> known = new HashMap<>();
    private @Nullable Failure failure;
    private boolean used;

    public RelatedObjects(RetryingTransport transport, ResourceResolver resolver, Deadline deadline) {
        this.transport = transport.once();
        this.resolver = resolver;
        this.deadline = deadline;
    }

    /** Forgets what was read. */
    public void refresh() {
        known.clear();
        failure = null;
    }

    /** Whether the state of the object depends on other objects, of which its own watch says nothing. */
    public boolean isUsed() {
        return used;
    }

    /** Why something could not be read; null if everything could. */
    @Nullable
    Failure failure() {
        return failure;
    }

    /** Why something could not be read that the server will not show later either; empty otherwise. */
    String refusal(String what) {
        return failure == null || failure.isRetriable() ? "" : what + " cannot be read: " + failure.message();
    }

    /** Pods by their labels. */
    List<JsonObject> pods(ObjectRef near, String labelSelector) {
        return labelSelector.isEmpty()
                ? List.of()
                : list(ApiResource.PODS, "v1", "Pod", near, Map.of("labelSelector", labelSelector));
    }

    /** The pods of a controller, by their labels and their owner. */
    List<JsonObject> podsOf(ObjectRef near, String labelSelector, String ownerUid) {
        return pods(near, labelSelector).stream()
                .filter(pod -> isOwnedBy(pod, ownerUid))
                .toList();
    }

    /** The ReplicaSets of a Deployment. */
    List<JsonObject> replicaSetsOf(ObjectRef near, String labelSelector, String ownerUid) {
        ApiResource replicaSets = new ApiResource("/apis/apps/v1", "replicasets", true, false);
        return list(replicaSets, "apps/v1", "ReplicaSet", near, Map.of("labelSelector", labelSelector)).stream()
                .filter(set -> isOwnedBy(set, ownerUid))
                .toList();
    }

    /** The EndpointSlices of a Service. */
    List<JsonObject> endpointSlices(ObjectRef service) {
        ApiResource slices = new ApiResource("/apis/discovery.k8s.io/v1", "endpointslices", true, false);
        return list(
                slices,
                "discovery.k8s.io/v1",
                "EndpointSlice",
                service,
                Map.of("labelSelector", "kubernetes.io/service-name=" + service.name(), "limit", "100"));
    }

    /** The events of an object. */
    List<JsonObject> events(ObjectRef object, String uid) {
        ApiResource events = new ApiResource("/api/v1", "events", true, false);
        String selector = uid.isEmpty()
                ? "involvedObject.kind=" + object.kind() + ",involvedObject.name=" + object.name()
                : "involvedObject.uid=" + uid;
        return list(events, "v1", "Event", object, Map.of("fieldSelector", selector));
    }

    /** Whether the server serves a kind. */
    boolean isServed(String apiVersion, String kind) {
        used = true;
        ObjectRef any = ObjectRef.of(apiVersion, kind, "any");
        resolver.forget(any);
        return resolver.resolve(any, deadline).resource() != null;
    }

    private List<JsonObject> list(
            ApiResource resource, String apiVersion, String kind, ObjectRef near, Map<String, String> selectors) {
        used = true;
        String namespace = near.namespace() == null ? "default" : near.namespace();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("limit", LARGEST_PART);
        query.putAll(selectors);
        String path = resource.collection(namespace);
        return known.computeIfAbsent(path + query, key -> {
            ObjectRef ref = ObjectRef.of(apiVersion, kind, "").withNamespace(namespace);
            RequestOutcome outcome =
                    transport.send(ServerRequest.get(path, query), Deadline.after(deadline.remainingAtMost(LONGEST)));
            RequestOutcome checked = outcome.ofApiServer(transport.address(), "a list of " + kind);
            ListPage page = ListPage.read(checked.object(), ref);
            if (!checked.isSuccess()) {
                Result<KubernetesObject> failed = ResultFactory.failed(ref, checked);
                failure = failed.failure();
            } else if (page.problem() != null) {
                failure = Failure.of(
                        FailureKind.UNEXPECTED_RESPONSE,
                        "the response of the server is not a list of " + kind + ": " + page.problem());
            }
            return page.items();
        });
    }

    /** Whether an object has this controller. */
    public static boolean isOwnedBy(JsonObject object, String uid) {
        if (uid.isEmpty()) {
            return false;
        }
        for (JsonObject owner : JsonObjects.objects(JsonObjects.at(object, "metadata", "ownerReferences"))) {
            if (JsonObjects.isTrue(owner.get("controller"))
                    && JsonObjects.text(owner, "uid").equals(uid)) {
                return true;
            }
        }
        return false;
    }
}
