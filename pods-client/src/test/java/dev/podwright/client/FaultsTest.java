package dev.podwright.client;

import static dev.podwright.client.ScriptedServer.bare;
import static dev.podwright.client.ScriptedServer.cut;
import static dev.podwright.client.ScriptedServer.json;
import static dev.podwright.client.ScriptedServer.object;
import static dev.podwright.client.ScriptedServer.retryAfter;
import static dev.podwright.client.ScriptedServer.status;
import static dev.podwright.client.TestCluster.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.options.RetryPolicy;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.Results;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures between the client and the server, and how the client handles them. */
@NullUnmarked
class FaultsTest {
    private static final Pod POD = pod("web", "image");
    private static final Pod GENERATED = pod("""
            {apiVersion: v1, kind: Pod, metadata: {generateName: web-}, spec: {containers: [{name: a, image: a}]}}
            """);

    @Test
    void the_body_of_an_apply_is_the_rendered_object() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.echo())) {
            assertThat(server.client().namespace("shop").build().apply(POD).outcome())
                    .isEqualTo(Outcome.CREATED);
            ScriptedServer.Received request = server.requests().get(0);
            assertThat(request.method()).isEqualTo("PATCH");
            assertThat(request.path()).isEqualTo("/api/v1/namespaces/shop/pods/web");
            assertThat(request.query()).isEqualTo("fieldManager=tests&fieldValidation=Strict&force=false");
            assertThat(request.contentType()).startsWith("application/apply-patch+yaml");
            assertThat(request.body()).isEqualTo(Manifests.toJson(POD));
        }
    }

    @Test
    void a_local_rejection_sends_no_request() throws IOException {
        try (ScriptedServer server = new ScriptedServer(object(201, POD))) {
            Result<Pod> result = server.client().build().apply(pod("Web", "image"));
            assertThat(result.failure().kind()).isEqualTo(FailureKind.REJECTED_LOCALLY);
            assertThat(result.findings()).isNotEmpty();
            assertThat(result.attempts()).isZero();
            assertThat(server.client().build().apply(GENERATED).failure().kind())
                    .isEqualTo(FailureKind.REJECTED_LOCALLY);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void managed_fields_are_rejected_before_they_are_sent() throws IOException {
        Pod kept = pod("""
                {apiVersion: v1, kind: Pod, metadata: {name: web, managedFields: [{manager: kubectl, operation: Apply}]},
                 spec: {containers: [{name: a, image: a}]}}
                """);
        try (ScriptedServer server = new ScriptedServer(object(201, kept))) {
            Result<Pod> result = server.client().build().apply(kept);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.REJECTED_LOCALLY);
            assertThat(result.findings())
                    .extracting(f -> f.type() + " " + f.path())
                    .containsExactly("FORBIDDEN metadata.managedFields");
            assertThat(server.requests()).isEmpty();
            assertThat(server.client().build().create(kept).isOk()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void transient_errors_are_retried(int status) throws IOException {
        try (ScriptedServer server = new ScriptedServer(bare(status), bare(status), bare(status), object(200, POD))) {
            Result<Pod> result = server.client().build().apply(POD);
            assertThat(result.outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(result.attempts()).isEqualTo(4);
            assertThat(result.repeated()).isEqualTo(status != 429);
        }
    }

    @Test
    void repeated_429_end_with_the_last_attempt() throws IOException {
        try (ScriptedServer server = new ScriptedServer(retryAfter(429, "0"))) {
            Result<Pod> result = server.client().build().create(POD);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.TOO_MANY_REQUESTS);
            assertThat(result.attempts()).isEqualTo(5);
            assertThat(server.requests()).hasSize(5);
        }
    }

    @Test
    void a_retry_after_beyond_the_deadline_ends_the_call() throws IOException {
        try (ScriptedServer server = new ScriptedServer(retryAfter(429, "3600"))) {
            Result<Pod> result = server.client().build().apply(POD);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.TOO_MANY_REQUESTS);
            assertThat(result.attempts()).isEqualTo(1);
        }
    }

    @Test
    void a_500_is_retried_only_if_the_server_says_that_it_is_transient() throws IOException {
        try (ScriptedServer server = new ScriptedServer(bare(500))) {
            PodClient client = server.client().build();
            assertThat(client.apply(POD).attempts()).isEqualTo(1);
            server.then(
                    retryAfter(500, "1"),
                    status(500, "ServerTimeout", "try again"),
                    status(500, "", "etcdserver: leader changed"),
                    object(200, POD));
            assertThat(client.apply(POD).attempts()).isEqualTo(4);
            server.then(status(500, "", "etcdserver: mvcc: database space exceeded"));
            Result<Pod> full = client.apply(POD);
            assertThat(full.failure().kind()).isEqualTo(FailureKind.STORAGE_FULL);
            assertThat(full.attempts()).isEqualTo(1);
        }
    }

    @Test
    void an_apply_is_repeated_after_a_lost_connection_and_the_result_says_so() throws IOException {
        try (ScriptedServer server = new ScriptedServer(cut(), object(200, POD))) {
            Result<Pod> result = server.client().build().apply(POD);
            assertThat(result.isOk()).isTrue();
            assertThat(result.repeated()).isTrue();
            assertThat(result.attempts()).isEqualTo(2);
            assertThat(server.requests())
                    .extracting(ScriptedServer.Received::body)
                    .containsOnly(Manifests.toJson(POD));
        }
    }

    @Test
    void a_create_with_a_generated_name_is_not_repeated_if_the_server_may_have_received_it() throws IOException {
        try (ScriptedServer server = new ScriptedServer(cut(), object(201, POD))) {
            Result<Pod> result = server.client().build().create(GENERATED);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.CONNECTION_LOST);
            assertThat(server.requests()).hasSize(1);
            server.then(bare(503), object(201, POD));
            assertThat(server.client().build().create(GENERATED).failure().kind())
                    .isEqualTo(FailureKind.UNAVAILABLE);
            server.then(bare(429), object(201, pod("web-x7k2p", "image")));
            assertThat(server.client().build().create(GENERATED).isOk()).isTrue();
        }
    }

    @Test
    void a_repeated_create_that_already_exists_says_that_an_earlier_attempt_may_have_created_it() throws IOException {
        try (ScriptedServer server =
                new ScriptedServer(cut(), status(409, "AlreadyExists", "pods \\\"web\\\" already exists"))) {
            Result<Pod> result = server.client().build().create(POD);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.ALREADY_EXISTS);
            assertThat(result.repeated()).isTrue();
            assertThat(result.failure().message()).contains("an earlier attempt of this call");
        }
    }

    @Test
    void an_expired_token_is_reported_and_not_retried() throws IOException {
        try (ScriptedServer server = new ScriptedServer(status(401, "Unauthorized", "Unauthorized"))) {
            Result<Pod> result = server.client().build().apply(POD);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.UNAUTHORIZED);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void the_deadline_ends_a_call_to_a_silent_server() throws IOException {
        try (ScriptedServer server = new ScriptedServer(bare(500))) {
            server.then(server.silence());
            Result<Pod> result =
                    server.client().deadline(Duration.ofMillis(300)).build().apply(POD);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.DEADLINE_EXCEEDED);
        }
    }

    @Test
    void an_attempt_without_a_response_is_retried() throws IOException {
        try (ScriptedServer server = new ScriptedServer(bare(500))) {
            server.then(server.silence(), object(200, POD));
            Result<Pod> result = server.client()
                    .retryPolicy(RetryPolicy.standard().withAttemptTimeout(Duration.ofMillis(300)))
                    .build()
                    .apply(POD);
            assertThat(result.isOk()).isTrue();
            assertThat(result.repeated()).isTrue();
        }
    }

    @Test
    void an_interrupted_call_returns_at_once_and_the_thread_stays_interrupted() throws Exception {
        try (ScriptedServer server = new ScriptedServer(bare(500))) {
            server.then(server.silence());
            CompletableFuture<Boolean> done = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                Results results = server.client().build().apply(List.of(POD, pod("other", "image")));
                done.complete(results.all().get(0).failure().kind() == FailureKind.INTERRUPTED
                        && results.all().get(1).outcome() == Outcome.SKIPPED
                        && Thread.currentThread().isInterrupted());
            });
            thread.start();
            Eventually.get(server::requests, requests -> !requests.isEmpty());
            thread.interrupt();
            assertThat(done.get()).isTrue();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_host_that_cannot_be_resolved_is_named() {
        ApiClient api = new ApiClient().setBasePath("https://kubernetes.invalid:6443");
        Result<Pod> result = ScriptedServer.client(api).build().apply(POD);
        assertThat(result.failure().kind()).isEqualTo(FailureKind.UNREACHABLE);
        assertThat(result.failure().message()).contains("kubernetes.invalid");
        assertThat(result.repeated()).isFalse();
    }

    @Test
    void a_server_that_does_not_listen_is_unreachable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Result<Pod> result = ScriptedServer.client(new ApiClient().setBasePath("http://127.0.0.1:" + port))
                .build()
                .apply(POD);
        assertThat(result.failure().kind()).isEqualTo(FailureKind.UNREACHABLE);
        assertThat(result.attempts()).isEqualTo(5);
        assertThat(result.repeated()).isFalse();
    }

    @Test
    void a_self_signed_certificate_is_not_trusted_and_not_retried(@TempDir Path folder) throws Exception {
        try (ScriptedServer server =
                new ScriptedServer(ServerCertificate.in(folder).context(), object(200, POD))) {
            Result<Pod> result = server.client().build().apply(POD);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.UNTRUSTED);
            assertThat(result.attempts()).isEqualTo(1);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_response_that_is_not_json_is_a_failure() throws IOException {
        try (ScriptedServer server = new ScriptedServer(json(200, "<html>page of a proxy</html>"))) {
            assertThat(server.client().build().apply(POD).failure().kind()).isEqualTo(FailureKind.UNEXPECTED_RESPONSE);
        }
    }

    @Test
    void fields_that_the_model_does_not_know_are_kept_and_named() throws IOException {
        String newer = """
                {"apiVersion":"v1","kind":"Pod","metadata":{"name":"web","namespace":"default","resourceVersion":"7"},
                 "spec":{"warpDrive":{"factor":9},"containers":[{"name":"app","image":"image","shields":"up"}]}}
                """;
        try (ScriptedServer server = new ScriptedServer(json(200, newer))) {
            Result<Pod> result = server.client().build().getPod("web");
            assertThat(result.object().spec().containers().get(0).image()).isEqualTo("image");
            assertThat(result.live().unknownFields())
                    .extracting(Object::toString)
                    .containsExactly("spec.warpDrive", "spec.containers[0].shields");
            assertThat(Manifests.toYaml(result.live().raw())).contains("warpDrive:", "factor: 9", "shields: up");
            assertThat(result.live().resourceVersion()).isEqualTo("7");
        }
    }

    @Test
    void a_watch_that_ends_or_has_expired_is_restarted_until_the_pod_is_ready() throws IOException {
        String expired = "{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\",\"code\":410}}\n";
        try (ScriptedServer server = new ScriptedServer(
                object(200, POD),
                json(200, expired),
                object(200, POD),
                json(200, "{\"type\":\"MODIFIED\",\"object\":" + ScriptedServer.stored(POD, "default") + "}\n"),
                object(200, POD),
                cut(),
                bare(503),
                object(200, POD),
                bare(500),
                json(200, ready()))) {
            Result<Pod> result =
                    server.client().build().waitUntilReady(POD, WaitOptions.atMost(Duration.ofSeconds(60)));
            assertThat(result.outcome()).isEqualTo(Outcome.READY);
            assertThat(server.requests()).hasSize(10);
        }
    }

    private static String ready() {
        return ScriptedServer.stored(POD, "default").replaceFirst("}$", "")
                + ",\"status\":{\"phase\":\"Running\",\"conditions\":[{\"type\":\"Ready\",\"status\":\"True\"}]}}";
    }

    @Test
    void many_threads_share_one_client() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.echo())) {
            PodClient client = server.client().build();
            List<CompletableFuture<Result<Pod>>> all = IntStream.range(0, 200)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> client.apply(pod("web-" + i, "image"))))
                    .toList();
            assertThat(all).allMatch(each -> each.join().isOk());
            assertThat(server.requests().stream()
                            .map(ScriptedServer.Received::path)
                            .distinct())
                    .hasSize(200);
        }
    }
}
