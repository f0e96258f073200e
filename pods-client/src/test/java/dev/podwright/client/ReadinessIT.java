package dev.podwright.client;

import static dev.podwright.client.TestCluster.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Progress;
import dev.podwright.client.result.Result;
import dev.podwright.model.KubernetesObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waits for pods, whose status the tests write as a kubelet would. */
@NullUnmarked
class ReadinessIT {
    private static final WaitOptions LONG = WaitOptions.atMost(Duration.ofSeconds(60));

    private final String namespace = TestCluster.newNamespace();
    private final PodClient client = TestCluster.client("tests", namespace).build();

    /** Starts a wait for a pod, and returns when the wait has found the pod. */
    private CompletableFuture<Result<KubernetesObject>> startWait(String name, WaitOptions options)
            throws InterruptedException {
        CountDownLatch seen = new CountDownLatch(1);
        Consumer<Progress> listener = options.progressListener();
        CompletableFuture<Result<KubernetesObject>> result =
                CompletableFuture.supplyAsync(() -> client.waitUntilReady(ObjectRef.pod(name), options.onProgress(p -> {
                    listener.accept(p);
                    seen.countDown();
                })));
        seen.await();
        return result;
    }

    private void status(String name, String json) {
        TestCluster.writeStatus(namespace, name, json);
    }

    private static String waitingStatus(String reason, String message) {
        return """
                {"phase": "Pending", "containerStatuses": [{"name": "app", "ready": false, "image": "a", "imageID": "",
                  "restartCount": 3, "state": {"waiting": {"reason": "%s", "message": "%s"}},
                  "lastState": {"terminated": {"exitCode": 7, "reason": "Error"}}}]}
                """.formatted(reason, message);
    }

    private static final String READY = """
            {"phase": "Running", "conditions": [{"type": "Ready", "status": "True"}],
             "containerStatuses": [{"name": "app", "ready": true, "image": "a", "imageID": "", "restartCount": 0,
               "state": {"running": {"startedAt": "2026-01-01T00:00:00Z"}}}]}
            """;

    @Test
    void reports_each_change_until_the_pod_is_ready() throws Exception {
        client.apply(pod("web", "a")).orThrow();
        List<String> reported = new CopyOnWriteArrayList<>();
        CompletableFuture<Result<KubernetesObject>> result =
                startWait("web", LONG.onProgress(p -> reported.add(p.toString())));
        status("web", waitingStatus("ContainerCreating", ""));
        Eventually.get(() -> reported, steps -> steps.size() >= 2);
        status("web", READY);
        assertThat(result.get().outcome()).isEqualTo(Outcome.READY);
        assertThat(reported)
                .containsExactly(
                        "Pod " + namespace + "/web Pending 0/1",
                        "Pod " + namespace + "/web Pending 0/1: container \"app\" is waiting (ContainerCreating)",
                        "Pod " + namespace + "/web Running 1/1");
    }

    @Test
    void a_pod_that_is_already_ready_needs_no_watch() {
        client.apply(pod("web", "a")).orThrow();
        status("web", READY);
        assertThat(client.waitUntilReady(ObjectRef.pod("web"), LONG).outcome()).isEqualTo(Outcome.READY);
    }

    @ParameterizedTest
    @CsvSource({
        "ImagePullBackOff, its image cannot be pulled",
        "CrashLoopBackOff, it terminates again and again",
        "InvalidImageName, the name of its image is not valid",
        "CreateContainerConfigError, something that it refers to does not exist"
    })
    void fails_at_once_with_the_reason_if_a_container_cannot_start(String reason, String meaning) throws Exception {
        client.apply(pod("web", "a")).orThrow();
        CompletableFuture<Result<KubernetesObject>> result = startWait("web", LONG);
        status("web", waitingStatus(reason, "message of the kubelet"));
        Failure failure = result.get().failure();
        assertThat(failure.kind()).isEqualTo(FailureKind.CANNOT_BE_READY);
        assertThat(failure.message())
                .isEqualTo("Pod " + namespace + "/web cannot become ready: container \"app\": " + meaning + " ("
                        + reason + "), last exit code 7: message of the kubelet");
    }

    @Test
    void fails_at_once_if_no_node_accepts_the_pod_unless_that_is_tolerated() throws Exception {
        String unschedulable = """
                {"phase": "Pending", "conditions": [{"type": "PodScheduled", "status": "False",
                  "reason": "Unschedulable", "message": "0/3 nodes are available"}]}
                """;
        client.apply(pod("web", "a")).orThrow();
        CompletableFuture<Result<KubernetesObject>> patient = startWait("web", LONG.tolerating("Unschedulable"));
        CompletableFuture<Result<KubernetesObject>> result = startWait("web", LONG);
        status("web", unschedulable);
        assertThat(result.get().failure().message())
                .endsWith("no node accepts it (Unschedulable): 0/3 nodes are available");
        status("web", READY);
        assertThat(patient.get().outcome()).isEqualTo(Outcome.READY);
    }

    @Test
    void a_pod_that_has_ended_has_succeeded_or_failed() throws Exception {
        client.apply(pod("good", "a")).orThrow();
        client.apply(pod("bad", "a")).orThrow();
        CompletableFuture<Result<KubernetesObject>> good = startWait("good", LONG);
        CompletableFuture<Result<KubernetesObject>> bad = startWait("bad", LONG);
        status("good", "{\"phase\": \"Succeeded\"}");
        status("bad", """
                {"phase": "Failed", "reason": "Evicted", "message": "the node was low on memory",
                 "containerStatuses": [{"name": "app", "ready": false, "image": "a", "imageID": "", "restartCount": 0,
                   "state": {"terminated": {"exitCode": 137}}}]}
                """);
        assertThat(good.get().outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(bad.get().failure().message())
                .endsWith(
                        "it has failed: Evicted, the node was low on memory; container \"app\" terminated with exit code 137");
    }

    @Test
    void the_deletion_of_the_pod_ends_the_wait() throws Exception {
        client.apply(pod("web", "a")).orThrow();
        CompletableFuture<Result<KubernetesObject>> result = startWait("web", LONG);
        client.delete(ObjectRef.pod("web")).orThrow();
        assertThat(result.get().failure().kind()).isEqualTo(FailureKind.GONE);
        assertThat(client.waitUntilReady(ObjectRef.pod("web"), LONG).failure().kind())
                .isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void the_deadline_ends_the_wait_with_the_last_progress() {
        client.apply(pod("web", "a")).orThrow();
        status("web", waitingStatus("ContainerCreating", ""));
        Failure failure = client.waitUntilReady(ObjectRef.pod("web"), WaitOptions.atMost(Duration.ofSeconds(1)))
                .failure();
        assertThat(failure.kind()).isEqualTo(FailureKind.DEADLINE_EXCEEDED);
        assertThat(failure.message()).contains("container \"app\" is waiting (ContainerCreating)");
    }

    @Test
    void an_interruption_ends_the_wait_and_the_thread_stays_interrupted() throws Exception {
        client.apply(pod("web", "a")).orThrow();
        CountDownLatch seen = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            Result<KubernetesObject> result =
                    client.waitUntilReady(ObjectRef.pod("web"), LONG.onProgress(p -> seen.countDown()));
            interrupted.complete(result.failure().kind() == FailureKind.INTERRUPTED
                    && Thread.currentThread().isInterrupted());
        });
        thread.start();
        seen.await();
        thread.interrupt();
        assertThat(interrupted.get()).isTrue();
    }
}
