package dev.podwright.client.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.PodClient;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.options.DeleteOptions;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pods that the scheduler binds to simulated nodes go through the states that real ones go through. */
@NullUnmarked
@ExtendWith(SharedControlPlane.class)
class NodeSimulatorIT {
    private static final WaitOptions OPTIONS =
            WaitOptions.atMost(Duration.ofSeconds(60)).withPatience(Duration.ofMillis(300));

    private static PodClient client;

    @BeforeAll
    static void connect() {
        ControlPlane cluster = SharedControlPlane.get();
        client = cluster.client("tests", cluster.newNamespace(""));
    }

    @AfterAll
    static void close() {
        client.close();
    }

    private static Result<Pod> run(String name, String image, String more) {
        Pod pod =
                (Pod) Manifests.read("""
                    {apiVersion: v1, kind: Pod, metadata: {name: %s}, spec: {
                      containers: [{name: app, image: "%s", readinessProbe: {httpGet: {port: 80}}}], %s}}
                    """.formatted(name, image, more)).objects().get(0);
        client.apply(pod).orThrow();
        return client.waitUntilReady(pod, OPTIONS);
    }

    @ParameterizedTest
    @CsvSource({"example.com/web:1", "example.com/slow:1"})
    void a_pod_becomes_ready_and_is_gone_after_its_deletion(String image) {
        String name = image.contains("slow") ? "slow" : "web";
        Result<Pod> ready = run(name, image, "");
        assertThat(ready.outcome()).as(ready.toString()).isEqualTo(Outcome.READY);
        assertThat(JsonObjects.text(JsonObjects.objectAt(ready.live().json(), "status"), "podIP"))
                .startsWith("10.1.");
        Result<KubernetesObject> deleted =
                client.delete(ObjectRef.pod(name), DeleteOptions.standard().withWait());
        assertThat(deleted.outcome()).as(deleted.toString()).isEqualTo(Outcome.DELETED);
    }

    @Test
    void init_containers_and_sidecars_come_before_the_others() {
        Result<Pod> ready = run("ordered", "example.com/web:1", """
            initContainers: [{name: migrate, image: migrate}, {name: proxy, image: proxy, restartPolicy: Always}]
            """);
        assertThat(ready.outcome()).as(ready.toString()).isEqualTo(Outcome.READY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "broken   | Always | its image cannot be pulled (",
                "crash    | Always | it terminates again and again (CrashLoopBackOff), last exit code 1",
                "exit-0   | Always | it terminates again and again (CrashLoopBackOff), last exit code 0",
                "exit-3   | Never  | container \"app\" terminated with exit code 3",
            })
    void a_failing_container_ends_the_wait(String image, String restartPolicy, String message) {
        Result<Pod> result = run("pod-" + image, "example.com/shop:" + image, "restartPolicy: " + restartPolicy);
        assertThat(result.failure().kind()).as(result.toString()).isEqualTo(FailureKind.CANNOT_BE_READY);
        assertThat(result.failure().message()).contains(message);
    }

    @Test
    void a_container_that_ends_with_0_ends_its_pod() {
        Result<Pod> result = run("job", "example.com/exit-0", "restartPolicy: OnFailure");
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void a_pod_that_no_node_has_room_for_is_not_bound() {
        Result<Pod> result = run("large", "example.com/web:1", "resources: {requests: {cpu: 1000}}");
        assertThat(result.failure().message())
                .as(result.toString())
                .contains("(Unschedulable)")
                .contains("Insufficient cpu");
    }

    @Test
    void a_probe_that_does_not_succeed_keeps_a_pod_from_being_ready() {
        Pod pod = (Pod) Manifests.read("""
            {apiVersion: v1, kind: Pod, metadata: {name: probed}, spec: {
              containers: [{name: app, image: "example.com/shop:unready", readinessProbe: {httpGet: {port: 80}}}]}}
            """).objects().get(0);
        client.apply(pod).orThrow();
        Result<Pod> result = client.waitUntilReady(pod, WaitOptions.atMost(Duration.ofSeconds(4)));
        assertThat(result.failure().kind()).isEqualTo(FailureKind.DEADLINE_EXCEEDED);
        assertThat(result.failure().message()).contains("its readiness probe does not succeed");
    }
}
