package dev.podwright.client;

import static dev.podwright.client.TestCluster.manifest;
import static dev.podwright.client.TestCluster.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.options.DeleteOptions;
import dev.podwright.client.options.ListOptions;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.AdmissionCheck;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.Results;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.value.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Calls whose answers only the real server gives. */
@NullUnmarked
class CallsIT {
    private final String namespace = TestCluster.newNamespace();
    private final PodClient client = TestCluster.client("tests", namespace).build();

    @Test
    void pods_are_listed_by_labels() {
        client.apply(pod("one", "a")).orThrow();
        client.apply(pod("two", "a")).orThrow();
        assertThat(client.listPods(ListOptions.labels("app=web")).orThrow().objects())
                .extracting(p -> p.metadata().name())
                .containsExactly("one", "two");
        assertThat(client.listPods(ListOptions.labels("app=other")).orThrow().items())
                .isEmpty();
        assertThat(client.list("v1", "Namespace", ListOptions.all()).orThrow().objects())
                .extracting(n -> n.metadata().name())
                .contains(namespace);
        assertThat(client.listPods(ListOptions.labels("!!")).failure().kind()).isEqualTo(FailureKind.BAD_REQUEST);
    }

    @Test
    void pods_are_resized_debugged_and_evicted() {
        client.apply(pod("web", "a")).orThrow();
        TestCluster.writeStatus(namespace, "web", "{\"phase\": \"Running\"}");
        ObjectRef web = ObjectRef.pod("web");
        Result<Pod> resized = client.resize(
                web,
                Map.of(
                        "app",
                        ResourceRequirements.builder()
                                .requests(Map.of("cpu", Quantity.parse("2")))
                                .build()));
        assertThat(resized.isOk() || resized.failure().kind() == FailureKind.REJECTED_LOCALLY)
                .as(resized.toString())
                .isTrue();
        Result<Pod> debugged = client.addEphemeralContainers(
                web,
                List.of(EphemeralContainer.builder()
                        .name("debugger")
                        .image("busybox")
                        .build()));
        assertThat(debugged.outcome()).as(debugged.toString()).isEqualTo(Outcome.CHANGED);
        assertThat(debugged.object().spec().ephemeralContainers()).hasSize(1);
        Result<KubernetesObject> evicted =
                client.evict(web, DeleteOptions.standard().withGracePeriod(Duration.ZERO));
        assertThat(evicted.outcome()).as(evicted.toString()).isEqualTo(Outcome.DELETED);
        assertThat(client.getPod("web").failure().kind()).isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void a_definition_and_its_objects_are_applied_together() {
        String group = namespace + ".example.com";
        String definition = """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: %1$s.%2$s}
                spec:
                  group: %2$s
                  scope: %3$s
                  names: {plural: %1$s, singular: thing, kind: Thing}
                  versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}}]
                ---
                apiVersion: %2$s/v1
                kind: Thing
                metadata: {name: a}
                """;
        List<KubernetesObject> first = Manifests.read(definition.formatted("things", group, "Namespaced"))
                .objects();
        Results applied = client.apply(first);
        assertThat(applied.failed()).as(applied.toString()).isEmpty();
        Results deleted = client.delete(first, DeleteOptions.standard().withWait());
        assertThat(deleted.failed()).as(deleted.toString()).isEmpty();
        List<KubernetesObject> second = Manifests.read(definition.formatted("thingies", group, "Cluster"))
                .objects();
        Results again = client.apply(second);
        assertThat(again.failed()).as(again.toString()).isEmpty();
        client.delete(second, DeleteOptions.standard());
    }

    @Test
    void a_part_of_a_pod_is_applied_by_another_manager() {
        client.apply(pod("web", "a")).orThrow();
        PodClient other = TestCluster.client("other", namespace).build();
        Result<KubernetesObject> labelled =
                other.apply(manifest("{apiVersion: v1, kind: Pod, metadata: {name: web, labels: {team: x}}}"));
        assertThat(labelled.outcome()).as(labelled.toString()).isEqualTo(Outcome.CHANGED);
    }

    @Test
    void what_was_created_is_applied_by_the_same_manager() {
        client.create(pod("web", "a")).orThrow();
        Result<Pod> applied = client.apply(pod("web", "b"));
        assertThat(applied.outcome()).as(applied.toString()).isEqualTo(Outcome.CHANGED);
        assertThat(applied.findings()).extracting(f -> f.message()).anyMatch(text -> text.contains("took over"));
    }

    @Test
    void many_applies_of_one_new_name_create_it_once() {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<CompletableFuture<Result<Pod>>> all = IntStream.range(0, 64)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> client.apply(pod("same", "a")), threads))
                    .toList();
            assertThat(all.stream()
                            .map(each -> each.join().orThrow().outcome())
                            .filter(outcome -> outcome == Outcome.CREATED))
                    .hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void quotas_and_missing_namespaces_are_told_apart() {
        client.apply(
                        manifest(
                                "{apiVersion: v1, kind: LimitRange, metadata: {name: l}, spec: {limits: [{type: Container, max: {cpu: 1}}]}}"))
                .orThrow();
        Pod large = pod("large", "a");
        Result<Pod> refused = Eventually.get(
                () -> client.dryRun(large.toBuilder()
                        .spec(large.spec().toBuilder()
                                .containers(List.of(large.spec().containers().get(0).toBuilder()
                                        .resources(ResourceRequirements.builder()
                                                .limits(Map.of("cpu", Quantity.parse("2")))
                                                .build())
                                        .build()))
                                .build())
                        .build()),
                r -> !r.isOk());
        assertThat(refused.failure().admissionCheck()).as(refused.toString()).isEqualTo(AdmissionCheck.LIMIT_RANGE);
        Result<Pod> nowhere =
                TestCluster.client("tests", "no-such-namespace").build().apply(pod("web", "a"));
        assertThat(nowhere.failure().kind()).isEqualTo(FailureKind.NOT_FOUND);
        assertThat(nowhere.failure().message()).contains("no-such-namespace");
    }

    @Test
    void a_pod_with_a_finalizer_is_terminating() {
        Pod held = pod("held", "a");
        Pod finalized = held.toBuilder()
                .metadata(held.metadata().toBuilder()
                        .finalizers(List.of("example.com/hold"))
                        .build())
                .build();
        client.apply(finalized).orThrow();
        client.delete(ObjectRef.pod("held")).orThrow();
        assertThat(client.apply(finalized).outcome()).isEqualTo(Outcome.TERMINATING);
        assertThat(client.waitUntilReady(ObjectRef.pod("held"), WaitOptions.atMost(Duration.ofSeconds(20)))
                        .failure()
                        .message())
                .contains("terminating");
        client.apply(held);
    }
}
