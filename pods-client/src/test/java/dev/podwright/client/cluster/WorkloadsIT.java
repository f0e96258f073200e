package dev.podwright.client.cluster;

import static dev.podwright.client.cluster.ShopManifests.manifest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.PodClient;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.options.ListOptions;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of workload, and what is waited for beside them, with real controllers. */
@NullUnmarked
@ExtendWith(SharedControlPlane.class)
class WorkloadsIT {
    private static final WaitOptions WAIT =
            WaitOptions.atMost(Duration.ofMinutes(2)).withPatience(Duration.ofSeconds(1));

    private final PodClient client =
            SharedControlPlane.get().client("tests", SharedControlPlane.get().newNamespace(""));

    private Result<KubernetesObject> run(String yaml) {
        KubernetesObject object = manifest(yaml);
        client.apply(object).orThrow();
        return client.waitUntilReady(ObjectRef.of(object), WAIT);
    }

    private List<String> pods(String labels) {
        return client.listPods(ListOptions.labels(labels)).orThrow().items().stream()
                .filter(each -> !each.isTerminating())
                .map(each -> each.object().metadata().name())
                .toList();
    }

    private static String job(String name, String image, String spec) {
        return """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: %s}
            spec:
              %s
              template:
                spec: {restartPolicy: Never, containers: [{name: work, image: "example.com/work:%s"}]}
            """.formatted(name, spec, image);
    }

    @Test
    void a_job_completes() {
        Result<KubernetesObject> result = run(job("complete", "exit-0", "completions: 3\n  parallelism: 2"));
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(JsonObjects.at(result.live().json(), "status", "succeeded")).hasToString("3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exit-3 | backoffLimit: 0 | BackoffLimitExceeded | container \"work\" terminated with exit code 3",
                "ok | activeDeadlineSeconds: 2 | DeadlineExceeded | Job was active longer than specified deadline",
                "broken | backoffLimit: 0 | - | container \"work\": its image cannot be pulled (",
            })
    void a_job_fails_with_the_reason_of_its_pod(String image, String spec, String reason, String podReason) {
        Result<KubernetesObject> result = run(job("fails-" + image, image, spec));
        assertThat(result.failure().kind()).as(result.toString()).isEqualTo(FailureKind.CANNOT_BE_READY);
        assertThat(result.failure().message()).contains(podReason);
        if (!reason.equals("-")) {
            assertThat(result.failure().message()).contains(reason);
        }
    }

    @Test
    void a_suspended_job_is_named() {
        KubernetesObject job = manifest(job("suspended", "exit-0", "suspend: true"));
        client.apply(job).orThrow();
        Result<KubernetesObject> result =
                client.waitUntilReady(ObjectRef.of(job), WaitOptions.atMost(Duration.ofSeconds(2)));
        assertThat(result.failure().kind()).isEqualTo(FailureKind.DEADLINE_EXCEEDED);
        assertThat(result.failure().message()).contains("it is suspended");
    }

    private static String statefulSet(int replicas, String image) {
        return """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec:
              serviceName: db
              replicas: %d
              selector: {matchLabels: {app: db}}
              template:
                metadata: {labels: {app: db}}
                spec: {containers: [{name: db, image: "example.com/db:%s", readinessProbe: {tcpSocket: {port: 80}}}]}
            """.formatted(replicas, image);
    }

    @Test
    void a_stateful_set_scales_rolls_over_and_is_undone() {
        ObjectRef db = ObjectRef.of("apps/v1", "StatefulSet", "db");
        assertThat(run(statefulSet(1, "1")).outcome()).isEqualTo(Outcome.READY);
        long start = System.nanoTime();
        Result<KubernetesObject> scaled = client.scale(db, 3);
        assertThat(scaled.isOk()).as(scaled.toString()).isTrue();
        assertThat(client.waitUntilReady(db, WAIT).isOk()).isTrue();
        assertThat(pods("app=db")).containsExactly("db-0", "db-1", "db-2");
        long up = System.nanoTime();
        client.scale(db, 1).orThrow();
        assertThat(client.waitUntilReady(db, WAIT).isOk()).isTrue();
        assertThat(pods("app=db")).containsExactly("db-0");
        System.out.println("WorkloadsIT: a StatefulSet scales from 1 to 3 in " + (up - start) / 1_000_000
                + " ms, and back in " + (System.nanoTime() - up) / 1_000_000 + " ms");

        client.applyForcingConflicts(manifest(statefulSet(2, "2"))).orThrow();
        assertThat(client.waitUntilReady(db, WAIT).isOk()).isTrue();
        assertThat(images("app=db")).containsOnly("example.com/db:2");
        client.rollout(db).undo().orThrow();
        assertThat(client.waitUntilReady(db, WAIT).isOk()).isTrue();
        assertThat(images("app=db")).containsOnly("example.com/db:1");
    }

    private Stream<String> images(String labels) {
        return client.listPods(ListOptions.labels(labels)).orThrow().items().stream()
                .filter(each -> !each.isTerminating())
                .map(each -> each.object().spec().containers().get(0).image());
    }

    @Test
    void a_daemon_set_runs_on_each_node_and_restarts() {
        Result<KubernetesObject> ready = run("""
            apiVersion: apps/v1
            kind: DaemonSet
            metadata: {name: agent}
            spec:
              selector: {matchLabels: {app: agent}}
              template:
                metadata: {labels: {app: agent}}
                spec: {containers: [{name: agent, image: "example.com/agent:1"}]}
            """);
        assertThat(ready.outcome()).as(ready.toString()).isEqualTo(Outcome.READY);
        List<String> before = pods("app=agent");
        assertThat(before).hasSize(2);
        ObjectRef agent = ObjectRef.of("apps/v1", "DaemonSet", "agent");
        client.rollout(agent).restart().orThrow();
        assertThat(client.waitUntilReady(agent, WAIT).isOk()).isTrue();
        assertThat(pods("app=agent")).hasSize(2).doesNotContainAnyElementsOf(before);
    }

    private static String deployment(String image) {
        return """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: 2
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: web, image: "example.com/web:%s"}]}
            """.formatted(image);
    }

    @Test
    void a_deployment_is_paused_resumed_and_undone_to_a_revision() {
        ObjectRef web = ObjectRef.of("apps/v1", "Deployment", "web");
        for (String image : List.of("1", "2", "3")) {
            assertThat(run(deployment(image)).outcome()).isEqualTo(Outcome.READY);
        }
        client.rollout(web).pause().orThrow();
        client.apply(manifest(deployment("4"))).orThrow();
        Result<KubernetesObject> paused = client.waitUntilReady(web, WaitOptions.atMost(Duration.ofSeconds(2)));
        assertThat(paused.failure().message()).contains("it is paused");
        assertThat(images("app=web")).containsOnly("example.com/web:3");
        client.rollout(web).resume().orThrow();
        assertThat(client.waitUntilReady(web, WAIT).isOk()).isTrue();
        assertThat(images("app=web")).containsOnly("example.com/web:4");
        client.rollout(web).undo(1).orThrow();
        assertThat(client.waitUntilReady(web, WAIT).isOk()).isTrue();
        assertThat(images("app=web")).containsOnly("example.com/web:1");
        Result<KubernetesObject> unknown = client.rollout(web).undo(17);
        assertThat(unknown.isOk()).isFalse();
        assertThat(unknown.failure().message()).contains("17");
    }

    @Test
    void a_service_is_ready_when_it_has_an_endpoint() {
        ObjectRef web = ObjectRef.of("v1", "Service", "web");
        client.apply(manifest("""
            {apiVersion: v1, kind: Service, metadata: {name: web}, spec: {selector: {app: web}, ports: [{port: 80}]}}
            """)).orThrow();
        Result<KubernetesObject> without = client.waitUntilReady(web, WaitOptions.atMost(Duration.ofSeconds(2)));
        assertThat(without.isOk()).as(without.toString()).isFalse();
        CompletableFuture<Result<KubernetesObject>> wait =
                CompletableFuture.supplyAsync(() -> client.waitUntilReady(web, WAIT));
        client.apply(manifest(deployment("1"))).orThrow();
        assertThat(wait.join().outcome()).as(wait.join().toString()).isEqualTo(Outcome.READY);
    }

    @Test
    void a_cron_job_and_other_objects_are_ready_when_they_are_stored() {
        assertThat(run("""
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: report}
            spec:
              schedule: "0 3 * * *"
              jobTemplate:
                spec:
                  template:
                    spec: {restartPolicy: Never, containers: [{name: report, image: example.com/report}]}
            """).outcome()).isEqualTo(Outcome.READY);
        assertThat(run("{apiVersion: v1, kind: ConfigMap, metadata: {name: settings}}")
                        .outcome())
                .isEqualTo(Outcome.READY);
        assertThat(run("{apiVersion: v1, kind: Namespace, metadata: {name: another}}")
                        .outcome())
                .isEqualTo(Outcome.READY);
    }

    @Test
    void a_definition_is_ready_when_it_is_established() {
        Result<KubernetesObject> result = run("""
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: flavours.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {plural: flavours, kind: Flavour}
              versions:
              - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}
            """);
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.READY);
    }

    @Test
    void any_condition_can_be_waited_for() {
        client.apply(manifest(job("condition", "exit-0", ""))).orThrow();
        Result<KubernetesObject> result =
                client.waitForCondition(ObjectRef.of("batch/v1", "Job", "condition"), "Complete", "True", WAIT);
        assertThat(result.isOk()).as(result.toString()).isTrue();
        for (LiveObject<Pod> pod :
                client.listPods(ListOptions.labels("job-name=condition")).orThrow()) {
            assertThat(pod.object().metadata().name()).startsWith("condition-");
        }
    }
}
