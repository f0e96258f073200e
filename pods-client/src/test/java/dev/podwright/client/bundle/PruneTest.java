package dev.podwright.client.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.client.PodClient;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.options.ApplyOptions;
import dev.podwright.client.options.DeleteOptions;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.Results;
import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.validate.Bundle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inventories, and what an apply prunes. */
@NullUnmarked
class PruneTest {
    private static final ApplyOptions SHOP = ApplyOptions.standard().withInventory("shop");
    private static final ApplyOptions PRUNING = SHOP.pruning();
    private static final String INVENTORY = "/api/v1/namespaces/default/configmaps/podwright-inventory-shop";
    private static final String CONFIG_MAPS = "/api/v1/namespaces/default/configmaps/";
    private static final String DEFINITION = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: widgets.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {kind: Widget, plural: widgets}
              versions: [{name: v1, served: true, storage: true}]
            """;

    private final ObjectServer server = new ObjectServer();
    private final PodClient client = server.client("default").build();

    static Bundle bundle(String... yaml) {
        List<KubernetesObject> out = new ArrayList<>();
        for (String each : yaml) {
            Manifests.read(each).objects().forEach(out::add);
        }
        return Bundle.of(out);
    }

    static String configMap(String name) {
        return "{apiVersion: v1, kind: ConfigMap, metadata: {name: " + name + "}, data: {a: b}}";
    }

    private static List<String> summary(Results results) {
        return results.all().stream()
                .map(each -> each.ref() + " " + each.outcome())
                .toList();
    }

    private static String note(Result<KubernetesObject> result) {
        return result.findings().get(result.findings().size() - 1).message();
    }

    @Test
    void what_the_bundle_no_longer_has_is_deleted_and_nothing_else() {
        server.put(ObjectServer.object(configMap("bystander")), "other");
        client.apply(Manifests.read(configMap("ours")).objects().get(0)).orThrow();
        client.apply(bundle(configMap("a"), configMap("b"), configMap("c")), SHOP);
        Results results = client.apply(bundle(configMap("b")), PRUNING);

        assertThat(summary(results))
                .containsExactly(
                        "ConfigMap default/b UNCHANGED", "ConfigMap default/c DELETED", "ConfigMap default/a DELETED");
        assertThat(server.objects)
                .containsOnlyKeys(
                        "/api/v1/namespaces/default",
                        CONFIG_MAPS + "b",
                        CONFIG_MAPS + "bystander",
                        CONFIG_MAPS + "ours",
                        INVENTORY);
    }

    @Test
    void without_pruning_everything_stays_recorded() {
        client.apply(bundle(configMap("a")), SHOP);
        assertThat(summary(client.apply(bundle(configMap("b")), SHOP))).containsExactly("ConfigMap default/b CREATED");
        assertThat(summary(client.apply(bundle(configMap("b")), PRUNING)))
                .containsExactly("ConfigMap default/b UNCHANGED", "ConfigMap default/a DELETED");
    }

    @Test
    void an_empty_bundle_removes_everything_and_the_inventory() {
        client.apply(bundle(configMap("a"), configMap("b")), SHOP);
        assertThat(summary(client.apply(bundle(), PRUNING)))
                .containsExactly(
                        "ConfigMap default/b DELETED",
                        "ConfigMap default/a DELETED",
                        "ConfigMap default/podwright-inventory-shop DELETED");
        assertThat(server.objects).containsOnlyKeys("/api/v1/namespaces/default");
        int writes = server.writes.size();
        assertThat(summary(client.apply(bundle(), PRUNING))).isEmpty();
        assertThat(server.writes).hasSize(writes);
    }

    @Test
    void an_object_of_the_same_name_that_another_client_created_is_kept() {
        client.apply(bundle(configMap("a"), configMap("b")), SHOP);
        server.delete(CONFIG_MAPS + "a");
        server.put(ObjectServer.object(configMap("a")), "other");
        Results results = client.apply(bundle(configMap("b")), PRUNING);
        assertThat(summary(results)).containsExactly("ConfigMap default/b UNCHANGED", "ConfigMap default/a UNCHANGED");
        assertThat(note(results.all().get(1)))
                .isEqualTo("was not pruned: it is not the object that the inventory recorded");
        assertThat(summary(client.apply(bundle(configMap("b")), PRUNING)))
                .containsExactly("ConfigMap default/b UNCHANGED");
    }

    @Test
    void an_object_that_is_already_gone_is_absent() {
        client.apply(bundle(configMap("a"), configMap("b")), SHOP);
        server.delete(CONFIG_MAPS + "a");
        assertThat(summary(client.apply(bundle(configMap("b")), PRUNING)))
                .containsExactly("ConfigMap default/b UNCHANGED", "ConfigMap default/a ABSENT");
    }

    @Test
    void an_object_that_helm_is_to_keep_is_kept() {
        client.apply(
                bundle("{apiVersion: v1, kind: ConfigMap, metadata: {name: a,"
                        + " annotations: {helm.sh/resource-policy: Keep}}}"),
                SHOP);
        Results results = client.apply(bundle(), PRUNING);
        assertThat(note(results.all().get(0)))
                .isEqualTo("was not pruned: it has the annotation helm.sh/resource-policy: keep");
        assertThat(server.objects).containsOnlyKeys("/api/v1/namespaces/default", CONFIG_MAPS + "a");
    }

    @Test
    void nothing_is_pruned_if_an_apply_fails() {
        client.apply(bundle(configMap("a"), configMap("b")), SHOP);
        Results results = client.apply(
                bundle("{apiVersion: v1, kind: ConfigMap, metadata: {name: b, labels: {\"_\": x}}}"), PRUNING);
        assertThat(summary(results)).containsExactly("ConfigMap default/b FAILED", "ConfigMap default/a SKIPPED");
        assertThat(results.all().get(1).failure().message())
                .isEqualTo("ConfigMap default/a: nothing was pruned, because an apply or the inventory failed");
        assertThat(server.objects).containsKey(CONFIG_MAPS + "a");
        assertThat(summary(client.apply(bundle(configMap("b")), PRUNING)))
                .containsExactly("ConfigMap default/b UNCHANGED", "ConfigMap default/a DELETED");
    }

    @Test
    void an_object_that_failed_and_was_not_written_is_not_recorded() {
        client.apply(Manifests.read(configMap("a")).objects().get(0)).orThrow();
        client.apply(bundle("{apiVersion: v1, kind: ConfigMap, metadata: {name: a, labels: {\"_\": x}}}"), SHOP);
        assertThat(summary(client.apply(bundle(), PRUNING)))
                .containsExactly("ConfigMap default/podwright-inventory-shop DELETED");
        assertThat(server.objects).containsKey(CONFIG_MAPS + "a");
    }

    @Test
    void what_a_client_applied_before_it_ended_is_pruned_and_what_it_did_not_reach_is_kept() {
        client.apply(Manifests.read(configMap("z")).objects().get(0)).orThrow();
        server.clock = server.clock.plusSeconds(5);
        server.failAt(3, ObjectServer.Fault.DEATH_AFTER); // after the apply of the first object
        client.apply(bundle(configMap("a"), configMap("z")), SHOP);
        server.recover();
        assertThat(server.objects).containsKeys(CONFIG_MAPS + "a", CONFIG_MAPS + "z");
        assertThat(JsonObjects.text(JsonObjects.objectAt(server.objects.get(INVENTORY), "data"), "objects"))
                .contains("\"name\":\"a\",\"since\":");

        server.clock = server.clock.plusSeconds(5);
        Results results = client.apply(bundle(), PRUNING);
        assertThat(summary(results))
                .containsExactly(
                        "ConfigMap default/z UNCHANGED",
                        "ConfigMap default/a DELETED",
                        "ConfigMap default/podwright-inventory-shop DELETED");
    }

    @Test
    void objects_without_fields_have_no_managers_and_are_pruned_after_an_apply_that_ended_too() {
        server.put(ObjectServer.object("{apiVersion: v1, kind: ServiceAccount, metadata: {name: z}}"), "other");
        server.clock = server.clock.plusSeconds(5);
        server.failAt(6, ObjectServer.Fault.DEATH_AFTER);
        client.apply(
                bundle(
                        "{apiVersion: v1, kind: Namespace, metadata: {name: extra}}",
                        "{apiVersion: v1, kind: ServiceAccount, metadata: {name: a}}",
                        "{apiVersion: v1, kind: ServiceAccount, metadata: {name: z}}"),
                SHOP);
        server.recover();
        assertThat(server.objects)
                .containsKeys("/api/v1/namespaces/extra", "/api/v1/namespaces/default/serviceaccounts/a");
        assertThat(summary(client.apply(bundle(), PRUNING)))
                .containsExactly(
                        "ServiceAccount default/z UNCHANGED",
                        "ServiceAccount default/a DELETED",
                        "Namespace extra DELETED",
                        "ConfigMap default/podwright-inventory-shop DELETED");
    }

    @Test
    void a_concurrent_apply_is_found() {
        client.apply(bundle(configMap("a")), SHOP);
        boolean[] done = {false};
        UnaryOperator<JsonObject> other = object -> {
            if (!done[0] && "b".equals(((JsonObject) object.get("metadata")).text("name"))) {
                done[0] = true;
                server.client("default").build().apply(bundle(configMap("c")), SHOP);
            }
            return object;
        };
        server.admission = other;
        Results results = client.apply(bundle(configMap("b")), PRUNING);
        assertThat(summary(results))
                .containsExactly(
                        "ConfigMap default/b CREATED",
                        "ConfigMap default/a SKIPPED",
                        "ConfigMap default/podwright-inventory-shop FAILED");
        Failure failure = results.all().get(2).failure();
        assertThat(failure.kind()).isEqualTo(FailureKind.CONFLICT);
        assertThat(failure.message())
                .isEqualTo("ConfigMap default/podwright-inventory-shop was changed meanwhile: another apply with the"
                        + " inventory \"shop\" runs or ran; apply again when it has ended");
        assertThat(summary(client.apply(bundle(configMap("b")), PRUNING)))
                .containsExactly(
                        "ConfigMap default/b UNCHANGED", "ConfigMap default/c DELETED", "ConfigMap default/a DELETED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOST_REQUEST", "LOST_ANSWER"})
    void a_lost_request_or_answer_does_no_harm(ObjectServer.Fault fault) {
        for (int i = 0; i < 20; i++) {
            client.apply(bundle(configMap("a"), configMap("b")), SHOP);
            server.failAt(i, fault);
            Results results = client.apply(bundle(configMap("b"), configMap("c")), PRUNING);
            assertThat(results.isOk()).as(i + ": " + results).isTrue();
            assertThat(server.objects).doesNotContainKey(CONFIG_MAPS + "a");
            server.recover();
        }
    }

    @Test
    void an_inventory_that_is_not_ours_is_refused() {
        client.apply(bundle(configMap("a")), SHOP);
        JsonObject ours = server.objects.get(INVENTORY);
        JsonObject garbage =
                ObjectServer.object("{apiVersion: v1, kind: ConfigMap, metadata: {name: podwright-inventory-shop,"
                        + " labels: {inventory.podwright.dev/name: shop}}, data: {objects: x}}");
        List<JsonObject> wrong = List.of(
                ObjectServer.object(configMap("podwright-inventory-shop")),
                garbage,
                JsonObjects.parse(JsonObjects.toJson(ours).replace("\"format\":\"1\"", "\"format\":\"2\"")),
                JsonObjects.parse(
                        JsonObjects.toJson(ours).replace("\\\"name\\\":\\\"a\\\"", "\\\"name\\\":\\\"b\\\"")));
        List<String> problems = List.of(
                "it does not have the label inventory.podwright.dev/name: shop",
                "its data has no format",
                "its format is one that this version does not know",
                "its data was edited: the checksum is not that of the objects");
        for (int i = 0; i < wrong.size(); i++) {
            server.objects.put(INVENTORY, wrong.get(i));
            int writes = server.writes.size();
            server.objects.put(INVENTORY, withUid(wrong.get(i)));
            Results results = client.apply(bundle(configMap("b")), PRUNING);
            assertThat(summary(results))
                    .containsExactly(
                            "ConfigMap default/podwright-inventory-shop FAILED", "ConfigMap default/b SKIPPED");
            assertThat(results.all().get(0).failure().kind()).isEqualTo(FailureKind.REJECTED_LOCALLY);
            assertThat(results.all().get(0).failure().message())
                    .isEqualTo("ConfigMap default/podwright-inventory-shop is not an inventory as Podwright writes it: "
                            + problems.get(i)
                            + "; choose another name, or delete it if nothing that it records is to be pruned");
            assertThat(server.writes).hasSize(writes);
        }
    }

    private static JsonObject withUid(JsonObject object) {
        JsonObject metadata = (JsonObject) object.get("metadata");
        JsonObject.Builder out = JsonObject.builder();
        metadata.members().stream()
                .filter(each -> !List.of("uid", "namespace", "resourceVersion").contains(each.key()))
                .forEach(each -> out.add(each.key(), each.value()));
        out.add("namespace", "default").add("uid", "u").add("resourceVersion", "1");
        JsonObject.Builder all = JsonObject.builder();
        object.members().stream()
                .filter(each -> !each.key().equals("metadata"))
                .forEach(each -> all.add(each.key(), each.value()));
        return all.add("metadata", out.build()).build();
    }

    @Test
    void a_bundle_that_has_the_inventory_itself_is_refused() {
        Results results = client.apply(bundle(configMap("podwright-inventory-shop")), SHOP);
        assertThat(results.all().get(0).failure().message())
                .isEqualTo("the bundle has ConfigMap default/podwright-inventory-shop, which is the inventory itself:"
                        + " rename one of them");
        assertThat(server.writes).isEmpty();
    }

    @Test
    void an_inventory_that_is_too_large_is_refused_before_anything_is_applied() {
        List<KubernetesObject> many = new ArrayList<>();
        for (int i = 0; i < 8000; i++) {
            many.add(Manifests.read(configMap("a-long-name-of-a-config-map-in-a-large-bundle-" + i))
                    .objects()
                    .get(0));
        }
        Results results = client.apply(Bundle.of(many), SHOP);
        assertThat(results.all().get(0).failure().kind()).isEqualTo(FailureKind.TOO_LARGE);
        assertThat(results.all().get(0).failure().message())
                .startsWith("an inventory of 8000 objects needs ")
                .endsWith("bytes, and a ConfigMap holds 1000000: divide the bundle, and give each part an inventory");
        assertThat(server.writes).isEmpty();
    }

    @Test
    void another_version_of_the_group_is_the_same_object() {
        String widget = "{apiVersion: example.com/v1, kind: Widget, metadata: {name: w}}";
        client.apply(bundle(DEFINITION, widget), SHOP);
        String both = DEFINITION.replace("[{name: v1", "[{name: v2, served: true}, {name: v1");
        Results results = client.apply(bundle(both, widget.replace("com/v1", "com/v2")), PRUNING);
        assertThat(summary(results))
                .containsExactly("CustomResourceDefinition widgets.example.com CHANGED", "Widget default/w CREATED");
        assertThat(server.deleted).isEmpty();
    }

    @Test
    void custom_resources_are_pruned_before_their_definition_and_namespaces_last() {
        String namespace = "{apiVersion: v1, kind: Namespace, metadata: {name: extra}}";
        String widget = "{apiVersion: example.com/v1, kind: Widget, metadata: {name: w, namespace: extra}}";
        String config = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: extra}}";
        Results applied = client.apply(bundle(widget, config, DEFINITION, namespace), SHOP);
        assertThat(summary(applied))
                .containsExactly(
                        "Namespace extra CREATED",
                        "ConfigMap extra/a CREATED",
                        "CustomResourceDefinition widgets.example.com CREATED",
                        "Widget extra/w CREATED");
        assertThat(summary(client.dryRun(bundle(), PRUNING)))
                .containsExactly(
                        "Widget extra/w DELETED",
                        "CustomResourceDefinition widgets.example.com DELETED",
                        "ConfigMap extra/a DELETED",
                        "Namespace extra DELETED");
        assertThat(server.deleted).isEmpty();
        assertThat(summary(client.apply(bundle(), PRUNING)))
                .containsExactly(
                        "Widget extra/w DELETED",
                        "CustomResourceDefinition widgets.example.com DELETED",
                        "ConfigMap extra/a DELETED",
                        "Namespace extra DELETED",
                        "ConfigMap default/podwright-inventory-shop DELETED");
    }

    @Test
    void a_namespace_or_definition_that_others_use_is_kept_until_they_are_gone() {
        String namespace = "{apiVersion: v1, kind: Namespace, metadata: {name: extra}}";
        client.apply(bundle(namespace, DEFINITION), SHOP);
        server.put(
                ObjectServer.object(
                        "{apiVersion: example.com/v1, kind: Widget, metadata: {name: w, namespace: extra}}"),
                "other");
        Results results = client.apply(bundle(), PRUNING);
        assertThat(summary(results))
                .containsExactly("CustomResourceDefinition widgets.example.com UNCHANGED", "Namespace extra UNCHANGED");
        assertThat(note(results.all().get(0)))
                .isEqualTo("was not pruned: it defines Widget extra/w, which the inventory does not have");
        assertThat(note(results.all().get(1)))
                .isEqualTo("was not pruned: it holds Widget extra/w, which the inventory does not have");

        server.delete("/apis/example.com/v1/namespaces/extra/widgets/w");
        assertThat(summary(client.apply(bundle(), PRUNING)))
                .containsExactly(
                        "CustomResourceDefinition widgets.example.com DELETED",
                        "Namespace extra DELETED",
                        "ConfigMap default/podwright-inventory-shop DELETED");
    }

    @Test
    void a_namespace_is_kept_if_it_existed_before_or_holds_the_bundle() {
        String mine = "{apiVersion: v1, kind: Namespace, metadata: {name: mine}}";
        String theirs = "{apiVersion: v1, kind: Namespace, metadata: {name: theirs}}";
        String config = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: mine}}";
        server.put(ObjectServer.object(theirs), "other");
        server.clock = server.clock.plusSeconds(5);
        client.apply(bundle(mine, theirs, config), SHOP);
        Results results = client.apply(bundle(config), PRUNING);
        assertThat(results.all())
                .extracting(each -> each.findings().isEmpty() ? "" : note(each))
                .containsExactly(
                        "",
                        "was not pruned: it existed before it was first applied with the inventory",
                        "was not pruned: it holds objects of the bundle");
    }

    @Test
    void the_namespace_of_the_inventory_is_created_first_and_pruned_last() {
        PodClient inShop = server.client("shop").build();
        String namespace = "{apiVersion: v1, kind: Namespace, metadata: {name: shop}}";
        Results results = inShop.apply(bundle(configMap("a"), namespace), SHOP);
        assertThat(summary(results)).containsExactly("Namespace shop CREATED", "ConfigMap shop/a CREATED");
        assertThat(server.writes)
                .containsExactly(
                        "POST /api/v1/namespaces/shop/configmaps",
                        "PATCH /api/v1/namespaces/shop",
                        "POST /api/v1/namespaces/shop/configmaps",
                        "PATCH /api/v1/namespaces/shop/configmaps/a",
                        "PUT /api/v1/namespaces/shop/configmaps/podwright-inventory-shop");
        assertThat(note(inShop.apply(
                                bundle("{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: default}}"),
                                PRUNING)
                        .all()
                        .get(2)))
                .isEqualTo("was not pruned: it holds the inventory");
        assertThat(summary(inShop.apply(bundle(), PRUNING)))
                .containsExactly(
                        "ConfigMap default/a DELETED",
                        "Namespace shop DELETED",
                        "ConfigMap shop/podwright-inventory-shop DELETED");
        assertThat(server.objects).containsOnlyKeys("/api/v1/namespaces/default");
    }

    @Test
    void without_its_namespace_nothing_is_applied() {
        Results results = server.client("missing").build().apply(bundle(configMap("a")), SHOP);
        assertThat(summary(results))
                .containsExactly("ConfigMap missing/podwright-inventory-shop FAILED", "ConfigMap missing/a SKIPPED");
        assertThat(results.all().get(0).failure().kind()).isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void the_options_are_checked() {
        assertThatThrownBy(() -> ApplyOptions.standard().pruning())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("only what an inventory has recorded can be pruned: call withInventory first");
        for (String wrong : List.of("", "A", "-a", "a-", "a.b", "a".repeat(64))) {
            assertThatThrownBy(() -> ApplyOptions.standard().withInventory(wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(PRUNING)
                .isEqualTo(ApplyOptions.standard().withInventory("shop").pruning());
    }

    @Test
    void delete_leaves_the_inventory() {
        Bundle bundle = bundle(configMap("a"));
        client.apply(bundle, SHOP);
        assertThat(summary(client.delete(bundle, DeleteOptions.standard())))
                .containsExactly("ConfigMap default/a DELETED");
        assertThat(server.objects).containsKey(INVENTORY);
        assertThat(summary(client.apply(bundle(), PRUNING)))
                .containsExactly("ConfigMap default/a ABSENT", "ConfigMap default/podwright-inventory-shop DELETED");
        assertThat(client.get(dev.podwright.client.result.ObjectRef.of("v1", "ConfigMap", "a"))
                        .outcome())
                .isEqualTo(Outcome.FAILED);
    }
}
