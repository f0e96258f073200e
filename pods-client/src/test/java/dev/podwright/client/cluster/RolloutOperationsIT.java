package dev.podwright.client.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.PodClient;
import dev.podwright.client.Rollout;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.options.ListOptions;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.Revision;
import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rollouts are restarted, undone, paused and scaled on a real control plane, and applies afterwards do what they say. */
@NullUnmarked
@ExtendWith(SharedControlPlane.class)
class RolloutOperationsIT {
    private static final WaitOptions OPTIONS =
            WaitOptions.atMost(Duration.ofMinutes(2)).withPatience(Duration.ofSeconds(2));

    private static PodClient client;
    private static PodClient other;

    @BeforeAll
    static void connect() {
        ControlPlane cluster = SharedControlPlane.get();
        String namespace = cluster.newNamespace("");
        client = cluster.client("shop-deployer", namespace);
        other = cluster.client("someone-else", namespace);
    }

    @AfterAll
    static void close() {
        client.close();
        other.close();
    }

    /** A workload whose pods have an image, and environment variables with these names. */
    private static KubernetesObject workload(String kind, String name, String image, String... variables) {
        String env = String.join(
                ", ",
                List.of(variables).stream()
                        .map(each -> "{name: " + each + ", value: x}")
                        .toList());
        String more = switch (kind) {
            case "Deployment" -> "replicas: 2, progressDeadlineSeconds: 600,";
            case "StatefulSet" -> "replicas: 2, serviceName: none, podManagementPolicy: Parallel,";
            default -> "";
        };
        return Manifests.read("""
                {apiVersion: apps/v1, kind: %s, metadata: {name: %s}, spec: {%s selector: {matchLabels: {app: %s}},
                  template: {metadata: {labels: {app: %s}}, spec: {terminationGracePeriodSeconds: 1,
                    containers: [{name: app, image: "example.com/%s", env: [%s]}]}}}}
                """.formatted(kind, name, more, name, name, image, env))
                .objects()
                .get(0);
    }

    private static Result<KubernetesObject> ready(KubernetesObject workload) {
        Result<KubernetesObject> result = client.waitUntilReady(ObjectRef.of(workload), OPTIONS);
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.READY);
        return result;
    }

    private static JsonObject live(KubernetesObject workload) {
        return client.get(ObjectRef.of(workload)).orThrow().live().json();
    }

    private static JsonObject container(KubernetesObject workload) {
        return JsonObjects.objects(JsonObjects.at(live(workload), "spec", "template", "spec", "containers"))
                .get(0);
    }

    private static List<String> variables(KubernetesObject workload) {
        return JsonObjects.objects(container(workload).get("env")).stream()
                .map(each -> each.text("name"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deployment", "StatefulSet", "DaemonSet"})
    void a_broken_version_is_named_and_undone_and_the_next_apply_has_exactly_what_it_says(String kind) {
        String name = "undone-" + kind.toLowerCase(Locale.ROOT);
        KubernetesObject first = workload(kind, name, "shop:1", "OLD", "BOTH");
        KubernetesObject broken = workload(kind, name, "broken:2", "NEW", "BOTH");
        client.apply(first).orThrow();
        ready(first);
        client.apply(broken).orThrow();
        Failure failure = client.waitUntilReady(broken, OPTIONS).failure();
        assertThat(failure.kind()).isEqualTo(FailureKind.CANNOT_BE_READY);
        assertThat(failure.message()).contains("container \"app\": its image cannot be pulled (");

        Rollout rollout = client.rollout(ObjectRef.of(first));
        assertThat(rollout.history().orThrow().revisions())
                .extracting(Revision::number)
                .containsExactly(1L, 2L);
        assertThat(rollout.undo(7).failure().message()).endsWith("has no revision 7; it has 1, 2");
        Result<KubernetesObject> undone = rollout.undo();
        assertThat(undone.outcome()).as(undone.toString()).isEqualTo(Outcome.CHANGED);
        assertThat(undone.findings()).isEmpty();
        ready(first);
        assertThat(container(first).text("image")).isEqualTo("example.com/shop:1");
        assertThat(variables(first)).containsExactly("OLD", "BOTH");
        assertThat(rollout.history().orThrow().revisions())
                .extracting(Revision::number)
                .containsExactly(2L, 3L);
        assertThat(rollout.undo(3).outcome()).isEqualTo(Outcome.UNCHANGED);

        Result<KubernetesObject> third = client.apply(workload(kind, name, "shop:3", "NEW", "BOTH"));
        assertThat(third.outcome()).as(third.toString()).isEqualTo(Outcome.CHANGED);
        assertThat(third.findings()).isEmpty();
        ready(first);
        assertThat(variables(first)).containsExactlyInAnyOrder("NEW", "BOTH");
        assertThat(container(first).text("image")).isEqualTo("example.com/shop:3");
    }

    @Test
    void after_the_undo_of_another_manager_an_apply_says_who_owns_the_fields() {
        KubernetesObject first = workload("Deployment", "foreign", "shop:1");
        KubernetesObject second = workload("Deployment", "foreign", "shop:2");
        client.apply(first).orThrow();
        ready(first);
        client.apply(second).orThrow();
        ready(first);
        assertThat(other.rollout(ObjectRef.of(first)).undo(1).outcome()).isEqualTo(Outcome.CHANGED);
        ready(first);
        Result<KubernetesObject> conflict = client.apply(second);
        assertThat(conflict.failure().kind()).isEqualTo(FailureKind.CONFLICT);
        assertThat(conflict.conflicts()).extracting(each -> each.manager()).containsOnly("someone-else");
        assertThat(client.apply(first).isOk()).isTrue();
        assertThat(client.applyForcingConflicts(second).outcome()).isEqualTo(Outcome.CHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deployment", "StatefulSet", "DaemonSet"})
    void an_undo_right_after_an_apply_restores_what_was_before(String kind) {
        String name = "hasty-" + kind.toLowerCase(Locale.ROOT);
        KubernetesObject first = workload(kind, name, "shop:0");
        client.apply(first).orThrow();
        ready(first);
        for (int version = 1; version <= 4; version++) {
            client.apply(workload(kind, name, "shop:" + version)).orThrow();
            Result<KubernetesObject> undone =
                    client.rollout(ObjectRef.of(first)).undo();
            assertThat(undone.outcome()).as(undone.toString()).isEqualTo(Outcome.CHANGED);
            assertThat(container(first).text("image")).isEqualTo("example.com/shop:0");
            ready(first);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deployment", "StatefulSet", "DaemonSet"})
    void a_restart_replaces_the_pods_and_an_apply_does_not_do_it_again(String kind) {
        KubernetesObject workload = workload(kind, "again-" + kind.toLowerCase(Locale.ROOT), "shop:1");
        client.apply(workload).orThrow();
        ready(workload);
        List<String> before = uids(workload);
        assertThat(client.rollout(ObjectRef.of(workload)).restart().outcome()).isEqualTo(Outcome.CHANGED);
        ready(workload);
        List<String> after = uids(workload);
        assertThat(after).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
        assertThat(client.apply(workload).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(uids(workload)).containsExactlyInAnyOrderElementsOf(after);
    }

    /** The pods that are not being deleted. */
    private static List<String> uids(KubernetesObject workload) {
        String app = ObjectRef.of(workload).name();
        return client.listPods(ListOptions.labels("app=" + app)).orThrow().items().stream()
                .filter(pod -> !pod.isTerminating())
                .map(pod -> pod.uid())
                .toList();
    }

    @Test
    void a_paused_deployment_waits_until_it_is_resumed() {
        KubernetesObject first = workload("Deployment", "paused", "shop:1");
        client.apply(first).orThrow();
        ready(first);
        Rollout rollout = client.rollout(ObjectRef.of(first));
        assertThat(rollout.pause().outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(rollout.pause().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(rollout.restart().failure().message()).endsWith("it is paused, so resume it first");
        client.apply(workload("Deployment", "paused", "shop:2")).orThrow();
        Failure failure = client.waitUntilReady(first, WaitOptions.atMost(Duration.ofSeconds(3)))
                .failure();
        assertThat(failure.kind()).isEqualTo(FailureKind.DEADLINE_EXCEEDED);
        assertThat(failure.message()).contains("it is paused");
        assertThat(rollout.resume().outcome()).isEqualTo(Outcome.CHANGED);
        ready(first);
        assertThat(container(first).text("image")).isEqualTo("example.com/shop:2");
    }

    @Test
    void workloads_are_scaled_and_others_are_not() {
        for (String kind : List.of("Deployment", "StatefulSet")) {
            KubernetesObject workload = workload(kind, "scaled-" + kind.toLowerCase(Locale.ROOT), "shop:1");
            ObjectRef ref = ObjectRef.of(workload);
            client.apply(workload).orThrow();
            for (int replicas : List.of(3, 0, 1)) {
                Result<KubernetesObject> scaled = client.scale(ref, replicas);
                assertThat(scaled.outcome()).as(scaled.toString()).isEqualTo(Outcome.CHANGED);
                assertThat(scaled.live().json().text("kind")).isEqualTo(kind);
                assertThat(client.scale(ref, replicas).outcome()).isEqualTo(Outcome.UNCHANGED);
                ready(workload);
            }
            assertThat(client.scale(ref, -1).failure().kind()).isEqualTo(FailureKind.REJECTED_LOCALLY);
        }
        KubernetesObject agent = workload("DaemonSet", "unscaled", "shop:1");
        client.apply(agent).orThrow();
        assertThat(client.scale(ObjectRef.of(agent), 3).failure().message())
                .contains("the server has no subresource scale");
        assertThat(client.scale(ObjectRef.of("apps/v1", "Deployment", "absent"), 3)
                        .failure()
                        .kind())
                .isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void an_apply_after_a_scale_takes_the_number_of_replicas_over() {
        KubernetesObject workload = workload("Deployment", "taken", "shop:1");
        client.apply(workload).orThrow();
        assertThat(client.scale(ObjectRef.of(workload), 3).outcome()).isEqualTo(Outcome.CHANGED);
        Result<KubernetesObject> applied = client.apply(workload);
        assertThat(applied.outcome()).as(applied.toString()).isEqualTo(Outcome.CHANGED);
        assertThat(applied.findings()).hasSize(1);
        assertThat(applied.findings().get(0).message()).contains("took over fields");
        ready(workload);
        assertThat(client.scale(ObjectRef.of(workload), 2).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void changes_at_the_same_time_are_all_made() {
        KubernetesObject workload = workload("Deployment", "busy", "shop:1");
        ObjectRef ref = ObjectRef.of(workload);
        client.apply(workload).orThrow();
        List<Result<KubernetesObject>> results = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> i % 3 == 0
                        ? client.rollout(ref).restart()
                        : i % 3 == 1
                                ? client.scale(ref, 1 + i % 2)
                                : client.rollout(ref).pause())
                .toList();
        assertThat(results)
                .allSatisfy(each -> assertThat(each.isOk() || each.toString().contains("it is paused"))
                        .as(each.toString())
                        .isTrue());
        assertThat(client.rollout(ref).resume().outcome()).isEqualTo(Outcome.CHANGED);
        ready(workload);
    }

    @Test
    void jobs_end_and_services_have_endpoints() {
        for (String image : List.of("exit-0", "exit-1")) {
            KubernetesObject job =
                    Manifests.read("""
                    {apiVersion: batch/v1, kind: Job, metadata: {name: %s}, spec: {backoffLimit: 0,
                      template: {spec: {restartPolicy: Never, containers: [{name: app, image: %s}]}}}}
                    """.formatted(image, image)).objects().get(0);
            client.apply(job).orThrow();
            Result<KubernetesObject> result = client.waitUntilReady(job, OPTIONS);
            if (image.equals("exit-0")) {
                assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.SUCCEEDED);
            } else {
                assertThat(result.failure().message())
                        .contains("has failed (BackoffLimitExceeded)")
                        .contains("container \"app\" terminated with exit code 1");
            }
        }
        KubernetesObject service = Manifests.read("""
                {apiVersion: v1, kind: Service, metadata: {name: web}, spec: {selector: {app: web}, ports: [{port: 80}]}}
                """).objects().get(0);
        client.apply(service).orThrow();
        Failure failure = client.waitUntilReady(service, WaitOptions.atMost(Duration.ofSeconds(1)))
                .failure();
        assertThat(failure.message()).contains("no pod has the labels app=web");
        client.apply(workload("Deployment", "web", "shop:1")).orThrow();
        ready(service);
    }
}
