package dev.podwright.client.internal.bundle;

import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.ServerRequest;
import dev.podwright.client.internal.http.ServerResponse;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.operation.ClientSettings;
import dev.podwright.client.internal.response.Expectation;
import dev.podwright.client.internal.response.ObjectTransport;
import dev.podwright.client.internal.response.ResultFactory;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the ConfigMaps of inventories. A write succeeds only if nobody has written since the read; one whose
 * answer was lost is recognized by its identifier.
 */
final class InventoryStore {
    private static final String PREFIX = "podwright-inventory-";

    private final ClientSettings settings;
    private final ObjectTransport transport;
    private final ResourceResolver resolver;

    InventoryStore(ClientSettings settings, ObjectTransport transport, ResourceResolver resolver) {
        this.settings = settings;
        this.transport = transport;
        this.resolver = resolver;
    }

    /**
     * The end of a read or write.
     *
     * @param inventory null if there is a failure
     * @param failed null if there is an inventory
     */
    record Step(@Nullable Inventory inventory, @Nullable Result<KubernetesObject> failed) {
        Inventory requireInventory() {
            return Objects.requireNonNull(inventory);
        }
    }

    /** The ConfigMap of an inventory. */
    ObjectRef ref(String name) {
        return ObjectRef.of("v1", "ConfigMap", PREFIX + name).withNamespace(settings.namespace());
    }

    Step read(String name) {
        return settings.refreshing(deadline -> read(name, deadline));
    }

    private Step read(String name, Deadline deadline) {
        ResolvedResource place = resolver.resolve(ref(name), deadline);
        if (place.resource() == null) {
            return failed(ResultFactory.unresolved(place, List.of()));
        }
        RequestOutcome outcome = transport.get(place, deadline);
        ServerResponse response = outcome.response();
        Instant date = response == null ? null : response.date();
        String time = date == null ? InventoryEntry.UNKNOWN : date.toString();
        JsonObject stored = outcome.object();
        if (stored == null) {
            return outcome.isNotFound()
                    ? new Step(new Inventory(name, null, List.of(), time), null)
                    : failed(ResultFactory.failed(place.ref(), outcome));
        }
        List<InventoryEntry> entries = new ArrayList<>();
        String problem = InventoryFormat.read(name, stored, entries);
        return problem == null
                ? new Step(new Inventory(name, stored, List.copyOf(entries), time), null)
                : failed(
                        place.ref(),
                        FailureKind.REJECTED_LOCALLY,
                        place.ref() + " is not an inventory as Podwright writes it: " + problem
                                + "; choose another name, or delete it if nothing that it records is to be pruned");
    }

    /** Writes other entries, if the inventory is still the one that was read. */
    Step write(Inventory before, List<InventoryEntry> entries) {
        return settings.refreshing(deadline -> write(before, entries, deadline));
    }

    private Step write(Inventory before, List<InventoryEntry> entries, Deadline deadline) {
        ObjectRef ref = ref(before.name());
        String text = InventoryFormat.text(entries);
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        if (size > InventoryFormat.MAX_BYTES) {
            return failed(
                    ref,
                    FailureKind.TOO_LARGE,
                    "an inventory of " + entries.size() + " objects needs " + size
                            + " bytes, and a ConfigMap holds " + InventoryFormat.MAX_BYTES
                            + ": divide the bundle, and give each part an inventory");
        }
        ResolvedResource place = resolver.resolve(ref, deadline);
        if (place.resource() == null) {
            return failed(ResultFactory.unresolved(place, List.of()));
        }
        String apply = UUID.randomUUID().toString();
        JsonObject stored = before.stored();
        String body = JsonObjects.toJson(body(before, InventoryFormat.data(before.name(), apply, text)));
        Map<String, String> query = Map.of("fieldManager", settings.fieldManager());
        ServerRequest request = new ServerRequest(
                stored == null ? "POST" : "PUT",
                stored == null ? place.collection() : place.path(),
                query,
                "application/json",
                body,
                true);
        RequestOutcome outcome = transport.send(
                place, request, Expectation.written(place).withUid(JsonObjects.metadata(stored, "uid")), deadline);
        JsonObject written = outcome.object();
        if (written == null && outcome.isConflict()) {
            JsonObject found = transport.get(place, deadline).object();
            if (found == null || !InventoryFormat.apply(found).equals(apply)) {
                return failed(
                        ref,
                        FailureKind.CONFLICT,
                        ref + " was changed meanwhile: another apply with the inventory \"" + before.name()
                                + "\" runs or ran; apply again when it has ended");
            }
            written = found;
        }
        return written == null
                ? failed(ResultFactory.failed(ref, outcome))
                : new Step(new Inventory(before.name(), written, List.copyOf(entries), before.time()), null);
    }

    private JsonObject body(Inventory before, JsonObject data) {
        JsonObject stored = before.stored();
        if (stored != null) {
            return stored.with("data", data);
        }
        ObjectRef ref = ref(before.name());
        JsonObject labels = JsonObject.builder()
                .add(InventoryFormat.MANAGED_BY, InventoryFormat.PODWRIGHT)
                .add(InventoryFormat.LABEL, before.name())
                .build();
        JsonObject metadata = JsonObject.builder()
                .add("name", ref.name())
                .add("namespace", settings.namespace())
                .add("labels", labels)
                .build();
        return JsonObject.builder()
                .add("apiVersion", ref.apiVersion())
                .add("kind", ref.kind())
                .add("metadata", metadata)
                .add("data", data)
                .build();
    }

    /** Deletes the ConfigMap, if it is still the one that was read. */
    Result<KubernetesObject> delete(Inventory inventory) {
        return settings.refreshing(deadline -> delete(inventory, deadline));
    }

    private Result<KubernetesObject> delete(Inventory inventory, Deadline deadline) {
        ResolvedResource place = resolver.resolve(ref(inventory.name()), deadline);
        if (place.resource() == null) {
            return ResultFactory.unresolved(place, List.of());
        }
        String uid = JsonObjects.metadata(inventory.stored(), "uid");
        JsonObject preconditions = JsonObject.builder()
                .add("uid", uid)
                .add("resourceVersion", JsonObjects.metadata(inventory.stored(), "resourceVersion"))
                .build();
        JsonObject body = JsonObject.builder()
                .add("apiVersion", "v1")
                .add("kind", "DeleteOptions")
                .add("preconditions", preconditions)
                .build();
        ServerRequest request =
                new ServerRequest("DELETE", place.path(), Map.of(), "application/json", JsonObjects.toJson(body), true);
        RequestOutcome outcome =
                transport.send(place, request, Expectation.removed(place).withUid(uid), deadline);
        return outcome.isSuccess() || outcome.isAbsent(place.ref())
                ? Result.<KubernetesObject>succeeded(place.ref(), Outcome.DELETED)
                        .withAttempts(outcome.attempts(), outcome.repeated())
                : ResultFactory.failed(place.ref(), outcome);
    }

    private static Step failed(ObjectRef ref, FailureKind kind, String message) {
        return failed(Result.failed(ref, Failure.of(kind, message)));
    }

    private static Step failed(Result<KubernetesObject> result) {
        return new Step(null, result);
    }
}
