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
import java.util.concurrent.CompletableFuture;
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
