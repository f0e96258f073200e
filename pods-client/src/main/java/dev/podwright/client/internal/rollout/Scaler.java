package dev.podwright.client.internal.rollout;

import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.operation.ClientSettings;
import dev.podwright.client.internal.response.LiveObjectReader;
import dev.podwright.client.internal.response.ObjectTransport;
import dev.podwright.client.internal.response.ResultFactory;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.KubernetesObject;
import java.util.List;

/** Sets how many pods a workload is to have, by its subresource {@code scale}. */
public final class Scaler {
    private final ObjectTransport transport;
    private final ResourceResolver resolver;
    private final ObjectPatcher patcher;

    public Scaler(ClientSettings settings, ObjectTransport transport, ResourceResolver resolver) {
        this.transport = transport;
        this.resolver = resolver;
        this.patcher = new ObjectPatcher(settings.fieldManager(), transport);
    }

    public Result<KubernetesObject> scale(ObjectRef ref, int replicas, Deadline deadline) {
        if (replicas < 0) {
            return ObjectPatcher.refused(ref, "a number of replicas must not be negative, and is " + replicas);
        }
        ResolvedResource place = resolver.resolve(ref, deadline);
        if (place.resource() == null) {
            return ResultFactory.unresolved(place, List.of());
        }
        RequestOutcome found = transport.get(place, deadline);
        JsonObject before = found.object();
        if (before == null) {
            return ResultFactory.failed(place.ref(), found);
        }
        String uid = JsonObjects.metadata(before, "uid");
        ObjectRef scale = ObjectRef.of("autoscaling/v1", "Scale", place.ref().name())
                .withNamespace(place.ref().namespace());
        JsonValue wanted = JsonNumber.of(replicas);
        Result<KubernetesObject> result = patcher.change(
                new ObjectPatcher.Target(place, "/scale", scale),
                uid,
                live -> JsonObjects.integer(JsonObjects.at(live, "spec", "replicas"), 0) == replicas
                        ? ObjectPatcher.Patch.NONE
                        : ObjectPatcher.ofSpec(
                                live,
                                JsonObject.builder().add("replicas", wanted).build()),
                deadline);
        Failure failure = result.failure();
        if (failure != null) {
            return failure.kind() == FailureKind.NOT_FOUND
                    ? ObjectPatcher.refused(
                            place.ref(),
                            "its kind has no number of replicas: the server has no subresource scale for it")
                    : result;
        }
        return withLive(result, place, uid, before, deadline);
    }

    /** The result with the workload instead of its scale; without an object if the workload cannot be read. */
    private Result<KubernetesObject> withLive(
            Result<KubernetesObject> scaled, ResolvedResource place, String uid, JsonObject before, Deadline deadline) {
        Result<KubernetesObject> out = Result.<KubernetesObject>succeeded(place.ref(), scaled.outcome())
                .withFindings(scaled.findings())
                .withAttempts(scaled.attempts(), scaled.repeated());
        JsonObject live = scaled.outcome() == Outcome.UNCHANGED
                ? before
                : transport.get(place, deadline).object();
        return live == null || !JsonObjects.metadata(live, "uid").equals(uid)
                ? out
                : out.withLive(LiveObjectReader.read(live, KubernetesObject.class));
    }
}
