package dev.podwright.client;

import static dev.podwright.client.FaultServer.bare;
import static dev.podwright.client.FaultServer.cut;
import static dev.podwright.client.FaultServer.json;
import static dev.podwright.client.FaultServer.object;
import static dev.podwright.client.FaultServer.retryAfter;
import static dev.podwright.client.FaultServer.status;
import static dev.podwright.client.TestCluster.pod;
import static org.assertj.core.api.Assertions.assertThat;

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

/** What goes wrong between the client and the server. */
@NullUnmarked
class FaultsTest {
    private static final Pod POD = pod("web", "image");
    private static final Pod GENERATED = pod("""
            {apiVersion: v1, kind: Pod, metadata: {generateName: web-}, spec: {containers: [{name: a, image: a}]}}
            """);

    @Test
    void what_is_sent_is_the_rendering_byte_for_byte() throws IOException {
        try (FaultServer server = new FaultServer(object(201, POD))) {
            assertThat(server.client().namespace("shop").build().apply(POD).outcome())
                    .isEqualTo(Outcome.CREATED);
            FaultServer.Asked asked = server.asked().get(0);
            assertThat(asked.method()).isEqualTo("PATCH");
            assertThat(asked.path()).isEqualTo("/api/v1/namespaces/shop/pods/web");
            assertThat(asked.query()).isEqualTo("fieldManager=tests&fieldValidation=Strict&force=false");
            assertThat(asked.contentType()).startsWith("application/apply-patch+yaml");
            assertThat(asked.body()).isEqualTo(Manifests.toJson(POD));
        }
    }

    @Test
    void a_local_rejection_costs_no_request() throws IOException {
        try (FaultServer server = new FaultServer(object(201, POD))) {
            Result<Pod> result = server.client().build().apply(pod("Web", "image"));
            assertThat(result.failure().kind()).isEqualTo(FailureKind.REJECTED_LOCALLY);
            assertThat(result.findings()).isNotEmpty();
            assertThat(result.attempts()).isZero();
            assertThat(server.client().build().apply(GENERATED).failure().kind())
                    .isEqualTo(FailureKind.REJECTED_LOCALLY);
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void managed_fields_are_refused_before_they_are_sent() throws IOException {
        Pod kept = pod("""
                {apiVersion: v1, kind: Pod, metadata: {name: web, managedFields: [{manager: kubectl, operation: Apply}]},
                 spec: {containers: [{name: a, image: a}]}}
                """);
        try (FaultServer server = new FaultServer(object(201, kept))) {
            Result<Pod> result = server.client().build().apply(kept);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.REJECTED_LOCALLY);
            assertThat(result.findings())
                    .extracting(f -> f.type() + " " + f.path())
                    .containsExactly("FORBIDDEN metadata.managedFields");
            assertThat(server.asked()).isEmpty();
            assertThat(server.client().build().create(kept).isOk()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void what_passes_is_waited_out(int status) throws IOException {
        try (FaultServer server = new FaultServer(bare(status), bare(status), bare(status), object(200, POD))) {
            Result<Pod> result = server.client().build().apply(POD);
            assertThat(result.outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(result.attempts()).isEqualTo(4);
            assertThat(result.repeated()).isEqualTo(status != 429);
        }
    }

    @Test
    void a_storm_of_429_ends_with_the_last_attempt() throws IOException {
        try (FaultServer server = new FaultServer(retryAfter(429, "0"))) {
            Result<Pod> result = server.client().build().create(POD);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.THROTTLED);
            assertThat(result.attempts()).isEqualTo(5);
            assertThat(server.asked()).hasSize(5);
        }
    }

    @Test
    void a_server_that_asks_to_come_back_after_the_deadline_is_not_waited_for() throws IOException {
        try (FaultServer server = new FaultServer(retryAfter(429, "3600"))) {
            Result<Pod> result = server.client().build().apply(POD);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.THROTTLED);
            assertThat(result.attempts()).isEqualTo(1);
        }
    }

    @Test
    void a_500_is_repeated_only_where_the_server_calls_it_passing() throws IOException {
        try (FaultServer server = new FaultServer(bare(500))) {
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
    void an_apply_is_sent_again_after_its_connection_was_cut_and_the_result_says_so() throws IOException {
        try (FaultServer server = new FaultServer(cut(), object(200, POD))) {
            Result<Pod> result = server.client().build().apply(POD);
            assertThat(result.isOk()).isTrue();
            assertThat(result.repeated()).isTrue();
            assertThat(result.attempts()).isEqualTo(2);
            assertThat(server.asked()).extracting(FaultServer.Asked::body).containsOnly(Manifests.toJson(POD));
        }
    }

    @Test
    void a_create_with_a_generated_name_is_never_sent_twice_once_the_server_may_have_it() throws IOException {
        try (FaultServer server = new FaultServer(cut(), object(201, POD))) {
            Result<Pod> result = server.client().build().create(GENERATED);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.CONNECTION_LOST);
            assertThat(server.asked()).hasSize(1);
            server.then(bare(503), object(201, POD));
            assertThat(server.client().build().create(GENERATED).failure().kind())
                    .isEqualTo(FailureKind.UNAVAILABLE);
            server.then(bare(429), object(201, POD));
            assertThat(server.client().build().create(GENERATED).isOk()).isTrue();
        }
    }

    @Test
    void a_create_that_finds_itself_done_says_that_it_may_have_been_itself() throws IOException {
        try (FaultServer server =
                new FaultServer(cut(), status(409, "AlreadyExists", "pods \\\"web\\\" already exists"))) {
            Result<Pod> result = server.client().build().create(POD);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.ALREADY_EXISTS);
            assertThat(result.repeated()).isTrue();
            assertThat(result.failure().message()).contains("an earlier attempt of this call");
        }
    }

    @Test
    void an_expired_token_is_told_and_not_tried_again() throws IOException {
        try (FaultServer server = new FaultServer(status(401, "Unauthorized", "Unauthorized"))) {
            Result<Pod> result = server.client().build().apply(POD);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.UNAUTHENTICATED);
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void a_silent_server_meets_the_deadline() throws IOException {
        try (FaultServer server = new FaultServer(bare(500))) {
            server.then(server.silence());
            Result<Pod> result =
                    server.client().deadline(Duration.ofMillis(300)).build().apply(POD);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.DEADLINE);
        }
    }

    @Test
    void a_server_that_is_silent_once_is_asked_again() throws IOException {
        try (FaultServer server = new FaultServer(bare(500))) {
            server.then(server.silence(), object(200, POD));
            Result<Pod> result = server.client()
                    .retries(Retries.standard().withAttemptTimeout(Duration.ofMillis(300)))
                    .build()
                    .apply(POD);
            assertThat(result.isOk()).isTrue();
            assertThat(result.repeated()).isTrue();
        }
    }

    @Test
    void an_interrupted_call_comes_back_at_once_and_stays_interrupted() throws Exception {
        try (FaultServer server = new FaultServer(bare(500))) {
            server.then(server.silence());
            CompletableFuture<Boolean> told = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                Results results = server.client().build().applyAll(List.of(POD, pod("other", "image")));
                told.complete(results.all().get(0).failure().kind() == FailureKind.INTERRUPTED
                        && results.all().get(1).outcome() == Outcome.SKIPPED
                        && Thread.currentThread().isInterrupted());
            });
            thread.start();
            Eventually.get(server::asked, asked -> !asked.isEmpty());
            thread.interrupt();
            assertThat(told.get()).isTrue();
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void a_host_without_an_address_is_named() {
        ApiClient api = new ApiClient().setBasePath("https://kubernetes.invalid:6443");
        Result<Pod> result = FaultServer.client(api).build().apply(POD);
        assertThat(result.failure().kind()).isEqualTo(FailureKind.UNREACHABLE);
        assertThat(result.failure().message()).contains("kubernetes.invalid");
        assertThat(result.repeated()).isFalse();
    }

    @Test
    void nothing_listens_there() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Result<Pod> result = FaultServer.client(new ApiClient().setBasePath("http://127.0.0.1:" + port))
                .build()
                .apply(POD);
        assertThat(result.failure().kind()).isEqualTo(FailureKind.UNREACHABLE);
        assertThat(result.attempts()).isEqualTo(5);
        assertThat(result.repeated()).isFalse();
    }

    @Test
    void a_certificate_of_a_stranger_is_not_trusted_and_not_tried_again(@TempDir Path folder) throws Exception {
        try (FaultServer server = new FaultServer(SelfSigned.in(folder).context(), object(200, POD))) {
            Result<Pod> result = server.client().build().apply(POD);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.UNTRUSTED);
            assertThat(result.attempts()).isEqualTo(1);
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void an_answer_that_is_no_json_is_told() throws IOException {
        try (FaultServer server = new FaultServer(json(200, "<html>a proxy's page</html>"))) {
            assertThat(server.client().build().apply(POD).failure().kind()).isEqualTo(FailureKind.SERVER_ERROR);
        }
    }

    @Test
    void fields_of_a_newer_server_are_kept_and_named() throws IOException {
        String newer = """
                {"apiVersion":"v1","kind":"Pod","metadata":{"name":"web","resourceVersion":"7"},
                 "spec":{"warpDrive":{"factor":9},"containers":[{"name":"app","image":"image","shields":"up"}]}}
                """;
        try (FaultServer server = new FaultServer(json(200, newer))) {
            Result<Pod> result = server.client().build().getPod("web");
            assertThat(result.object().spec().containers().get(0).image()).isEqualTo("image");
            assertThat(result.live().unread())
                    .extracting(Object::toString)
                    .containsExactly("spec.warpDrive", "spec.containers[0].shields");
            assertThat(Manifests.toYaml(result.live().raw())).contains("warpDrive:", "factor: 9", "shields: up");
            assertThat(result.live().resourceVersion()).isEqualTo("7");
        }
    }

    @Test
    void a_watch_that_ends_or_is_too_old_begins_anew_until_the_pod_is_ready() throws IOException {
        String gone = "{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\",\"code\":410}}\n";
        try (FaultServer server = new FaultServer(
                object(200, POD),
                json(200, gone),
                object(200, POD),
                json(200, "{\"type\":\"MODIFIED\",\"object\":" + Manifests.toJson(POD) + "}\n"),
                object(200, POD),
                cut(),
                bare(503),
                object(200, POD),
                bare(500),
                json(200, ready()))) {
            Result<Pod> result = server.client()
                    .build()
                    .waitUntilReady(ObjectRef.pod("web"), Waiting.atMost(Duration.ofSeconds(60)));
            assertThat(result.outcome()).isEqualTo(Outcome.READY);
            assertThat(server.asked()).hasSize(10);
        }
    }

    private static String ready() {
        return Manifests.toJson(POD).replaceFirst("}$", "")
                + ",\"status\":{\"phase\":\"Running\",\"conditions\":[{\"type\":\"Ready\",\"status\":\"True\"}]}}";
    }

    @Test
    void many_threads_share_one_client() throws IOException {
        try (FaultServer server = new FaultServer(object(200, POD))) {
            PodClient client = server.client().build();
            List<CompletableFuture<Result<Pod>>> all = IntStream.range(0, 200)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> client.apply(pod("web-" + i, "image"))))
                    .toList();
            assertThat(all).allMatch(each -> each.join().isOk());
            assertThat(server.asked().stream().map(FaultServer.Asked::path).distinct())
                    .hasSize(200);
        }
    }
}
