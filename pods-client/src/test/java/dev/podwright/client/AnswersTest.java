package dev.podwright.client;

import static dev.podwright.client.ScriptedServer.bare;
import static dev.podwright.client.ScriptedServer.json;
import static dev.podwright.client.ScriptedServer.object;
import static dev.podwright.client.ScriptedServer.status;
import static dev.podwright.client.ScriptedServer.stored;
import static dev.podwright.client.TestCluster.manifest;
import static dev.podwright.client.TestCluster.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.options.DeleteOptions;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.RawObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer counts only if it is one to the question, and no name can change the question. */
@NullUnmarked
class AnswersTest {
    private static final Pod POD = pod("web", "image");
    private static final ObjectRef WEB = ObjectRef.pod("web");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a/b",
                "../x",
                "a%2Fb",
                "%2e%2e",
                "a\n",
                "a\u0000b",
                "\u007f",
                "a\u202eb",
                " ",
                "a\ud800"
            })
    void a_name_that_cannot_be_part_of_a_path_is_never_sent(String name) throws IOException {
        try (ScriptedServer server = new ScriptedServer(object(200, POD))) {
            PodClient client = server.client().build();
            Stream.of(
                            client.delete(ObjectRef.pod(name)),
                            client.delete(ObjectRef.pod(name, "web")),
                            client.delete(ObjectRef.of("v1", "ConfigMap", name)),
                            client.get(ObjectRef.pod(name)),
                            client.getPod(name),
                            client.waitUntilReady(ObjectRef.pod(name), WaitOptions.atMost(Duration.ofSeconds(9))),
                            client.waitUntilReady(
                                    ObjectRef.pod(name, "web"), WaitOptions.atMost(Duration.ofSeconds(9))),
                            server.client().namespace(name).build().getPod("web"),
                            server.client().namespace(name).build().delete(WEB))
                    .forEach(result -> assertThat(result.failure().kind()).isEqualTo(FailureKind.REJECTED_LOCALLY));
            assertThat(server.client()
                            .skipValidation()
                            .build()
                            .apply(pod("web", "image").toBuilder()
                                    .metadata(POD.metadata().toBuilder()
                                            .name(name)
                                            .build())
                                    .build())
                            .failure()
                            .kind())
                    .isEqualTo(FailureKind.REJECTED_LOCALLY);
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "apps/",
                "/v1",
                "apps/../../api/v1",
                "..",
                "a/..",
                "a/b/c",
                "apps%2Fv1",
                "v1?x",
                "v 1",
                "v1#"
            })
    void an_api_version_that_cannot_be_part_of_a_path_is_never_sent(String apiVersion) throws IOException {
        try (ScriptedServer server = new ScriptedServer(object(200, POD))) {
            Result<KubernetesObject> result =
                    server.client().build().delete(ObjectRef.of(apiVersion, "Deployment", "web"));
            assertThat(result.failure().kind()).isEqualTo(FailureKind.REJECTED_LOCALLY);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void names_that_are_not_dns_labels_are_escaped() throws IOException {
        String role =
                "{\"apiVersion\":\"rbac.authorization.k8s.io/v1\",\"kind\":\"ClusterRole\",\"metadata\":{\"name\":\"system:a?b#c d\"}}";
        String list = "{\"kind\":\"APIResourceList\",\"groupVersion\":\"rbac.authorization.k8s.io/v1\",\"resources\":"
                + "[{\"name\":\"clusterroles\",\"kind\":\"ClusterRole\",\"namespaced\":false}]}";
        try (ScriptedServer server = new ScriptedServer(json(200, list), json(200, role))) {
            assertThat(server.client()
                            .build()
                            .get(ObjectRef.of("rbac.authorization.k8s.io/v1", "ClusterRole", "system:a?b#c d"))
                            .isOk())
                    .isTrue();
            assertThat(server.requests().get(1).path())
                    .isEqualTo("/apis/rbac.authorization.k8s.io/v1/clusterroles/system:a?b#c d");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 307, 308})
    void a_redirect_is_not_followed_and_names_its_target(int status) throws IOException {
        try (ScriptedServer other = new ScriptedServer(object(200, POD));
                ScriptedServer server = new ScriptedServer(exchange -> {
                    exchange.getResponseHeaders().add("Location", other.url() + "/other?token=hunter2");
                    bare(status).answer(exchange);
                })) {
            PodClient client = server.client().build();
            for (Result<?> result : List.of(
                    client.apply(POD),
                    client.create(POD),
                    client.delete(WEB),
                    client.getPod("web"),
                    client.dryRun(POD),
                    client.waitUntilReady(WEB, WaitOptions.atMost(Duration.ofSeconds(9))))) {
                assertThat(result.failure().kind()).isEqualTo(FailureKind.UNEXPECTED_RESPONSE);
                assertThat(result.failure().httpStatus()).isEqualTo(status);
                assertThat(result.failure().message())
                        .contains(other.url() + "/other")
                        .doesNotContain("hunter2");
            }
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void a_base_path_keeps_its_prefix_and_may_end_with_a_slash() throws IOException {
        try (ScriptedServer server = new ScriptedServer(object(200, POD))) {
            for (String suffix : List.of("/", "/k8s/clusters/c-1", "/k8s/clusters/c-1/", "//")) {
                ScriptedServer.client(server.api().setBasePath(server.url() + suffix))
                        .build()
                        .getPod("web");
            }
            assertThat(server.requests())
                    .extracting(ScriptedServer.Received::path)
                    .containsExactly(
                            "/api/v1/namespaces/default/pods/web",
                            "/k8s/clusters/c-1/api/v1/namespaces/default/pods/web",
                            "/k8s/clusters/c-1/api/v1/namespaces/default/pods/web",
                            "/api/v1/namespaces/default/pods/web");
        }
    }

    static Stream<String> answersAboutSomethingElse() {
        String right = stored(POD, "default");
        return Stream.of(
                "",
                "{}",
                "[]",
                "null",
                "<html>login</html>",
                right.substring(0, right.length() / 2),
                right + "x",
                right.replace("\"kind\":\"Pod\"", "\"kind\":\"PodList\""),
                right.replace("\"kind\":\"Pod\"", "\"kind\":\"PodTemplate\""),
                right.replace("\"v1\"", "\"v2\""),
                right.replace("\"name\":\"web\"", "\"name\":\"web2\""),
                right.replace("\"default\"", "\"other\""),
                right.replace("\"namespace\":\"default\",", ""),
                "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Success\"}",
                "{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"items\":[" + right + "]}");
    }

    @ParameterizedTest
    @MethodSource("answersAboutSomethingElse")
    void a_success_about_something_else_is_a_failure(String answer) throws IOException {
        try (ScriptedServer server = new ScriptedServer(json(200, answer))) {
            for (PodClient client : List.of(
                    server.client().build(),
                    PodClient.builder(server.api(), "x").build())) {
                for (Result<?> result : List.of(
                        client.apply(POD),
                        client.create(POD),
                        client.dryRun(POD),
                        client.diff(POD),
                        client.getPod("web"),
                        client.get(WEB),
                        client.delete(WEB),
                        client.waitUntilReady(WEB, WaitOptions.atMost(Duration.ofSeconds(9))))) {
                    assertThat(result.failure().kind()).as(answer).isEqualTo(FailureKind.UNEXPECTED_RESPONSE);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 203, 204, 206})
    void another_status_of_success_is_a_failure(int status) throws IOException {
        try (ScriptedServer server = new ScriptedServer(status == 204 ? bare(204) : object(status, POD))) {
            PodClient client = server.client().build();
            assertThat(client.apply(POD).failure().kind()).isEqualTo(FailureKind.UNEXPECTED_RESPONSE);
            assertThat(client.getPod("web").failure().kind()).isEqualTo(FailureKind.UNEXPECTED_RESPONSE);
        }
    }

    static Stream<ScriptedServer.Step> notFoundOfAnotherServer() {
        return Stream.of(
                bare(404),
                json(404, "404 page not found"),
                json(404, "{}"),
                json(404, "{\"kind\":\"Status\",\"reason\":\"NotFound\"}"),
                json(404, stored(POD, "default")));
    }

    @ParameterizedTest
    @MethodSource("notFoundOfAnotherServer")
    void only_a_status_says_that_an_object_does_not_exist(ScriptedServer.Step answer) throws IOException {
        try (ScriptedServer server = new ScriptedServer(answer)) {
            PodClient client = PodClient.builder(server.api(), "x").build();
            for (Result<?> result : List.of(
                    client.delete(WEB),
                    client.getPod("web"),
                    client.apply(POD),
                    client.get(ObjectRef.of("example.com/v1", "Thing", "x")),
                    client.delete(ObjectRef.of("example.com/v1", "Thing", "x")))) {
                assertThat(result.failure().kind()).isEqualTo(FailureKind.UNEXPECTED_RESPONSE);
            }
        }
    }

    @Test
    void a_webhook_cannot_make_an_object_absent() throws IOException {
        try (ScriptedServer server = new ScriptedServer(
                object(200, POD), status(404, "NotFound", "admission webhook \\\"x\\\" denied the request: no"))) {
            Result<KubernetesObject> result = server.client().build().delete(WEB);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.ADMISSION);
        }
    }

    @Test
    void a_missing_namespace_does_not_make_an_object_absent() throws IOException {
        String body =
                "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"message\":\"namespaces \\\"default\\\" not found\","
                        + "\"reason\":\"NotFound\",\"details\":{\"name\":\"default\",\"kind\":\"namespaces\"},\"code\":404}";
        try (ScriptedServer server = new ScriptedServer(json(404, body))) {
            Result<KubernetesObject> result = server.client().build().delete(WEB);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.NOT_FOUND);
            assertThat(result.failure().message()).contains("namespaces \"default\"");
        }
    }

    @Test
    void an_object_that_was_replaced_between_look_and_delete_is_deleted() throws IOException {
        String other = stored(POD, "default").replace("uid-1", "uid-2");
        try (ScriptedServer server = new ScriptedServer(
                object(200, POD),
                status(409, "Conflict", "the UID in the precondition does not match"),
                json(200, other))) {
            assertThat(server.client().build().delete(WEB).outcome()).isEqualTo(Outcome.DELETED);
        }
        try (ScriptedServer server = new ScriptedServer(
                object(200, POD), status(409, "Conflict", "the object has been modified"), object(200, POD))) {
            assertThat(server.client().build().delete(WEB).failure().kind()).isEqualTo(FailureKind.CONFLICT);
        }
    }

    @Test
    void the_answer_to_a_deletion_must_be_about_the_object() throws IOException {
        for (String answer : List.of(
                stored(POD, "default").replace("uid-1", "uid-2"),
                "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\"}",
                "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Success\",\"details\":{\"name\":\"x\"}}",
                "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Success\",\"details\":{\"uid\":\"uid-2\"}}")) {
            try (ScriptedServer server = new ScriptedServer(object(200, POD), json(200, answer))) {
                assertThat(server.client().build().delete(WEB).failure().kind())
                        .isEqualTo(FailureKind.UNEXPECTED_RESPONSE);
            }
        }
        String success =
                "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Success\",\"details\":{\"name\":\"web\",\"uid\":\"uid-1\"}}";
        try (ScriptedServer server = new ScriptedServer(object(200, POD), json(200, success))) {
            assertThat(server.client().build().delete(WEB).outcome()).isEqualTo(Outcome.DELETED);
        }
    }

    @Test
    void a_raw_object_of_a_modelled_kind_stays_one() throws IOException {
        RawObject read = (RawObject)
                manifest("{apiVersion: example.com/v1, kind: X, metadata: {name: web, namespace: default}}");
        try (ScriptedServer server = new ScriptedServer(
                json(
                        201,
                        "{\"apiVersion\":\"example.com/v1\",\"kind\":\"X\",\"metadata\":{\"name\":\"web\",\"namespace\":\"default\"}}"))) {
            server.then(
                    json(
                            200,
                            "{\"kind\":\"APIResourceList\",\"groupVersion\":\"example.com/v1\",\"resources\":"
                                    + "[{\"name\":\"xs\",\"kind\":\"X\",\"namespaced\":true}]}"),
                    json(
                            201,
                            "{\"apiVersion\":\"example.com/v1\",\"kind\":\"X\",\"metadata\":{\"name\":\"web\",\"namespace\":\"default\"}}"));
            RawObject created = server.client().build().create(read).object();
            assertThat(created.json()).isEqualTo(read.json());
        }
    }

    @Test
    void a_pod_that_is_being_deleted_is_not_ready() throws IOException {
        String terminating = stored(POD, "default")
                        .replace("\"uid\":", "\"deletionTimestamp\":\"2026-01-01T00:00:00Z\",\"uid\":")
                        .replaceFirst("}$", "")
                + ",\"status\":{\"phase\":\"Running\",\"conditions\":[{\"type\":\"Ready\",\"status\":\"True\"}]}}";
        try (ScriptedServer server = new ScriptedServer(json(200, terminating))) {
            PodClient client = PodClient.builder(server.api(), "x").build();
            Failure failure = client.waitUntilReady(WEB, WaitOptions.atMost(Duration.ofSeconds(9)))
                    .failure();
            assertThat(failure.kind()).isEqualTo(FailureKind.GONE);
            assertThat(failure.message()).contains("terminating");
            Result<Pod> applied = client.apply(POD);
            assertThat(applied.outcome()).isEqualTo(Outcome.TERMINATING);
            assertThat(applied.toString()).contains("terminating");
        }
    }

    @Test
    void an_apply_created_the_object_only_if_the_server_says_so() throws IOException {
        try (ScriptedServer server =
                new ScriptedServer(status(404, "NotFound", "pods \\\"web\\\" not found"), object(200, POD))) {
            assertThat(PodClient.builder(server.api(), "x").build().apply(POD).outcome())
                    .isEqualTo(Outcome.APPLIED);
        }
    }

    @Test
    void a_change_of_managed_fields_only_is_no_change() throws IOException {
        String later =
                stored(POD, "default").replace("\"uid\":", "\"managedFields\":[{}],\"resourceVersion\":\"9\",\"uid\":");
        try (ScriptedServer server = new ScriptedServer(object(200, POD), json(200, later))) {
            assertThat(PodClient.builder(server.api(), "x").build().apply(POD).outcome())
                    .isEqualTo(Outcome.UNCHANGED);
        }
    }

    @Test
    void a_grace_period_is_rounded_up_and_owned_objects_are_deleted() throws IOException {
        String status = "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Success\"}";
        try (ScriptedServer server = new ScriptedServer(object(200, POD), exchange -> {
            exchange.getResponseHeaders().add("Warning", "299 - \"child pods are preserved\"");
            json(200, status).answer(exchange);
        })) {
            Result<KubernetesObject> result = server.client()
                    .build()
                    .delete(WEB, DeleteOptions.standard().withGracePeriod(Duration.ofMillis(900)));
            assertThat(result.findings()).extracting(f -> f.message()).containsExactly("child pods are preserved");
            assertThat(server.requests().get(1).body())
                    .contains("\"gracePeriodSeconds\":1,\"propagationPolicy\":\"Background\"");
        }
    }
}
