package dev.podwright.client.internal.bundle;

import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.operation.ClientSettings;
import dev.podwright.client.internal.operation.Deleter;
import dev.podwright.client.options.DeleteOptions;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.validate.internal.bundle.InstallOrder;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deletes objects that an inventory recorded, if they are still those objects. */
final class Pruner {
    /** Helm's annotation of an object that is to outlive its release, and its value. */
    private static final String POLICY = "helm.sh/resource-policy";

    private static final String KEEP = "keep";

    private final ClientSettings settings;
    private final Deleter deleter;
    private final ForeignObjects foreign;

    Pruner(ClientSettings settings, Deleter deleter, ForeignObjects foreign) {
        this.settings = settings;
        this.deleter = deleter;
        this.foreign = foreign;
    }

    /** Sorts what was applied last to the front, and namespaces to the end, that of the inventory last. */
    static void sort(List<InventoryEntry> entries, String ownNamespace) {
        Collections.reverse(entries);
        Comparator<InventoryEntry> namespaces =
                Comparator.comparing(each -> each.key().isNamespace());
        Comparator<InventoryEntry> own = Comparator.comparing(
                each -> each.key().isNamespace() && each.name().equals(ownNamespace));
        Comparator<InventoryEntry> order =
                Comparator.comparingInt(each -> -InstallOrder.rank(each.apiVersion(), each.kind()));
        entries.sort(namespaces.thenComparing(own).thenComparing(order));
    }

    /** Whether an object was created at or after a time of the server. */
    static boolean isCreatedSince(LiveObject<?> live, String since) {
        return isSince(JsonObjects.metadata(live.json(), "creationTimestamp"), since);
    }

    private static boolean isSince(String time, String since) {
        try {
            return !Instant.parse(time).isBefore(Instant.parse(since));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /**
     * Begins to prune.
     *
     * @param inventory the name of the ConfigMap
     * @param wanted the objects of the bundle, which are never pruned
     * @param uids the uids of the objects of the bundle
     */
    Run begin(DeleteOptions options, String inventory, Set<ObjectKey> wanted, Set<String> uids) {
        return new Run(options, inventory, wanted, uids);
    }

    /** The pruning of one apply. */
    final class Run {
        private final DeleteOptions options;
        private final String inventory;
        private final Set<ObjectKey> wanted;
        private final Set<String> uids;
        private final Set<ObjectKey> gone = new HashSet<>();
        private final Set<String> pruned = new HashSet<>();
        private boolean deletesInventory;
        private boolean failed;
        private boolean retains;

        private Run(DeleteOptions options, String inventory, Set<ObjectKey> wanted, Set<String> uids) {
            this.options = options;
            this.inventory = inventory;
            this.wanted = wanted;
            this.uids = uids;
        }

        /** The objects that the inventory need not record any more. */
        Set<ObjectKey> gone() {
            return gone;
        }

        /** Whether the namespace of the inventory is being deleted. */
        boolean deletesInventory() {
            return deletesInventory;
        }

        /** Deletes an object, if it is the one that was recorded. */
        Result<KubernetesObject> prune(InventoryEntry entry) {
            if (Thread.currentThread().isInterrupted()) {
                failed = true;
                return Result.skipped(
                        entry.ref(), Failure.of(FailureKind.INTERRUPTED, "interrupted before " + entry.ref()));
            }
            ObjectKey key = entry.key();
            if (failed && (key.isNamespace() || key.isDefinition())) {
                return BundleContents.skipped(
                        entry.ref(), entry.ref() + " was not pruned, because an object before it could not be pruned");
            }
            Check check = new Check(entry);
            Result<KubernetesObject> result = settings.refreshing(deadline ->
                    deleter.deleteGuarded(entry.ref(), options, live -> check.keeps(live, deadline), deadline));
            failed |= !result.isOk();
            retains |= check.inUse;
            if (result.isOk() && !check.inUse) {
                gone.add(key);
            }
            LiveObject<KubernetesObject> live = result.live();
            if (result.outcome() == Outcome.DELETED && live != null) {
                pruned.add(live.uid());
                deletesInventory |= isOwnNamespace(key);
            }
            return result;
        }

        private boolean isOwnNamespace(ObjectKey key) {
            return key.isNamespace() && key.name().equals(settings.namespace());
        }

        /** Whether a live object is to be pruned. */
        private final class Check {
            private final InventoryEntry entry;
            /** Whether it is kept only as long as other objects need it. */
            private boolean inUse;

            Check(InventoryEntry entry) {
                this.entry = entry;
            }

            /** Why it is not; null if it is. */
            @Nullable
            String keeps(LiveObject<KubernetesObject> live, Deadline deadline) {
                inUse = false;
                if (uids.contains(live.uid())) {
                    return "the bundle has it in another API group";
                }
                if (!isRecorded(live)) {
                    return "it is not the object that the inventory recorded";
                }
                if (JsonObjects.text(JsonObjects.objectAt(live.json(), "metadata", "annotations"), POLICY)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals(KEEP)) {
                    return "it has the annotation " + POLICY + ": " + KEEP;
                }
                ObjectKey key = entry.key();
                boolean holdsOthers = key.isNamespace() || key.isDefinition();
                if (holdsOthers && !entry.created() && !isCreatedSince(live, entry.since())) {
                    return "it existed before it was first applied with the inventory";
                }
                String use = holdsOthers ? use(key, live, deadline) : null;
                inUse = use != null;
                return use;
            }

            private boolean isRecorded(LiveObject<KubernetesObject> live) {
                return !live.uid().isEmpty()
                        && (live.uid().equals(entry.uid()) || (!entry.since().isEmpty() && isAppliedSince(live)));
            }

            /**
             * Whether this field manager has changed the object by an apply that may be that of the inventory. An object
             * without fields, such as most namespaces, has no managers; then it counts when it was created.
             */
            private boolean isAppliedSince(LiveObject<KubernetesObject> live) {
                List<JsonObject> managers =
                        JsonObjects.objects(JsonObjects.at(live.json(), "metadata", "managedFields"));
                if (managers.isEmpty()) {
                    return isCreatedSince(live, entry.since());
                }
                return managers.stream()
                        .anyMatch(each -> JsonObjects.text(each, "manager").equals(settings.fieldManager())
                                && JsonObjects.text(each, "operation").equals("Apply")
                                && JsonObjects.text(each, "subresource").isEmpty()
                                && isSince(JsonObjects.text(each, "time"), entry.since()));
            }

            /** What still needs a namespace or definition; null if nothing does. */
            private @Nullable String use(ObjectKey key, LiveObject<KubernetesObject> live, Deadline deadline) {
                if (key.isNamespace()) {
                    if (wanted.stream().anyMatch(each -> each.namespace().equals(key.name()))) {
                        return "it holds objects of the bundle";
                    }
                    return isOwnNamespace(key) && (retains || !wanted.isEmpty())
                            ? "it holds the inventory"
                            : foreign.inNamespace(key.name(), inventory, pruned, deadline);
                }
                JsonObject spec = JsonObjects.objectAt(live.json(), "spec");
                String kind = JsonObjects.text(JsonObjects.objectAt(spec, "names"), "kind");
                String group = JsonObjects.text(spec, "group");
                return wanted.stream()
                                .anyMatch(each -> each.group().equals(group)
                                        && each.kind().equals(kind))
                        ? "the bundle has objects of the kind that it defines"
                        : foreign.ofDefinition(live.json(), pruned, deadline);
            }
        }
    }
}
