package dev.podwright.client;

import static dev.podwright.client.ScriptedServer.cut;
import static dev.podwright.client.ScriptedServer.json;
import static dev.podwright.client.ScriptedServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.RolloutHistory;
import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and answers of restart, undo, pause, resume and scale. */
@NullUnmarked
class RolloutTest {
    private static final ObjectRef SHOP = ObjectRef.of("apps/v1", "Deployment", "shop");
    private static final ScriptedServer.Step RESOURCES = json(
            200,
            "{\"kind\":\"APIResourceList\",\"groupVersion\":\"apps/v1\",\"resources\":["
                    + "{\"name\":\"deployments\",\"kind\":\"Deployment\",\"namespaced\":true},"
                    + "{\"name\":\"replicasets\",\"kind\":\"ReplicaSet\",\"namespaced\":true},"
                    + "{\"name\":\"controllerrevisions\",\"kind\":\"ControllerRevision\",\"namespaced\":true},"
                    + "{\"name\":\"statefulsets\",\"kind\":\"StatefulSet\",\"namespaced\":true}]}");
    private static final ScriptedServer.Step CONFLICT =
            status(409, "Conflict", "Operation cannot be fulfilled: the object has been modified");

    private static String deployment(String version, String uid, String spec) {
        return "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"name\":\"shop\",\"namespace\":\"default\","
                + "\"uid\":\"" + uid + "\",\"resourceVersion\":\"" + version + "\"},\"spec\":" + spec + "}";
    }

    private static String shop(String version, String spec) {
        return deployment(version, "uid-1", spec);
    }

    private static String template(String image, String more) {
        return "\"selector\":{\"matchLabels\":{\"app\":\"shop\"}},\"template\":{\"metadata\":{\"labels\":{\"app\":\"shop\"}},"
                + "\"spec\":{\"containers\":[{\"name\":\"app\",\"image\":\"" + image + "\"" + more + "}]}}";
    }

    /** Answers a merge patch with the object that has the patched spec. */
    private static List<ScriptedServer.Received> patches(ScriptedServer server) {
        return server.requests().stream()
                .filter(each -> each.method().equals("PATCH"))
                .toList();
    }

    private static JsonObject body(ScriptedServer.Received request) {
        return JsonObjects.parse(request.body());
    }

    @Test
    void a_restart_sets_the_annotation_of_kubectl_for_the_version_that_was_read() throws IOException {
        try (ScriptedServer server = new ScriptedServer(
                RESOURCES, json(200, shop("7", "{}")), json(200, shop("8", "{\"template\":{\"metadata\":{}}}")))) {
            Result<KubernetesObject> result =
                    server.client().build().rollout(SHOP).restart();
            assertThat(result.outcome()).isEqualTo(Outcome.CHANGED);
            assertThat(result.live().resourceVersion()).isEqualTo("8");
            ScriptedServer.Received patch = patches(server).get(0);
            assertThat(patch.path()).isEqualTo("/apis/apps/v1/namespaces/default/deployments/shop");
            assertThat(patch.contentType()).startsWith("application/merge-patch+json");
            assertThat(patch.query()).contains("fieldManager=tests");
            assertThat(patch.body())
                    .matches(
                            "\\{\"metadata\":\\{\"resourceVersion\":\"7\"},\"spec\":\\{\"template\":\\{\"metadata\":\\{"
                                    + "\"annotations\":\\{\"kubectl.kubernetes.io/restartedAt\":\"20[-0-9T:.]+Z\"}}}}}");
        }
    }

    @Test
    void a_change_at_the_same_time_is_read_and_the_restart_is_made_again_with_the_same_time() throws IOException {
        try (ScriptedServer server = new ScriptedServer(
                RESOURCES,
                json(200, shop("7", "{}")),
                CONFLICT,
                json(200, shop("8", "{}")),
                CONFLICT,
                json(200, shop("9", "{}")),
                json(200, shop("10", "{\"replicas\":2}")))) {
            assertThat(server.client().build().rollout(SHOP).restart().outcome())
                    .isEqualTo(Outcome.CHANGED);
            assertThat(patches(server))
                    .extracting(
                            each -> JsonObjects.text(JsonObjects.objectAt(body(each), "metadata"), "resourceVersion"))
                    .containsExactly("7", "8", "9");
            assertThat(patches(server).stream()
                            .map(each -> JsonObjects.objectAt(body(each), "spec"))
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void a_restart_whose_response_was_lost_is_not_made_twice() throws IOException {
        List<String> times = new ArrayList<>();
        try (ScriptedServer server = new ScriptedServer(RESOURCES, json(200, shop("7", "{}")))) {
            server.then(RESOURCES, json(200, shop("7", "{}")), cut(), CONFLICT, exchange -> {
                JsonObject spec = JsonObjects.objectAt(body(patches(server).get(0)), "spec");
                times.add(spec.toString());
                json(200, shop("8", JsonObjects.toJson(spec))).answer(exchange);
            });
            Result<KubernetesObject> result =
                    server.client().build().rollout(SHOP).restart();
            assertThat(result.outcome()).isEqualTo(Outcome.CHANGED);
            assertThat(times).hasSize(1);
            assertThat(patches(server)).hasSize(2);
        }
    }

    @Test
    void endless_conflicts_end_with_the_deadline() throws IOException {
        try (ScriptedServer server = new ScriptedServer(RESOURCES, json(200, shop("7", "{}")))) {
            server.then(
                    RESOURCES,
                    exchange -> (exchange.getRequestMethod().equals("GET") ? json(200, shop("7", "{}")) : CONFLICT)
                            .answer(exchange));
            Result<KubernetesObject> result = server.client()
                    .deadline(Duration.ofMillis(500))
                    .build()
                    .rollout(SHOP)
                    .restart();
            assertThat(result.failure().kind()).isEqualTo(FailureKind.CONFLICT);
            assertThat(result.failure().isRetriable()).isTrue();
        }
    }

    @Test
    void an_object_that_was_replaced_is_not_changed() throws IOException {
        try (ScriptedServer server = new ScriptedServer(
                RESOURCES, json(200, shop("7", "{}")), CONFLICT, json(200, deployment("9", "uid-2", "{}")))) {
            Result<KubernetesObject> result =
                    server.client().build().rollout(SHOP).restart();
            assertThat(result.failure().kind()).isEqualTo(FailureKind.GONE);
            assertThat(patches(server)).hasSize(1);
        }
    }

    @Test
    void pause_and_resume_change_only_what_is_not_so() throws IOException {
        try (ScriptedServer server = new ScriptedServer(
                RESOURCES,
                json(200, shop("7", "{\"paused\":true}")),
                json(200, shop("7", "{\"paused\":true}")),
                json(200, shop("8", "{}")))) {
            Rollout rollout = server.client().build().rollout(SHOP);
            assertThat(rollout.pause().outcome()).isEqualTo(Outcome.UNCHANGED);
            assertThat(rollout.resume().outcome()).isEqualTo(Outcome.CHANGED);
            assertThat(patches(server))
                    .extracting(ScriptedServer.Received::body)
                    .containsExactly("{\"metadata\":{\"resourceVersion\":\"7\"},\"spec\":{\"paused\":null}}");
        }
    }

    @Test
    void kinds_without_a_rollout_are_refused_before_anything_is_sent() throws IOException {
        try (ScriptedServer server = new ScriptedServer(RESOURCES)) {
            PodClient client = server.client().build();
            Rollout pod = client.rollout(ObjectRef.pod("web"));
            Rollout store = client.rollout(ObjectRef.of("apps/v1", "StatefulSet", "store"));
            for (Result<KubernetesObject> each :
                    List.of(pod.restart(), pod.undo(), pod.pause(), pod.resume(), store.pause(), store.undo(-1))) {
                assertThat(each.failure().kind()).isEqualTo(FailureKind.REJECTED_LOCALLY);
            }
            assertThat(store.pause().failure().message())
                    .isEqualTo(
                            "only Deployments of apps/v1 can be paused, and StatefulSet store is a StatefulSet of apps/v1");
            assertThat(pod.history().failure().message())
                    .isEqualTo(
                            "only DaemonSets, Deployments, StatefulSets of apps/v1 can be listed by revision, and Pod web is"
                                    + " a Pod of v1");
            assertThat(server.requests()).isEmpty();
        }
    }

    private static String replicaSet(String name, String revision, String owner, String image) {
        return "{\"metadata\":{\"name\":\"" + name + "\",\"namespace\":\"default\",\"annotations\":{"
                + "\"deployment.kubernetes.io/revision\":\"" + revision + "\",\"kubernetes.io/change-cause\":\"to "
                + image
                + "\"},\"ownerReferences\":[{\"controller\":true,\"uid\":\"" + owner + "\"}]},\"spec\":{"
                + template(image, "").replace("\"app\":\"shop\"}", "\"app\":\"shop\",\"pod-template-hash\":\"x\"}")
                + "}}";
    }

    private static ScriptedServer.Step replicaSets() {
        return json(
                200,
                "{\"kind\":\"ReplicaSetList\",\"apiVersion\":\"apps/v1\",\"metadata\":{},\"items\":["
                        + Stream.of(
                                        replicaSet("shop-c", "10", "uid-1", "shop:3"),
                                        replicaSet("shop-a", "2", "uid-1", "shop:1"),
                                        replicaSet("shop-b", "9", "uid-1", "shop:2"),
                                        replicaSet("other", "99", "uid-9", "other:1"),
                                        replicaSet("odd", "none", "uid-1", "odd:1"))
                                .reduce((a, b) -> a + "," + b)
                                .get()
                        + "]}");
    }

    @Test
    void the_history_has_the_revisions_of_the_workload_in_order() throws IOException {
        try (ScriptedServer server = new ScriptedServer(
                RESOURCES, json(200, shop("7", "{" + template("shop:3", "") + "}")), replicaSets())) {
            RolloutHistory history = server.client().build().rollout(SHOP).history();
            assertThat(history.toString()).isEqualTo("2: to shop:1\n9: to shop:2\n10: to shop:3");
            assertThat(history.revisions()
                            .get(0)
                            .template()
                            .spec()
                            .containers()
                            .get(0)
                            .image())
                    .isEqualTo("shop:1");
            assertThat(history.revisions().get(0).template().metadata().labels())
                    .containsOnlyKeys("app");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 2, 5})
    void an_undo_restores_the_template_and_cause_of_a_revision(long revision) throws IOException {
        String image = revision == 2 ? "shop:1" : "shop:2";
        String live = shop("7", "{" + template("shop:3", "") + "}");
        try (ScriptedServer server = new ScriptedServer(
                RESOURCES,
                json(200, live),
                replicaSets(),
                json(200, live),
                json(200, shop("8", "{" + template(image, "") + "}")),
                json(200, shop("8", "{" + template(image, "") + "}")))) {
            Result<KubernetesObject> result =
                    server.client().build().rollout(SHOP).undo(revision);
            if (revision == 5) {
                assertThat(result.failure().kind()).isEqualTo(FailureKind.NOT_FOUND);
                assertThat(result.failure().message())
                        .isEqualTo("Deployment default/shop has no revision 5; it has 2, 9, 10");
                return;
            }
            assertThat(result.outcome()).isEqualTo(Outcome.CHANGED);
            assertThat(patches(server)).hasSize(1);
            assertThat(patches(server).get(0).contentType()).startsWith("application/json-patch+json");
            String restored = "{" + template(image, "") + "}";
            assertThat(patches(server).get(0).body())
                    .isEqualTo("[{\"op\":\"replace\",\"path\":\"/metadata/resourceVersion\",\"value\":\"7\"},"
                            + "{\"op\":\"replace\",\"path\":\"/spec/template\",\"value\":"
                            + JsonObjects.toJson(JsonObjects.objectAt(JsonObjects.parse(restored), "template")) + "},"
                            + "{\"op\":\"add\",\"path\":\"/metadata/annotations\",\"value\":{"
                            + "\"kubernetes.io/change-cause\":\"to " + image + "\"}}]");
        }
    }

    @Test
    void an_undo_before_the_controller_has_seen_the_latest_template_restores_the_latest_revision() throws IOException {
        String live = shop("7", "{" + template("shop:4", "") + "}").replace("\"uid\":", "\"generation\":2,\"uid\":");
        try (ScriptedServer server = new ScriptedServer(
                RESOURCES,
                json(200, live),
                replicaSets(),
                json(200, live),
                json(200, shop("8", "{" + template("shop:3", "") + "}")))) {
            assertThat(server.client().build().rollout(SHOP).undo().outcome()).isEqualTo(Outcome.CHANGED);
            assertThat(patches(server).get(0).body()).contains("\"image\":\"shop:3\"");
        }
    }

    @Test
    void an_undo_whose_response_was_lost_does_not_undo_itself() throws IOException {
        String restored = shop("8", "{" + template("shop:2", "") + "}");
        String live = shop("7", "{" + template("shop:3", "") + "}");
        try (ScriptedServer server = new ScriptedServer(
                RESOURCES, json(200, live), replicaSets(), json(200, live), cut(), CONFLICT, json(200, restored))) {
            Result<KubernetesObject> result =
                    server.client().build().rollout(SHOP).undo();
            assertThat(result.outcome()).isEqualTo(Outcome.CHANGED);
            assertThat(patches(server)).hasSize(2);
            assertThat(patches(server))
                    .extracting(ScriptedServer.Received::body)
                    .allMatch(each -> each.contains("shop:2"));
        }
    }

    @Test
    void an_undo_moves_the_ownership_of_the_template_from_updates_to_applies() throws IOException {
        String fields = "[{\"manager\":\"tests\",\"operation\":\"Apply\",\"apiVersion\":\"apps/v1\",\"fieldsV1\":"
                + "{\"f:spec\":{\"f:replicas\":{},\"f:template\":{\"f:spec\":{\"f:containers\":{\"k:app\":{\".\":{}}}}}}}},"
                + "{\"manager\":\"tests\",\"operation\":\"Update\",\"apiVersion\":\"apps/v1\",\"fieldsV1\":"
                + "{\"f:spec\":{\"f:paused\":{},\"f:template\":{\"f:metadata\":{\"f:annotations\":{\".\":{},"
                + "\"f:kubectl.kubernetes.io/restartedAt\":{},\"f:note\":{}}},"
                + "\"f:spec\":{\"f:containers\":{\"k:app\":{\"f:image\":{}}}}}}}},"
                + "{\"manager\":\"kube-controller-manager\",\"operation\":\"Update\",\"subresource\":\"status\","
                + "\"apiVersion\":\"apps/v1\",\"fieldsV1\":{\"f:status\":{}}}]";
        String owned = shop("8", "{" + template("shop:2", "") + "}")
                .replace(
                        "\"name\":\"shop\",\"namespace\"",
                        "\"managedFields\":" + fields + ",\"name\":\"shop\",\"namespace\"");
        try (ScriptedServer server = new ScriptedServer(
                RESOURCES,
                json(200, owned),
                replicaSets(),
                json(200, owned.replace("shop:2", "shop:3")),
                json(200, owned),
                json(200, owned))) {
            assertThat(server.client().build().rollout(SHOP).undo(9).outcome()).isEqualTo(Outcome.CHANGED);
            assertThat(patches(server).get(1).body())
                    .isEqualTo("[{\"op\":\"replace\",\"path\":\"/metadata/resourceVersion\",\"value\":\"8\"},"
                            + "{\"op\":\"replace\",\"path\":\"/metadata/managedFields\",\"value\":["
                            + "{\"manager\":\"tests\",\"operation\":\"Apply\",\"apiVersion\":\"apps/v1\",\"fieldsV1\":"
                            + "{\"f:spec\":{\"f:replicas\":{},\"f:template\":{\"f:spec\":{\"f:containers\":{\"k:app\":"
                            + "{\".\":{},\"f:image\":{}}}},\"f:metadata\":{\"f:annotations\":{\"f:note\":{}}}}}}},"
                            + "{\"manager\":\"tests\",\"operation\":\"Update\",\"apiVersion\":\"apps/v1\",\"fieldsV1\":"
                            + "{\"f:spec\":{\"f:paused\":{},\"f:template\":{\"f:metadata\":{\"f:annotations\":"
                            + "{\"f:kubectl.kubernetes.io/restartedAt\":{}}}}}}},"
                            + "{\"manager\":\"kube-controller-manager\",\"operation\":\"Update\",\"subresource\":\"status\","
                            + "\"apiVersion\":\"apps/v1\",\"fieldsV1\":{\"f:status\":{}}}]}]");
        }
    }

    @Test
    void an_undo_that_restored_the_template_says_if_the_ownership_could_not_be_moved() throws IOException {
        String live = shop("7", "{" + template("shop:3", "") + "}");
        try (ScriptedServer server = new ScriptedServer(
                RESOURCES,
                json(200, live),
                replicaSets(),
                json(200, live),
                json(200, shop("8", "{" + template("shop:2", "") + "}")),
                status(403, "Forbidden", "forbidden: User \\\"x\\\" cannot get"))) {
            Result<KubernetesObject> result =
                    server.client().build().rollout(SHOP).undo();
            assertThat(result.outcome()).isEqualTo(Outcome.CHANGED);
            assertThat(result.findings()).hasSize(1);
            assertThat(result.findings().get(0).message()).contains("the next apply may not remove all that it has");
        }
    }

    @Test
    void a_refused_undo_shows_no_secret_of_the_restored_template() throws IOException {
        String secret = ",\"env\":[{\"name\":\"P\",\"value\":\"hunter2-x9\"}]";
        String live = shop("7", "{" + template("shop:3", "") + "}");
        String set = replicaSet("shop-a", "1", "uid-1", "shop:1")
                .replace("\"image\":\"shop:1\"", "\"image\":\"shop:1\"" + secret);
        try (ScriptedServer server = new ScriptedServer(
                RESOURCES,
                json(200, live),
                json(200, "{\"kind\":\"ReplicaSetList\",\"apiVersion\":\"apps/v1\",\"items\":[" + set + "]}"),
                json(200, live),
                status(403, "Forbidden", "admission webhook \\\"w\\\" denied the request: no hunter2-x9"))) {
            Result<KubernetesObject> result =
                    server.client().build().rollout(SHOP).undo(1);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.ADMISSION);
            assertThat(result.toString() + result.failure().serverMessage()).doesNotContain("hunter2");
        }
    }

    private static String scale(String version, String spec) {
        return "{\"apiVersion\":\"autoscaling/v1\",\"kind\":\"Scale\",\"metadata\":{\"name\":\"shop\",\"namespace\":"
                + "\"default\",\"uid\":\"uid-1\",\"resourceVersion\":\"" + version + "\"},\"spec\":" + spec + "}";
    }

    @Test
    void a_scale_is_patched_through_its_subresource() throws IOException {
        try (ScriptedServer server = new ScriptedServer(
                RESOURCES,
                json(200, shop("7", "{}")),
                json(200, scale("7", "{\"replicas\":1}")),
                CONFLICT,
                json(200, scale("8", "{}")),
                json(200, scale("9", "{\"replicas\":3}")),
                json(200, shop("9", "{\"replicas\":3}")))) {
            Result<KubernetesObject> result = server.client().build().scale(SHOP, 3);
            assertThat(result.outcome()).isEqualTo(Outcome.CHANGED);
            assertThat(result.ref().kind()).isEqualTo("Deployment");
            assertThat(result.live().json().text("kind")).isEqualTo("Deployment");
            ScriptedServer.Received patch = patches(server).get(1);
            assertThat(patch.path()).isEqualTo("/apis/apps/v1/namespaces/default/deployments/shop/scale");
            assertThat(patch.body()).isEqualTo("{\"metadata\":{\"resourceVersion\":\"8\"},\"spec\":{\"replicas\":3}}");
        }
    }

    @Test
    void an_answer_about_another_object_is_not_one() throws IOException {
        String other = scale("7", "{\"replicas\":1}").replace("uid-1", "uid-2");
        try (ScriptedServer server = new ScriptedServer(RESOURCES, json(200, shop("7", "{}")), json(200, other))) {
            assertThat(server.client().build().scale(SHOP, 3).failure().kind()).isEqualTo(FailureKind.GONE);
            server.then(json(200, shop("7", "{}")), json(200, "{\"kind\":\"Status\",\"status\":\"Success\"}"));
            assertThat(server.client().build().scale(SHOP, 3).failure().kind())
                    .isEqualTo(FailureKind.UNEXPECTED_RESPONSE);
            server.then(
                    RESOURCES, json(200, shop("7", "{}")), json(200, "{\"kind\":\"PodList\",\"apiVersion\":\"v1\"}"));
            assertThat(server.client().build().rollout(SHOP).history().failure().kind())
                    .isEqualTo(FailureKind.UNEXPECTED_RESPONSE);
        }
    }
}
