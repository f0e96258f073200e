package dev.podwright.client;

import static dev.podwright.client.TestCluster.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.internal.http.HttpTransport;
import dev.podwright.client.internal.http.ServerRequest;
import dev.podwright.client.internal.http.ServerResponse;
import dev.podwright.client.options.RetryPolicy;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.Results;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Kills the server of a separate cluster, and fills its storage. */
@NullUnmarked
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutagesIT {
    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws Exception {
        script(Map.of("PODWRIGHT_ETCD_FLAGS", "--quota-backend-bytes=20000000"), "start", folder.toString());
    }

    @AfterAll
    static void stop() throws Exception {
        script(Map.of(), "stop", folder.toString());
    }

    private static void script(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getenv("PODWRIGHT_CLUSTER")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        assertThat(builder.start().waitFor()).isZero();
    }

    private static PodClient.Builder client() {
        return PodClient.builder(TestCluster.api(folder.resolve("kubeconfig")), "tests")
                .deadline(LONG)
                .retryPolicy(RetryPolicy.standard().withMaxAttempts(100));
    }

    @Test
    void two_hundred_objects_are_applied_through_a_crash_of_the_server() throws Exception {
        assertThat(applyThroughCrash("kube-apiserver").all()).anyMatch(result -> result.attempts() > 1);
    }

    /** The server waits for its storage, so that no request needs to be repeated. */
    @Test
    void two_hundred_objects_are_applied_through_a_crash_of_the_storage() throws Exception {
        applyThroughCrash("etcd");
    }

    private static Results applyThroughCrash(String program) throws Exception {
        PodClient client = client().build();
        List<Pod> pods = IntStream.range(0, 200)
                .mapToObj(i -> pod("outage-" + program + "-" + i, "image:" + i))
                .toList();
        CountDownLatch started = new CountDownLatch(60);
        CompletableFuture<Results> results = CompletableFuture.supplyAsync(() -> client.apply(counted(pods, started)));
        started.await();
        script(Map.of(), "kill", folder.toString(), program);
        script(Map.of(), "revive", folder.toString(), program);

        assertThat(results.get().failed()).isEmpty();
        assertThat(results.get().all()).hasSize(200);
        Map<String, String> live = list().stream()
                .filter(each -> name(each).startsWith("outage-" + program))
                .collect(Collectors.toMap(OutagesIT::name, OutagesIT::image));
        Map<String, String> expected = pods.stream()
                .collect(Collectors.toMap(
                        p -> p.metadata().name(),
                        p -> p.spec().containers().get(0).image()));
        assertThat(live).isEqualTo(expected);
        assertThat(client.apply(pods).all()).extracting(Result::outcome).containsOnly(Outcome.UNCHANGED);
        return results.get();
    }

    private static <T> Iterable<T> counted(List<T> all, CountDownLatch latch) {
        return () -> all.stream().peek(each -> latch.countDown()).iterator();
    }

    @Test
    void a_wait_continues_after_a_restart_of_the_server() throws Exception {
        PodClient client = client().build();
        client.apply(pod("waiting", "a")).orThrow();
        CountDownLatch seen = new CountDownLatch(1);
        CompletableFuture<Result<KubernetesObject>> result = CompletableFuture.supplyAsync(() -> client.waitUntilReady(
                ObjectRef.pod("waiting"), WaitOptions.atMost(LONG).onProgress(progress -> seen.countDown())));
        seen.await();
        script(Map.of(), "kill", folder.toString(), "kube-apiserver");
        script(Map.of(), "revive", folder.toString(), "kube-apiserver");
        TestCluster.writeStatus(
                TestCluster.api(folder.resolve("kubeconfig")), "default", "waiting", "{\"phase\": \"Succeeded\"}");
        assertThat(result.get().outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void a_full_storage_is_reported_and_everything_written_before_exists() {
        PodClient client = client().build();
        String filling = "x".repeat(700_000);
        List<Result<KubernetesObject>> written = new ArrayList<>();
        Result<KubernetesObject> last;
        do {
            last = client.apply(TestCluster.manifest("{apiVersion: v1, kind: ConfigMap, metadata: {name: filling-"
                    + written.size() + ", namespace: kube-public}, data: {x: " + filling + "}}"));
            written.add(last);
        } while (last.isOk() && written.size() < 100);
        assertThat(last.failure().kind()).isEqualTo(FailureKind.STORAGE_FULL);
        assertThat(last.attempts()).isEqualTo(1);
        assertThat(last.failure().message()).doesNotContain("xxxx");
        for (Result<KubernetesObject> each : written.subList(0, written.size() - 1)) {
            assertThat(client.get(each.ref()).isOk()).isTrue();
        }
        assertThat(client.get(last.ref()).failure().kind()).isEqualTo(FailureKind.NOT_FOUND);
    }

    private static List<JsonObject> list() throws Exception {
        ServerResponse response = new HttpTransport(TestCluster.api(folder.resolve("kubeconfig")))
                .send(ServerRequest.get("/api/v1/namespaces/default/pods"), LONG);
        List<JsonObject> out = new ArrayList<>();
        for (JsonValue each : ((JsonArray) response.json().get("items")).elements()) {
            out.add((JsonObject) each);
        }
        return out;
    }

    private static String name(JsonObject pod) {
        return ((JsonObject) pod.get("metadata")).text("name");
    }

    private static String image(JsonObject pod) {
        JsonArray containers = (JsonArray) ((JsonObject) pod.get("spec")).get("containers");
        return ((JsonObject) containers.elements().get(0)).text("image");
    }
}
