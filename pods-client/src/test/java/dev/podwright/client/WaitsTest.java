package dev.podwright.client;

import static dev.podwright.client.ScriptedServer.json;
import static dev.podwright.client.ScriptedServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Progress;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.Results;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.validate.Bundle;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waits for objects of all kinds: what ready means, what they wait for, and what keeps them from becoming ready. */
@NullUnmarked
class WaitsTest {
    /** A wait that ends as soon as a state looks hopeless. */
    private static final WaitOptions HASTY =
            WaitOptions.atMost(Duration.ofSeconds(20)).withPatience(Duration.ZERO);
    /** A wait that is interrupted after its first look, if that does not end it. */
    private static final WaitOptions ONE_LOOK =
            HASTY.onProgress(progress -> Thread.currentThread().interrupt());

    private static final ObjectRef SHOP = ObjectRef.of("apps/v1", "Deployment", "shop");
    private static final ObjectRef STORE = ObjectRef.of("apps/v1", "StatefulSet", "store");
    private static final ObjectRef AGENT = ObjectRef.of("apps/v1", "DaemonSet", "agent");
    private static final ObjectRef REPORT = ObjectRef.of("batch/v1", "Job", "report");
    private static final ObjectRef WEB = ObjectRef.of("v1", "Service", "web");
    private static final ObjectRef DATA = ObjectRef.of("v1", "PersistentVolumeClaim", "data");

    private static final String RESOURCES = """
        {kind: APIResourceList, groupVersion: GROUP, resources: [
          {name: deployments, kind: Deployment, namespaced: true},
          {name: replicasets, kind: ReplicaSet, namespaced: true},
          {name: statefulsets, kind: StatefulSet, namespaced: true},
          {name: daemonsets, kind: DaemonSet, namespaced: true},
          {name: jobs, kind: Job, namespaced: true},
          {name: cronjobs, kind: CronJob, namespaced: true},
          {name: services, kind: Service, namespaced: true},
          {name: persistentvolumeclaims, kind: PersistentVolumeClaim, namespaced: true},
          {name: namespaces, kind: Namespace, namespaced: false},
          {name: customresourcedefinitions, kind: CustomResourceDefinition, namespaced: false},
          {name: apiservices, kind: APIService, namespaced: false},
          {name: shops, kind: Shop, namespaced: true}]}
        """;

    private static final String SELECTOR = "selector: {matchLabels: {app: shop}}";
    private static final String TEMPLATE =
            "template: {metadata: {labels: {app: shop}}, spec: {containers: [{name: app, image: shop:2}]}}";
    private static final String NEWEST = """
        {metadata: {name: shop-2, namespace: default, uid: set-2,
          ownerReferences: [{controller: true, uid: uid-1, kind: Deployment, name: shop}]},
         spec: {selector: {matchLabels: {app: shop, pod-template-hash: '2'}},
           template: {metadata: {labels: {app: shop, pod-template-hash: '2'}},
             spec: {containers: [{name: app, image: shop:2}]}}},
         status: {availableReplicas: 1}}
        """;
    private static final String UNREADY =
            "{conditions: [{type: Ready, status: 'False'}], phase: Running, containerStatuses: [{name: app, ready:"
                    + " false, started: true, state: {running: {}}}]}";

    /** What the server answers, by path. */
    private final Map<String, ScriptedServer.Step> answers = new ConcurrentHashMap<>();

    private ScriptedServer server;
    private PodClient client;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer(exchange -> {
            String path = exchange.getRequestURI().getPath();
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            if (query.contains("watch=true")) {
                json(200, "").answer(exchange);
            } else {
                answers.getOrDefault(path, status(404, "NotFound", "not found")).answer(exchange);
            }
        });
        client = server.client().build();
        for (String group : List.of(
                "apps/v1", "batch/v1", "example.com/v1", "apiextensions.k8s.io/v1", "apiregistration.k8s.io/v1")) {
            answer("/apis/" + group, RESOURCES.replace("GROUP", group));
        }
        answer("/api/v1", RESOURCES.replace("GROUP", "v1"));
        list("/api/v1/namespaces/default/pods", "v1", "Pod");
        list("/api/v1/namespaces/default/events", "v1", "Event");
        list("/apis/apps/v1/namespaces/default/replicasets", "apps/v1", "ReplicaSet", NEWEST);
        list("/apis/discovery.k8s.io/v1/namespaces/default/endpointslices", "discovery.k8s.io/v1", "EndpointSlice");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private void answer(String path, String yaml) {
        answers.put(path, json(200, asJson(yaml)));
    }

    /** Any YAML as JSON, as it is. */
    private static String asJson(String yaml) {
        String wrapped = Manifests.toJson(TestCluster.manifest(
                "{apiVersion: example.com/v1, kind: Wrapper, metadata: {name: w}, value: " + yaml + "}"));
        return JsonObjects.toJson(JsonObjects.objectAt(JsonObjects.parse(wrapped), "value"));
    }

    private void list(String path, String apiVersion, String kind, String... items) {
        answer(
                path,
                "{apiVersion: " + apiVersion + ", kind: " + kind + "List, metadata: {resourceVersion: '7'}, items: ["
                        + String.join(",", items) + "]}");
    }

    /** Stores an object without kind, apiVersion and metadata. */
    private void store(ObjectRef ref, String content) {
        String plural = switch (ref.kind()) {
            case "APIService" -> "apiservices";
            default -> ref.kind().toLowerCase(java.util.Locale.ROOT) + "s";
        };
        boolean global = ref.kind().equals("Namespace")
                || ref.kind().equals("CustomResourceDefinition")
                || ref.kind().equals("APIService");
        String root = ref.apiVersion().contains("/") ? "/apis/" : "/api/";
        answer(
                root + ref.apiVersion() + (global ? "" : "/namespaces/default") + "/" + plural + "/" + ref.name(),
                "{apiVersion: " + ref.apiVersion() + ", kind: " + ref.kind() + ", metadata: {name: " + ref.name()
                        + (global ? "" : ", namespace: default")
                        + ", uid: uid-1, resourceVersion: '5', generation: 2}, "
                        + content + "}");
    }

    private void pods(String... pods) {
        list("/api/v1/namespaces/default/pods", "v1", "Pod", pods);
    }

    private static String pod(String name, String owner, String status) {
        return pod(name, owner, "", status);
    }

    private static String pod(String name, String owner, String labels, String status) {
        return "{metadata: {name: " + name + ", namespace: default, uid: uid-" + name + ", labels: {" + labels
                + "}, ownerReferences: [{controller: true, uid: " + owner + ", kind: X, name: x}]},"
                + " spec: {containers: [{name: app, image: a, readinessProbe: {tcpSocket: {port: 1}}}]}, status: "
                + status
                + "}";
    }

    private static String waiting(String reason, String message) {
        return "{phase: Pending, containerStatuses: [{name: app, ready: false, state: {waiting: {reason: " + reason
                + ", message: '" + message + "'}}}]}";
    }

    private void events(String... events) {
        list("/api/v1/namespaces/default/events", "v1", "Event", events);
    }

    private static String event(String reason, String time, String message) {
        return "{metadata: {name: e" + time.hashCode() + reason.toLowerCase(java.util.Locale.ROOT)
                + ", namespace: default}, reason: " + reason + ", lastTimestamp: '" + time + "', message: '" + message
                + "'}";
    }

    private Result<KubernetesObject> await(ObjectRef ref, WaitOptions options) {
        return client.waitUntilReady(ref, options);
    }

    /** The message of a wait that ends because the object cannot become ready. */
    private String blocked(ObjectRef ref) {
        Failure failure = await(ref, HASTY).failure();
        assertThat(failure.kind()).isEqualTo(FailureKind.CANNOT_BE_READY);
        return failure.message();
    }

    /** The progress of an object that is not ready and not blocked. */
    private String waits(ObjectRef ref) {
        return waits(await(ref, ONE_LOOK));
    }

    private static String waits(Result<KubernetesObject> result) {
        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.failure().kind()).as(result.toString()).isEqualTo(FailureKind.INTERRUPTED);
        return result.failure().message().replaceFirst("^interrupted; not ready: ", "");
    }

    private void shop(String spec, String status) {
        store(SHOP, "spec: {replicas: 3, " + SELECTOR + ", " + TEMPLATE + spec + "}, status: " + status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{observedGeneration: 1, replicas: 3, updatedReplicas: 3, availableReplicas: 3}"
                        + "|3/3: waits for its controller to see the latest change",
                "{observedGeneration: 2, replicas: 4, updatedReplicas: 1, availableReplicas: 3}|1/3: waits for 2 new"
                        + " pods",
                "{observedGeneration: 2, replicas: 4, updatedReplicas: 3, availableReplicas: 3}"
                        + "|1/3: waits for the end of 1 old pod",
                "{observedGeneration: 2, replicas: 3, updatedReplicas: 3, availableReplicas: 1}"
                        + "|1/3: waits for 2 new pods to become available"
            })
    void a_deployment_is_rolled_out_as_kubectl_defines_it(String status, String waits) {
        shop("", status);
        assertThat(waits(SHOP)).isEqualTo("Deployment default/shop " + waits);
        shop("", "{observedGeneration: 2, replicas: 3, updatedReplicas: 3, availableReplicas: 3}");
        assertThat(await(SHOP, HASTY).outcome()).isEqualTo(Outcome.READY);
    }

    @Test
    void a_paused_deployment_is_named() {
        shop(", paused: true", "{observedGeneration: 2, replicas: 3, updatedReplicas: 0, availableReplicas: 3}");
        assertThat(waits(SHOP))
                .isEqualTo(
                        "Deployment default/shop 1/3: waits for 3 new pods; it is paused: its latest template is rolled"
                                + " out when it is resumed");
    }

    private static final String STARTED =
            "{observedGeneration: 2, replicas: 4, updatedReplicas: 1, availableReplicas: 3"
                    + ", conditions: [CONDITION]}";

    private static String started(String condition) {
        return STARTED.replace("CONDITION", condition);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ImagePullBackOff|its image cannot be pulled",
                "ErrImagePull|its image cannot be pulled",
                "InvalidImageName|the name of its image is not valid",
                "CrashLoopBackOff|it terminates again and again",
                "CreateContainerConfigError|something that it refers to does not exist"
            })
    void a_rollout_is_blocked_by_the_reasons_of_its_new_pods(String reason, String meaning) {
        shop("", started(""));
        pods(
                pod("shop-1-old", "set-1", waiting("ErrImageNeverPull", "old")),
                pod("shop-2-a", "set-2", waiting(reason, "no shop:2")),
                pod("shop-2-b", "set-2", waiting(reason, "no shop:2")));
        assertThat(blocked(SHOP))
                .isEqualTo(
                        "Deployment default/shop cannot become ready: Pod default/shop-2-a (and 1 other pod): container"
                                + " \"app\": " + meaning + " (" + reason + "): no shop:2");
        assertThat(waits(await(SHOP, ONE_LOOK.tolerating(reason)))).contains("waits for 2 new pods");
    }

    @Test
    void an_unschedulable_pod_blocks_a_rollout() {
        shop("", started(""));
        pods(pod(
                "shop-2-a",
                "set-2",
                "{phase: Pending, conditions: [{type: PodScheduled, status: 'False', reason:"
                        + " Unschedulable, message: 0/1 nodes are available}]}"));
        assertThat(blocked(SHOP))
                .isEqualTo("Deployment default/shop cannot become ready: Pod default/shop-2-a: no node accepts it"
                        + " (Unschedulable): 0/1 nodes are available");
    }

    @Test
    void a_probe_that_never_succeeds_is_named_until_the_progress_deadline_ends_the_wait() {
        shop(", progressDeadlineSeconds: 30", started(""));
        pods(pod("shop-2-a", "set-2", UNREADY));
        String probe = "container \"app\" is running and not ready: its readiness probe does not succeed";
        assertThat(waits(SHOP))
                .isEqualTo("Deployment default/shop 1/3: waits for 2 new pods; Pod default/shop-2-a: " + probe);
        shop(
                ", progressDeadlineSeconds: 30",
                started("{type: Progressing, status: 'False', reason: ProgressDeadlineExceeded}"));
        Failure failure = await(SHOP, WaitOptions.atMost(Duration.ofSeconds(20)).withPatience(Duration.ofMinutes(1)))
                .failure();
        assertThat(failure.message())
                .isEqualTo("Deployment default/shop cannot become ready: it has made no progress within its"
                        + " progressDeadlineSeconds of 30 (ProgressDeadlineExceeded); Pod default/shop-2-a: " + probe);
        assertThat(waits(await(SHOP, ONE_LOOK.tolerating("ProgressDeadlineExceeded"))))
                .contains("waits for 2 new pods");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "exceeded quota: small, requested: pods=1, used: pods=1, limited: pods=1"
                        + "|, because a quota of the namespace does not allow them",
                "violates PodSecurity \"restricted:latest\": privileged"
                        + "|, because the Pod Security Standard of the namespace does not allow them",
                "maximum cpu usage per Container is 1, but limit is 2"
                        + "|, because a LimitRange of the namespace does not allow them",
                "ValidatingAdmissionPolicy 'tags' with binding 'tags' denied request: no tag"
                        + "|, because an admission policy does not allow them",
                "admission webhook \"w.example.com\" denied the request: no|, because of an admission webhook",
                "error looking up service account default/shop: serviceaccount \"shop\" not found"
                        + "|, because their service account does not exist",
                "no PriorityClass with name high was found|, because their priority class does not exist",
                "User \"controller\" cannot create resource \"pods\"|, because their controller has no permission",
                "something else|`" + "`"
            })
    void pods_that_cannot_be_created_block_every_workload(String refusal, String meaning) {
        String message = "pods \"shop-2-\" is forbidden: " + refusal;
        String text = "its pods cannot be created" + (meaning == null ? "" : meaning) + " (FailedCreate): ";
        String yaml = message.replace("'", "''");
        shop("", started("{type: ReplicaFailure, status: 'True', reason: FailedCreate, message: '" + yaml + "'}"));
        assertThat(blocked(SHOP)).isEqualTo("Deployment default/shop cannot become ready: " + text + message);
        assertThat(waits(await(SHOP, ONE_LOOK.tolerating("FailedCreate")))).contains("waits for 2 new pods");
        events(
                event("SuccessfulCreate", "2026-01-01T00:00:00Z", "create Pod"),
                event("FailedCreate", "2026-01-01T00:00:01Z", yaml));
        store(STORE, "spec: {replicas: 1, " + SELECTOR + "}, status: {observedGeneration: 2}");
        assertThat(blocked(STORE)).isEqualTo("StatefulSet default/store cannot become ready: " + text + message);
        store(AGENT, "spec: {" + SELECTOR + "}, status: {observedGeneration: 2, desiredNumberScheduled: 1}");
        assertThat(blocked(AGENT)).isEqualTo("DaemonSet default/agent cannot become ready: " + text + message);
        store(REPORT, "spec: {" + SELECTOR + "}");
        assertThat(blocked(REPORT)).isEqualTo("Job default/report cannot become ready: " + text + message);
    }

    @Test
    void a_creation_that_has_succeeded_since_does_not_block() {
        events(
                event("FailedCreate", "2026-01-01T00:00:00Z", "quota"),
                event("SuccessfulCreate", "2026-01-01T00:00:01Z", "create Pod"));
        store(STORE, "spec: {replicas: 2, " + SELECTOR + "}, status: {observedGeneration: 2, readyReplicas: 1}");
        assertThat(waits(STORE)).contains("waits for 2 pods to be updated");
    }

    @Test
    void a_replica_set_that_cannot_be_created_blocks_its_deployment() {
        list("/apis/apps/v1/namespaces/default/replicasets", "apps/v1", "ReplicaSet");
        shop("", started("{type: Progressing, status: 'False', reason: ReplicaSetCreateError, message: quota}"));
        assertThat(blocked(SHOP))
                .isEqualTo("Deployment default/shop cannot become ready: its ReplicaSet cannot be created"
                        + " (ReplicaSetCreateError): quota");
    }

    @Test
    void pods_that_may_not_be_read_are_named_and_do_not_end_the_wait() {
        answers.put(
                "/api/v1/namespaces/default/pods",
                status(403, "Forbidden", "pods is forbidden: User \\\"x\\\" cannot list"));
        shop("", started(""));
        assertThat(waits(SHOP))
                .isEqualTo(
                        "Deployment default/shop 1/3: waits for 2 new pods; its pods cannot be read: pods is forbidden:"
                                + " User \"x\" cannot list");
    }

    @Test
    void a_state_that_passes_is_waited_for_and_the_server_is_asked_ever_less_often() {
        shop("", started(""));
        pods(pod("shop-2-a", "set-2", waiting("ErrImagePull", "")));
        List<Progress> seen = new CopyOnWriteArrayList<>();
        Result<KubernetesObject> result =
                await(SHOP, WaitOptions.atMost(Duration.ofSeconds(30)).onProgress(progress -> {
                    seen.add(progress);
                    if (progress.message().contains("ErrImagePull")) {
                        shop("", "{observedGeneration: 2, replicas: 3, updatedReplicas: 3, availableReplicas: 3}");
                    }
                }));
        assertThat(result.outcome()).isEqualTo(Outcome.READY);
        assertThat(seen).hasSize(2);
        assertThat(seen.get(0).object().name()).isEqualTo("shop");
        assertThat(seen.get(0).ready()).isEqualTo(1);
        assertThat(seen.get(0).wanted()).isEqualTo(3);
    }

    @Test
    void details_have_the_events_of_the_object_and_of_the_pods_that_block_it() {
        shop("", started(""));
        pods(pod("shop-2-a", "set-2", waiting("ErrImagePull", "")));
        events(event("Pulling", "2026-01-01T00:00:00Z", "pulls shop:2"));
        assertThat(await(SHOP, HASTY).failure().details())
                .containsExactly("event Pulling: pulls shop:2", "Pod default/shop-2-a: event Pulling: pulls shop:2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|{observedGeneration: 2, readyReplicas: 3, updatedReplicas: 1}|3/3: waits for 2 pods to be updated",
                "{type: RollingUpdate, rollingUpdate: {partition: 2}}|{observedGeneration: 2, readyReplicas: 2,"
                        + " updatedReplicas: 1}|2/3: waits for 1 pod to become ready",
                "{type: RollingUpdate, rollingUpdate: {partition: 2}}|{observedGeneration: 2, readyReplicas: 3,"
                        + " updatedReplicas: 1}|",
                "{type: OnDelete}|{observedGeneration: 2, readyReplicas: 3, updatedReplicas: 1}|",
                "{type: Recreate}|{observedGeneration: 2, readyReplicas: 3, updatedReplicas: 2}"
                        + "|3/3: waits for 1 pod to be updated",
                "{}|{observedGeneration: 1, readyReplicas: 3, updatedReplicas: 3}"
                        + "|3/3: waits for its controller to see the latest change",
                "{}|{observedGeneration: 2, replicas: 5, readyReplicas: 5, updatedReplicas: 5}"
                        + "|5/3: waits for the end of 2 pods",
                "{}|{observedGeneration: 2, replicas: 3, readyReplicas: 3, updatedReplicas: 3}|"
            })
    void a_stateful_set_is_rolled_out_as_its_strategy_says(String strategy, String status, String waits) {
        store(STORE, "spec: {replicas: 3, " + SELECTOR + ", updateStrategy: " + strategy + "}, status: " + status);
        if (waits == null) {
            assertThat(await(STORE, HASTY).outcome()).isEqualTo(Outcome.READY);
        } else {
            assertThat(waits(STORE)).isEqualTo("StatefulSet default/store " + waits);
        }
    }

    @Test
    void a_pod_that_a_stateful_set_will_replace_does_not_block_it() {
        store(
                STORE,
                "spec: {replicas: 2, " + SELECTOR + "}, status: {observedGeneration: 2, updateRevision: r2,"
                        + " updatedReplicas: 1}");
        String old = pod("store-0", "uid-1", "controller-revision-hash: r1", waiting("ErrImagePull", "old"));
        pods(old, pod("store-1", "uid-1", "controller-revision-hash: r2", UNREADY));
        assertThat(waits(STORE)).contains("Pod default/store-0: container \"app\" is waiting (ErrImagePull)");
        pods(old, pod("store-1", "uid-1", "controller-revision-hash: r2", waiting("ErrImagePull", "new")));
        assertThat(blocked(STORE))
                .isEqualTo("StatefulSet default/store cannot become ready: Pod default/store-1: container \"app\": its"
                        + " image cannot be pulled (ErrImagePull): new");
    }

    @Test
    void a_daemon_set_is_rolled_out_to_all_its_nodes() {
        String spec = "spec: {" + SELECTOR + ", updateStrategy: {type: TYPE}}, status: {observedGeneration: 2,"
                + " desiredNumberScheduled: 2, updatedNumberScheduled: 1, numberAvailable: 2}";
        store(AGENT, spec.replace("TYPE", "RollingUpdate"));
        assertThat(waits(AGENT)).isEqualTo("DaemonSet default/agent 2/2: waits for 1 pod to be updated");
        store(AGENT, spec.replace("TYPE", "OnDelete"));
        assertThat(await(AGENT, HASTY).outcome()).isEqualTo(Outcome.READY);
        store(AGENT, spec.replace("TYPE", "RollingUpdate").replace("Scheduled: 1", "Scheduled: 2"));
        assertThat(await(AGENT, HASTY).outcome()).isEqualTo(Outcome.READY);
    }

    @Test
    void a_job_is_complete_or_has_failed_with_the_reason_of_its_pods() {
        store(REPORT, "spec: {completions: 2, " + SELECTOR + "}, status: {succeeded: 1, failed: 1}");
        pods(pod("report-a", "uid-1", waiting("CrashLoopBackOff", "")));
        assertThat(waits(REPORT))
                .isEqualTo("Job default/report 1/2: waits for 1 pod to succeed, 1 pod failed; Pod default/report-a:"
                        + " container \"app\" is waiting (CrashLoopBackOff)");
        pods(pod(
                "report-a",
                "uid-1",
                "{phase: Failed, containerStatuses: [{name: app, state: {terminated: {exitCode: 3}}}]}"));
        store(
                REPORT,
                "spec: {" + SELECTOR + "}, status: {failed: 1, conditions: [{type: Failed, status: 'True', reason:"
                        + " BackoffLimitExceeded, message: Job has reached the specified backoff limit}]}");
        assertThat(blocked(REPORT))
                .isEqualTo("Job default/report has failed (BackoffLimitExceeded): Job has reached the specified backoff"
                        + " limit; Pod default/report-a has failed; container \"app\" terminated with exit code 3");
        store(REPORT, "spec: {" + SELECTOR + "}, status: {conditions: [{type: Complete, status: 'True'}]}");
        assertThat(await(REPORT, HASTY).outcome()).isEqualTo(Outcome.SUCCEEDED);
        store(REPORT, "spec: {suspend: true, " + SELECTOR + "}");
        assertThat(waits(REPORT))
                .isEqualTo("Job default/report 0/1: it is suspended: it runs when spec.suspend is false");
    }

    @Test
    void a_cron_job_is_ready_once_it_is_stored() {
        ObjectRef nightly = ObjectRef.of("batch/v1", "CronJob", "nightly");
        List<String> seen = new ArrayList<>();
        store(nightly, "spec: {suspend: true}, status: {lastScheduleTime: '2026-01-01T00:00:00Z'}");
        assertThat(await(nightly, HASTY.onProgress(p -> seen.add(p.toString()))).outcome())
                .isEqualTo(Outcome.READY);
        assertThat(seen)
                .containsExactly("CronJob default/nightly: it is suspended; scheduled last at 2026-01-01T00:00:00Z");
    }

    @Test
    void a_service_needs_a_ready_endpoint() {
        String slices = "/apis/discovery.k8s.io/v1/namespaces/default/endpointslices";
        store(WEB, "spec: {selector: {app: web}}");
        assertThat(waits(WEB))
                .isEqualTo("Service default/web: waits for a ready endpoint; no pod has the labels app=web");
        String slice = "{metadata: {name: web-1, namespace: default}, endpoints: [{conditions: {ready: READY}}]}";
        list(slices, "discovery.k8s.io/v1", "EndpointSlice", slice.replace("READY", "false"));
        pods(pod("web-1", "set", UNREADY), pod("web-2", "set", waiting("ErrImagePull", "")));
        assertThat(waits(WEB))
                .startsWith(
                        "Service default/web 0/1: waits for a ready endpoint; Pod default/web-1: container \"app\" is"
                                + " running and not ready: its readiness probe does not succeed; Pod default/web-2:");
        pods(pod("web-2", "set", waiting("ErrImagePull", "")));
        assertThat(blocked(WEB))
                .isEqualTo("Service default/web cannot become ready: Pod default/web-2: container \"app\": its image"
                        + " cannot be pulled (ErrImagePull)");
        for (String ready : List.of("true", "null")) {
            list(slices, "discovery.k8s.io/v1", "EndpointSlice", slice.replace("READY", ready));
            assertThat(await(WEB, HASTY).outcome()).isEqualTo(Outcome.READY);
        }
        list(slices, "discovery.k8s.io/v1", "EndpointSlice");
        store(WEB, "spec: {type: ClusterIP}");
        assertThat(waits(WEB)).contains("it has no selector, so its EndpointSlices must be written by someone else");
        store(WEB, "spec: {type: ExternalName, externalName: example.com}");
        assertThat(await(WEB, HASTY).outcome()).isEqualTo(Outcome.READY);
        answers.put(slices, status(403, "Forbidden", "forbidden: User \\\"x\\\" cannot list endpointslices"));
        store(WEB, "spec: {selector: {app: web}}");
        assertThat(blocked(WEB))
                .isEqualTo(
                        "whether Service default/web is ready is unknown: its EndpointSlices cannot be read: forbidden:"
                                + " User \"x\" cannot list endpointslices");
    }

    @Test
    void a_service_becomes_ready_although_it_does_not_change() {
        store(WEB, "spec: {selector: {app: web}}");
        Result<KubernetesObject> result = await(
                WEB,
                HASTY.onProgress(progress -> list(
                        "/apis/discovery.k8s.io/v1/namespaces/default/endpointslices",
                        "discovery.k8s.io/v1",
                        "EndpointSlice",
                        "{metadata: {name: web-1, namespace: default}, endpoints: [{}]}")));
        assertThat(result.outcome()).isEqualTo(Outcome.READY);
    }

    @Test
    void a_claim_is_ready_when_it_is_bound() {
        store(DATA, "status: {phase: Pending}");
        assertThat(waits(DATA)).isEqualTo("PersistentVolumeClaim default/data Pending: waits for a volume");
        events(event("WaitForFirstConsumer", "2026-01-01T00:00:00Z", "waiting for first consumer"));
        assertThat(waits(DATA))
                .isEqualTo("PersistentVolumeClaim default/data Pending: waits for a pod that uses it"
                        + " (WaitForFirstConsumer)");
        events(event("ProvisioningFailed", "2026-01-01T00:00:00Z", "storageclass \"fast\" not found"));
        assertThat(blocked(DATA))
                .isEqualTo("PersistentVolumeClaim default/data cannot become ready: its volume cannot be provisioned"
                        + " (ProvisioningFailed): storageclass \"fast\" not found");
        store(DATA, "status: {phase: Lost}");
        assertThat(blocked(DATA)).endsWith("its volume does not exist any more (Lost)");
        store(DATA, "status: {phase: Bound}");
        assertThat(await(DATA, HASTY).outcome()).isEqualTo(Outcome.READY);
    }

    @Test
    void namespaces_definitions_and_api_services() {
        ObjectRef namespace = ObjectRef.of("v1", "Namespace", "shop");
        store(namespace, "status: {phase: Active}");
        assertThat(await(namespace, HASTY).outcome()).isEqualTo(Outcome.READY);
        ObjectRef definition = ObjectRef.of("apiextensions.k8s.io/v1", "CustomResourceDefinition", "shops.example.com");
        String spec = "spec: {group: example.com, names: {kind: KIND}, versions: [{name: v1, served: true}]}, status:"
                + " {conditions: [{type: Established, status: 'True'}]}";
        store(definition, spec.replace("KIND", "Shop"));
        assertThat(await(definition, HASTY).outcome()).isEqualTo(Outcome.READY);
        store(definition, spec.replace("KIND", "Other"));
        assertThat(waits(definition)).endsWith("waits for the server to serve its kind");
        store(definition, "status: {conditions: [{type: NamesAccepted, status: 'False', reason: X, message: taken}]}");
        assertThat(blocked(definition)).endsWith("its names are not accepted (X): taken");
        ObjectRef service = ObjectRef.of("apiregistration.k8s.io/v1", "APIService", "v1.example.com");
        store(service, "spec: {}");
        assertThat(waits(service)).endsWith("waits for the condition Available");
        store(service, "status: {conditions: [{type: Available, status: 'True'}]}");
        assertThat(await(service, HASTY).outcome()).isEqualTo(Outcome.READY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|",
                "{observedGeneration: 1}|waits for its controller to see the latest change",
                "{observedGeneration: 2}|",
                "{conditions: [{type: Ready, status: 'True'}]}|",
                "{conditions: [{type: Ready, status: 'True', observedGeneration: 1}]}"
                        + "|waits for its controller to see the latest change",
                "{conditions: [{type: Ready, status: 'False', reason: Busy, message: not now}]}"
                        + "|waits for the condition Ready, which is False (Busy): not now",
                "{conditions: [{type: Available, status: Unknown}]}|waits for the condition Available, which is"
                        + " Unknown",
                "{conditions: [{type: Reconciling, status: 'True', reason: Works}, {type: Ready, status: 'True'}]}"
                        + "|waits for its controller (Works)"
            })
    void any_other_object_is_judged_by_its_conditions(String status, String waits) {
        ObjectRef shop = ObjectRef.of("example.com/v1", "Shop", "mine");
        store(shop, "status: " + status);
        if (waits == null) {
            assertThat(await(shop, HASTY).outcome()).isEqualTo(Outcome.READY);
        } else {
            assertThat(waits(shop)).isEqualTo("Shop default/mine: " + waits);
        }
    }

    @Test
    void a_stalled_object_cannot_become_ready() {
        ObjectRef shop = ObjectRef.of("example.com/v1", "Shop", "mine");
        store(shop, "status: {conditions: [{type: Stalled, status: 'True', reason: NoMoney, message: pay first}]}");
        assertThat(blocked(shop))
                .isEqualTo("Shop default/mine cannot become ready: it is stalled (NoMoney): pay first");
    }

    @Test
    void a_condition_is_waited_for_whatever_the_kind() {
        store(REPORT, "status: {conditions: [{type: Failed, status: 'True'}, {type: Complete, status: 'False'}]}");
        assertThat(client.waitForCondition(REPORT, "failed", "true", HASTY).outcome())
                .isEqualTo(Outcome.READY);
        assertThat(client.waitForCondition(REPORT, "Complete", "False", HASTY).outcome())
                .isEqualTo(Outcome.READY);
        assertThat(waits(client.waitForCondition(REPORT, "Complete", "True", ONE_LOOK)))
                .isEqualTo("Job default/report: waits for the condition Complete, which is False");
        assertThat(waits(client.waitForCondition(REPORT, "Suspended", "Unknown", ONE_LOOK)))
                .isEqualTo("Job default/report: waits for the condition Suspended=Unknown");
    }

    @Test
    void an_object_that_is_being_deleted_ends_the_wait() {
        answer(
                "/apis/apps/v1/namespaces/default/deployments/shop",
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: shop, namespace: default, uid: u,"
                        + " deletionTimestamp: '2026-01-01T00:00:00Z', finalizers: [foregroundDeletion]}}");
        Failure failure = await(SHOP, HASTY).failure();
        assertThat(failure.kind()).isEqualTo(FailureKind.GONE);
        assertThat(failure.message())
                .isEqualTo(
                        "Deployment default/shop is terminating: it is being deleted since 2026-01-01T00:00:00Z; it has"
                                + " finalizers: foregroundDeletion");
    }

    @Test
    void messages_have_no_secrets_of_the_pods_and_the_workload() {
        store(
                SHOP,
                "spec: {replicas: 1, " + SELECTOR + ", "
                        + TEMPLATE.replace("image: shop:2", "image: shop:2, env: [{name: P, value: hunter2-x9}]")
                        + "}, status: "
                        + started("{type: ReplicaFailure, status: 'True', reason: FailedCreate, message: no"
                                + " hunter2-x9}"));
        Failure failure = await(SHOP, HASTY).failure();
        assertThat(failure.message()).endsWith("(FailedCreate): no (not shown)");
    }

    @Test
    void a_wait_for_a_bundle_has_a_result_for_each_object() {
        Bundle bundle = Bundle.of(List.of(
                TestCluster.manifest("{apiVersion: apps/v1, kind: Deployment, metadata: {name: shop}}"),
                TestCluster.manifest("{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: store}}"),
                TestCluster.manifest("{apiVersion: v1, kind: Namespace, metadata: {name: shop}}")));
        store(ObjectRef.of("v1", "Namespace", "shop"), "status: {phase: Active}");
        shop("", started(""));
        store(STORE, "spec: {replicas: 1, " + SELECTOR + "}, status: {observedGeneration: 2}");
        Results results = client.waitUntilReady(bundle, WaitOptions.atMost(Duration.ofSeconds(2)));
        assertThat(results.all())
                .extracting(each -> each.ref().toString())
                .containsExactly("Namespace shop", "Deployment default/shop", "StatefulSet default/store");
        assertThat(results.all().get(0).outcome()).isEqualTo(Outcome.READY);
        assertThat(results.failed())
                .extracting(each -> each.failure().message())
                .satisfiesExactly(
                        shop -> assertThat(shop).contains("waits for 2 new pods"),
                        store -> assertThat(store).contains("waits for 1 pod to be updated"));
    }

    @Test
    void a_typed_object_is_returned_as_its_type() {
        KubernetesObject mine =
                TestCluster.manifest("{apiVersion: example.com/v1, kind: Shop, metadata: {name: mine}}");
        store(ObjectRef.of("example.com/v1", "Shop", "mine"), "status: {}");
        assertThat(client.waitUntilReady(mine, HASTY).object()).isInstanceOf(mine.getClass());
    }
}
