package dev.podwright.client.internal.bundle;

import dev.podwright.client.internal.operation.ClientSettings;
import dev.podwright.client.options.DeleteOptions;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.model.KubernetesObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One apply of a bundle with an inventory.
 *
 * <p>The inventory is written before the first apply, with what it had and what the bundle has, so that an apply that ends
 * at any moment leaves nothing that is not recorded; after the applies, with the uids; and after the pruning, without what
 * was pruned.
 */
final class InventoryRun {
    private final ClientSettings settings;
    private final BundleContents contents;
    private final ObjectKeys keys;
    private final InventoryStore store;
    private final Pruner pruner;
    private final Function<KubernetesObject, Result<KubernetesObject>> apply;
    private final Function<Function<KubernetesObject, Result<KubernetesObject>>, List<Result<KubernetesObject>>>
            applyAll;
    private final boolean prunes;

    /** What is recorded now, in the order in which it was applied. */
    private final Map<ObjectKey, InventoryEntry> recorded = new LinkedHashMap<>();
    /** What an earlier apply recorded. */
    private final Map<ObjectKey, InventoryEntry> earlier = new HashMap<>();
    /** The objects of the bundle. */
    private final Set<ObjectKey> wanted = new HashSet<>();

    private final List<ObjectRef> refs = new ArrayList<>();

    InventoryRun(
            ClientSettings settings,
            BundleContents contents,
            ObjectKeys keys,
            InventoryStore store,
            Pruner pruner,
            Function<KubernetesObject, Result<KubernetesObject>> apply,
            Function<Function<KubernetesObject, Result<KubernetesObject>>, List<Result<KubernetesObject>>> applyAll,
            boolean prunes) {
        this.settings = settings;
        this.contents = contents;
        this.keys = keys;
        this.store = store;
        this.pruner = pruner;
        this.apply = apply;
        this.applyAll = applyAll;
        this.prunes = prunes;
    }

    /** Applies the bundle, and prunes. */
    List<Result<KubernetesObject>> apply(String name) {
        InventoryStore.Step read = begin(name);
        if (read.failed() != null) {
            return notApplied(read.failed(), null, null);
        }
        Inventory inventory = read.requireInventory();
        if (recorded.isEmpty() && inventory.stored() == null) {
            return contents.unread();
        }
        InventoryStore.Step begun = store.write(inventory, entries());
        KubernetesObject namespace = null;
        Result<KubernetesObject> created = null;
        if (begun.failed() != null && isNamespaceMissing(inventory, begun.failed())) {
            namespace = ownNamespace();
            if (namespace != null) {
                created = apply.apply(namespace);
                if (!created.isOk()) {
                    return notApplied(null, namespace, created);
                }
                record(namespace, ObjectRef.of(namespace), created, inventory.time(), new HashSet<>());
                begun = store.write(inventory, entries());
            }
        }
        if (begun.failed() != null) {
            return notApplied(begun.failed(), namespace, created);
        }
        return applied(begun.requireInventory(), namespace, created);
    }

    /** Reads the inventory, and adds the objects of the bundle to what it records. */
    private InventoryStore.Step begin(String name) {
        InventoryStore.Step read = store.read(name);
        Inventory inventory = read.inventory();
        if (inventory == null) {
            return read;
        }
        for (InventoryEntry each : inventory.entries()) {
            recorded.put(each.key(), each);
            earlier.put(each.key(), each);
        }
        ObjectKey own = ObjectKey.of(store.ref(name));
        for (KubernetesObject object : contents.objects()) {
            ObjectRef ref = keys.ref(object);
            ObjectKey key = ObjectKey.of(ref);
            refs.add(ref);
            if (key.equals(own)) {
                return new InventoryStore.Step(
                        null,
                        Result.failed(
                                ref,
                                Failure.of(
                                        FailureKind.REJECTED_LOCALLY,
                                        "the bundle has " + ref
                                                + ", which is the inventory itself: rename one of them")));
            }
            if (!key.name().isEmpty()) {
                InventoryEntry known = earlier.get(key);
                wanted.add(key);
                recorded.remove(key);
                recorded.put(
                        key,
                        known == null
                                ? InventoryEntry.begun(ref, inventory.time())
                                : known.begunAgain(ref, inventory.time()));
            }
        }
        return read;
    }

    private List<InventoryEntry> entries() {
        return List.copyOf(recorded.values());
    }

    private static boolean isNamespaceMissing(Inventory inventory, Result<KubernetesObject> failed) {
        Failure failure = failed.failure();
        return inventory.stored() == null && failure != null && failure.kind() == FailureKind.NOT_FOUND;
    }

    private @Nullable KubernetesObject ownNamespace() {
        return contents.objects().stream()
                .filter(each -> isOwnNamespace(ObjectKey.of(ObjectRef.of(each))))
                .findFirst()
                .orElse(null);
    }

    private boolean isOwnNamespace(ObjectKey key) {
        return key.isNamespace() && key.name().equals(settings.namespace());
    }

    /** The results if nothing was applied, except for the namespace of the inventory. */
    private List<Result<KubernetesObject>> notApplied(
            @Nullable Result<KubernetesObject> inventory,
            @Nullable KubernetesObject namespace,
            @Nullable Result<KubernetesObject> created) {
        List<Result<KubernetesObject>> out = new ArrayList<>();
        if (inventory != null) {
            out.add(inventory);
        }
        String reason = inventory == null
                ? "the namespace of the inventory failed, so nothing else was applied"
                : "the inventory could not be written before, so it was not applied";
        List<Result<KubernetesObject>> skipped = contents.skipped(reason);
        for (int i = 0; i < skipped.size(); i++) {
            out.add(contents.objects().get(i) == namespace && created != null ? created : skipped.get(i));
        }
        out.addAll(contents.unread());
        return out;
    }

    private List<Result<KubernetesObject>> applied(
            Inventory begun, @Nullable KubernetesObject namespace, @Nullable Result<KubernetesObject> created) {
        List<Result<KubernetesObject>> out = new ArrayList<>(
                applyAll.apply(object -> object == namespace && created != null ? created : apply.apply(object)));
        Set<ObjectKey> ended = new HashSet<>();
        Set<String> uids = new HashSet<>();
        for (int i = 0; i < refs.size(); i++) {
            Result<KubernetesObject> result = out.get(i);
            record(contents.objects().get(i), refs.get(i), result, begun.time(), ended);
            LiveObject<KubernetesObject> live = result.live();
            if (result.isOk() && live != null) {
                uids.add(live.uid());
            }
        }
        boolean allApplied = out.stream().allMatch(Result::isOk);
        List<InventoryEntry> candidates = prunes ? candidates() : List.of();
        InventoryStore.Step written = store.write(begun, entries());
        if (!allApplied || written.failed() != null) {
            skip(candidates, "nothing was pruned, because an apply or the inventory failed", out);
            if (written.failed() != null) {
                out.add(written.failed());
            }
            return out;
        }
        Pruner.Run run =
                pruner.begin(DeleteOptions.standard(), store.ref(begun.name()).name(), wanted, uids);
        candidates.forEach(each -> out.add(run.prune(each)));
        finish(written.requireInventory(), run, out);
        return out;
    }

    /** Records what is known of an object after its apply. */
    private void record(
            KubernetesObject object,
            ObjectRef ref,
            Result<KubernetesObject> result,
            String time,
            Set<ObjectKey> ended) {
        ObjectKey key = ObjectKey.of(ref);
        InventoryEntry entry = recorded.get(key);
        LiveObject<KubernetesObject> live = result.live();
        if (result.isOk() && live != null && !live.uid().isEmpty()) {
            ObjectKey now = ObjectKey.of(result.ref());
            if (!now.equals(key)) {
                recorded.remove(key);
                wanted.add(now);
                entry = recorded.get(now);
            }
            InventoryEntry known = entry == null
                    ? InventoryEntry.begun(
                            result.ref().withName(ObjectRef.of(object).name()), time)
                    : entry;
            boolean created = result.outcome() == Outcome.CREATED || Pruner.isCreatedSince(live, known.since());
            recorded.put(now, known.applied(live.uid(), created));
            ended.add(now);
        } else if (entry != null && !ended.contains(key) && isCertainlyNotWritten(result)) {
            InventoryEntry before = earlier.get(key);
            if (before == null) {
                recorded.remove(key);
            } else {
                recorded.put(key, before);
            }
        }
    }

    private static boolean isCertainlyNotWritten(Result<KubernetesObject> result) {
        Failure failure = result.failure();
        return failure != null
                && !result.repeated()
                && switch (failure.kind()) {
                    case REJECTED_LOCALLY,
                            IMMUTABLE,
                            INVALID,
                            BAD_REQUEST,
                            ADMISSION,
                            CONFLICT,
                            NOT_FOUND,
                            UNAUTHORIZED,
                            FORBIDDEN,
                            DEPENDENCY_FAILED -> true;
                    default -> false;
                };
    }

    /** What earlier applies recorded and the bundle does not have, in the order in which it is pruned. */
    private List<InventoryEntry> candidates() {
        List<InventoryEntry> out = new ArrayList<>();
        recorded.forEach((key, entry) -> {
            if (!wanted.contains(key)) {
                out.add(entry);
            }
        });
        Pruner.sort(out, settings.namespace());
        return out;
    }

    private static void skip(List<InventoryEntry> candidates, String reason, List<Result<KubernetesObject>> out) {
        candidates.forEach(each -> out.add(BundleContents.skipped(each.ref(), each.ref() + ": " + reason)));
    }

    /** Records what is still there; deletes an inventory of nothing. */
    private void finish(Inventory inventory, Pruner.Run run, List<Result<KubernetesObject>> out) {
        run.gone().forEach(recorded::remove);
        ObjectRef ref = store.ref(inventory.name());
        if (run.deletesInventory()) {
            out.add(Result.succeeded(ref, Outcome.DELETED)); // with its namespace
        } else if (recorded.isEmpty()) {
            out.add(store.delete(inventory));
        } else if (!run.gone().isEmpty()) {
            InventoryStore.Step reduced = store.write(inventory, entries());
            if (reduced.failed() != null) {
                out.add(reduced.failed());
            }
        }
    }

    /** Adds to the previews of the objects those of the pruning. */
    List<Result<KubernetesObject>> preview(String name, List<Result<KubernetesObject>> previews) {
        List<Result<KubernetesObject>> out = new ArrayList<>(previews);
        InventoryStore.Step read = begin(name);
        if (read.failed() != null) {
            out.add(read.failed());
            return out;
        }
        if (!prunes) {
            return out;
        }
        Set<String> uids = new HashSet<>();
        for (int i = 0; i < refs.size(); i++) {
            LiveObject<KubernetesObject> live = previews.get(i).live();
            if (live != null) {
                uids.add(live.uid());
                wanted.add(ObjectKey.of(previews.get(i).ref()));
            }
        }
        List<InventoryEntry> candidates = candidates();
        if (previews.stream().allMatch(Result::isOk)) {
            Pruner.Run run = pruner.begin(
                    DeleteOptions.standard().withDryRun(), store.ref(name).name(), wanted, uids);
            candidates.forEach(each -> out.add(run.prune(each)));
        } else {
            skip(candidates, "nothing would be pruned, because an apply would fail", out);
        }
        return out;
    }
}
