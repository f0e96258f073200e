package dev.podwright.client.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.PodClient;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.options.ApplyOptions;
import dev.podwright.client.result.Results;
import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.validate.Bundle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.NullUnmarked;

/**
 * Whatever is applied and pruned, by whom else, and at whichever request something fails: only what the inventory's applies
 * created or changed is ever deleted, and an apply without failures leaves exactly the bundle.
 */
@NullUnmarked
class PrunePropertiesTest {
    private static final List<String> UNIVERSE = List.of(
            "{apiVersion: v1, kind: Namespace, metadata: {name: extra}}",
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {v: V}}",
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: b}, data: {v: V}}",
            "{apiVersion: v1, kind: Secret, metadata: {name: a}, stringData: {v: V}}",
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: extra}, data: {v: V}}",
            "{apiVersion: v1, kind: ServiceAccount, metadata: {name: a, namespace: extra}}",
            "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: a, labels: {v: V}}}",
            """
            {apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: widgets.example.com},
             spec: {group: example.com, scope: Namespaced, names: {kind: Widget, plural: widgets},
              versions: [{name: v1, served: true, storage: true}]}}
            """,
            "{apiVersion: example.com/v1, kind: Widget, metadata: {name: a}, spec: {v: V}}",
            "{apiVersion: example.com/v1, kind: Widget, metadata: {name: a, namespace: extra}, spec: {v: V}}");

    /** The kinds of step. */
    private enum Kind {
        APPLY,
        PRUNE,
        /** The field manager of the inventory's applies applies an object without the inventory. */
        SAME_MANAGER,
        OTHER_MANAGER,
        /** Somebody deletes an object. */
        DELETE
    }

    /**
     * One step.
     *
     * @param objects those of the bundle, as bits; of another step, the first of them
     * @param failAt the request that fails; none if it is past the last
     */
    record Step(Kind kind, int objects, int version, int failAt, ObjectServer.Fault fault) {
        boolean has(int index) {
            return (objects & (1 << index)) != 0;
        }

        List<KubernetesObject> bundle() {
            List<KubernetesObject> out = new ArrayList<>();
            for (int i = 0; i < UNIVERSE.size(); i++) {
                if (has(i)) {
                    out.add(parse(i));
                }
            }
            return out;
        }

        KubernetesObject parse(int index) {
            return Manifests.read(UNIVERSE.get(index).replace("v: V", "v: v" + version))
                    .objects()
                    .get(0);
        }
    }

    @Provide
    static Arbitrary<List<Step>> steps() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(
                                Kind.APPLY,
                                Kind.APPLY,
                                Kind.PRUNE,
                                Kind.PRUNE,
                                Kind.PRUNE,
                                Kind.SAME_MANAGER,
                                Kind.OTHER_MANAGER,
                                Kind.DELETE),
                        Arbitraries.integers().between(0, (1 << UNIVERSE.size()) - 1),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(ObjectServer.Fault.values()))
                .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(8);
    }

    @Property(tries = 300)
    void only_what_was_applied_is_deleted_and_the_end_is_the_bundle(
            @ForAll("steps") List<Step> steps, @ForAll @IntRange(max = (1 << 10) - 1) int end) {
        run(steps, end, "default");
    }

    @Property(tries = 200)
    void the_same_holds_if_the_bundle_creates_the_namespace_of_its_inventory(
            @ForAll("steps") List<Step> steps, @ForAll @IntRange(max = (1 << 10) - 1) int end) {
        run(steps, end | 1, "extra");
    }

    /** The objects with those that they need. */
    private static int complete(int objects) {
        int definition = (objects & 0b11_0000_0000) == 0 ? 0 : 0b1000_0000;
        int namespace = (objects & 0b10_0011_0000) == 0 ? 0 : 1;
        return objects | definition | namespace;
    }

    private static void run(List<Step> steps, int end, String namespace) {
        ObjectServer server = new ObjectServer();
        ApplyOptions recording = ApplyOptions.standard().withInventory("shop");
        ApplyOptions pruning = recording.pruning();
        /* The uids of objects that applies with the inventory reached, and of those that they changed. */
        Map<String, String> reached = new HashMap<>();
        Map<String, String> changed = new HashMap<>();
        Set<String> created = new HashSet<>();
        Step last = new Step(Kind.PRUNE, complete(end), 1, -1, null);
        List<Step> all = new ArrayList<>(steps);
        all.add(last);
        all.add(last);
        for (Step step : all) {
            server.clock = server.clock.plusSeconds(2);
            switch (step.kind()) {
                case APPLY, PRUNE -> {
                    Results results = apply(server, step, namespace, step.kind() == Kind.PRUNE ? pruning : recording);
                    reached.putAll(server.applied);
                    changed.putAll(server.touched);
                    created.addAll(server.created);
                    deletedOnly(server, step, namespace, reached, results);
                    if (step.equals(last)) {
                        assertThat(results.isOk()).as(results.toString()).isTrue();
                    }
                }
                default -> {
                    others(server, step);
                    if (isBegun(server, namespace)) {
                        // an apply ended in the middle: what its field manager applies since may be what it applied,
                        // and so
                        // may an object without fields
                        reached.putAll(server.applied);
                        server.objects.forEach((path, object) -> {
                            if (!JsonObjects.toJson(object).contains("\"manager\":")) {
                                reached.put(ObjectServer.uid(object), path);
                            }
                        });
                    }
                    if (!server.objects.containsKey("/api/v1/namespaces/" + namespace)) {
                        changed.clear(); // somebody has deleted the inventory with its namespace
                    }
                }
            }
            server.applied.clear();
            server.touched.clear();
            server.created.clear();
            server.deleted.clear();
        }
        endsWith(server, last, changed, created, namespace);
    }

    private static boolean isBegun(ObjectServer server, String namespace) {
        JsonObject inventory =
                server.objects.get("/api/v1/namespaces/" + namespace + "/configmaps/podwright-inventory-shop");
        return inventory != null
                && JsonObjects.text((JsonObject) inventory.get("data"), "objects")
                        .contains("\"since\":");
    }

    private static Results apply(ObjectServer server, Step step, String namespace, ApplyOptions options) {
        if (step.fault() != null) {
            server.failAt(step.failAt(), step.fault());
        }
        try (PodClient client = server.client(namespace).build()) {
            return client.apply(Bundle.of(step.bundle()), options);
        } finally {
            server.recover();
        }
    }

    /** What an apply deleted is nothing of its bundle, and only what applies with the inventory had reached. */
    private static void deletedOnly(
            ObjectServer server, Step step, String namespace, Map<String, String> reached, Results results) {
        Set<String> wanted = new HashSet<>();
        for (KubernetesObject each : step.bundle()) {
            JsonObject json = ObjectServer.object(Manifests.toJson(each));
            if (server.isServed(json)) {
                wanted.add(server.path(json, namespace));
            }
        }
        assertThat(server.deleted.values()).as(results.toString()).noneMatch(wanted::contains);
        server.deleted.forEach((uid, path) -> {
            if (!path.endsWith("/podwright-inventory-shop")) {
                assertThat(reached).as(path + "\n" + results).containsKey(uid);
            }
        });
    }

    private static void others(ObjectServer server, Step step) {
        for (int i = 0; i < UNIVERSE.size(); i++) {
            if (!step.has(i)) {
                continue;
            }
            KubernetesObject object = step.parse(i);
            JsonObject json = ObjectServer.object(Manifests.toJson(object));
            boolean possible = server.isPossible(json);
            switch (step.kind()) {
                case SAME_MANAGER -> {
                    if (possible) {
                        server.put(json, "tests");
                    }
                }
                case OTHER_MANAGER -> {
                    if (possible) {
                        server.put(json, "other");
                    }
                }
                default -> {
                    String path = possible ? server.path(json) : "";
                    if (server.objects.containsKey(path)) {
                        server.delete(path);
                    }
                }
            }
            return;
        }
    }

    /**
     * All objects of the bundle exist, and nothing else that applies with the inventory created or changed, except for
     * namespaces and definitions that existed before, or that are not empty because of others.
     */
    private static void endsWith(
            ObjectServer server, Step last, Map<String, String> changed, Set<String> created, String namespace) {
        Set<String> wanted = new HashSet<>();
        for (KubernetesObject each : last.bundle()) {
            wanted.add(server.path(ObjectServer.object(Manifests.toJson(each)), namespace));
        }
        assertThat(server.objects.keySet()).containsAll(wanted);
        server.objects.forEach((path, object) -> {
            String uid = ObjectServer.uid(object);
            boolean kept = path.equals("/api/v1/namespaces/extra")
                    ? !created.contains(uid) || isAnyIn(server, "/namespaces/extra/")
                    : path.endsWith("/widgets.example.com") && (!created.contains(uid) || isAnyIn(server, "/widgets/"));
            if (changed.containsKey(uid) && !path.endsWith("/podwright-inventory-shop") && !kept) {
                assertThat(wanted).as("left: " + path).contains(path);
            }
        });
    }

    private static boolean isAnyIn(ObjectServer server, String part) {
        return server.objects.keySet().stream().anyMatch(each -> each.contains(part));
    }
}
