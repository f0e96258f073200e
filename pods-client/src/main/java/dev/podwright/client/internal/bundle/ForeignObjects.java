package dev.podwright.client.internal.bundle;

import dev.podwright.client.internal.discovery.NamespacedKinds;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.operation.ObjectLister;
import dev.podwright.client.internal.response.ResultFactory;
import dev.podwright.client.options.ListOptions;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.ObjectList;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.json.JsonObject;
import dev.podwright.model.RawObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what would be deleted with a namespace or a CustomResourceDefinition although no inventory has it. What the server
 * and its controllers create in every namespace, and what is deleted with its owner, does not count.
 */
final class ForeignObjects {
    private final ResourceResolver resolver;
    private final ObjectLister lister;

    ForeignObjects(ResourceResolver resolver, ObjectLister lister) {
        this.resolver = resolver;
        this.lister = lister;
    }

    /**
     * Why a namespace must not be deleted; null if nothing is in it that would be missed.
     *
     * @param pruned the uids of objects that are being pruned
     */
    @Nullable
    String inNamespace(String namespace, String inventory, Set<String> pruned, Deadline deadline) {
        NamespacedKinds all = resolver.namespacedKinds(deadline);
        if (all.failure() != null) {
            return "what is in it could not be found out: "
                    + ResultFactory.failed(ObjectRef.of("v1", "Namespace", namespace), all.failure())
                            .failure();
        }
        Set<String> namespaced = new HashSet<>();
        all.kinds().forEach(each -> namespaced.add(ObjectKey.groupOf(each.apiVersion()) + ' ' + each.kind()));
        for (NamespacedKinds.Kind each : all.kinds()) {
            if (isTransient(each)) {
                continue;
            }
            ObjectList<RawObject> found = lister.list(
                    each.apiVersion(),
                    each.kind(),
                    RawObject.class,
                    ListOptions.all().inNamespace(namespace),
                    deadline);
            String problem = problem("it holds ", found, pruned, live -> isExpected(each, live, inventory, namespaced));
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    /** Why a CustomResourceDefinition must not be deleted; null if there are no other objects of its kind. */
    @Nullable
    String ofDefinition(JsonObject definition, Set<String> pruned, Deadline deadline) {
        JsonObject spec = JsonObjects.objectAt(definition, "spec");
        String kind = JsonObjects.text(JsonObjects.objectAt(spec, "names"), "kind");
        for (JsonObject version : JsonObjects.objects(JsonObjects.at(spec, "versions"))) {
            if (JsonObjects.isTrue(version.get("served"))) {
                String apiVersion = JsonObjects.text(spec, "group") + '/' + JsonObjects.text(version, "name");
                return problem(
                        "it defines ",
                        lister.list(
                                apiVersion,
                                kind,
                                RawObject.class,
                                ListOptions.all().inAllNamespaces(),
                                deadline),
                        pruned,
                        live -> false);
            }
        }
        return null;
    }

    /** Whether an object does not count. */
    @FunctionalInterface
    private interface Expected {
        boolean test(LiveObject<RawObject> live);
    }

    private static @Nullable String problem(
            String prefix, ObjectList<RawObject> found, Set<String> pruned, Expected expected) {
        Failure failure = found.failure();
        if (failure != null) {
            return failure.kind() == FailureKind.NOT_FOUND
                    ? null
                    : "what would be deleted with it could not be found out: " + failure.message();
        }
        for (LiveObject<RawObject> each : found) {
            if (!each.isTerminating() && !pruned.contains(each.uid()) && !expected.test(each)) {
                return prefix + ObjectRef.of(each.object()) + ", which the inventory does not have";
            }
        }
        return null;
    }

    /** Kinds whose objects report or lock something, and mean nothing without the others. */
    private static boolean isTransient(NamespacedKinds.Kind kind) {
        return switch (kind.kind()) {
            case "Event" -> kind.apiVersion().equals("v1") || isIn(kind, "events.k8s.io");
            case "Lease" -> isIn(kind, "coordination.k8s.io");
            default -> false;
        };
    }

    private static boolean isIn(NamespacedKinds.Kind kind, String group) {
        return ObjectKey.groupOf(kind.apiVersion()).equals(group);
    }

    private static boolean isExpected(
            NamespacedKinds.Kind kind, LiveObject<RawObject> live, String inventory, Set<String> namespaced) {
        JsonObject metadata = JsonObjects.objectAt(live.json(), "metadata");
        return (kind.apiVersion().equals("v1") && isMadeByServer(kind.kind(), live.json(), metadata, inventory))
                || isDeletedWithOwner(metadata, namespaced);
    }

    private static boolean isMadeByServer(
            String kind, JsonObject json, @Nullable JsonObject metadata, String inventory) {
        String name = JsonObjects.text(metadata, "name");
        return switch (kind) {
            case "ConfigMap" -> name.equals("kube-root-ca.crt") || name.equals(inventory);
            case "ServiceAccount" -> name.equals("default");
            case "Endpoints" ->
                !JsonObjects.text(JsonObjects.objectAt(metadata, "labels"), "endpoints.kubernetes.io/managed-by")
                        .isEmpty();
            case "Secret" -> JsonObjects.text(json, "type").equals("kubernetes.io/service-account-token");
            default -> false;
        };
    }

    /** Whether an object has owners in its namespace: they count themselves, and it is deleted after them. */
    private static boolean isDeletedWithOwner(@Nullable JsonObject metadata, Set<String> namespaced) {
        List<JsonObject> owners = JsonObjects.objects(JsonObjects.at(metadata, "ownerReferences"));
        return !owners.isEmpty()
                && owners.stream()
                        .allMatch(each -> namespaced.contains(ObjectKey.groupOf(JsonObjects.text(each, "apiVersion"))
                                + ' '
                                + JsonObjects.text(each, "kind")));
    }
}
