package dev.podwright.client.cluster;

import static dev.podwright.client.cluster.ShopManifests.manifest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.PodClient;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Result;
import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each reason for which a rollout does not end, as real controllers and admission plugins give it. */
@NullUnmarked
@ExtendWith(SharedControlPlane.class)
class BlockedRolloutIT {
    private static final Duration LONG = Duration.ofSeconds(60);

    /**
     * A blocked rollout.
     *
     * @param labels of the namespace, as the content of a YAML flow mapping
     * @param objects that are there before, as YAML documents
     * @param spec a line of the workload's spec, empty for none
     * @param podSpec a line of the pod's spec, empty for none
     * @param container a line of the container, empty for none
     * @param image a word that says what the container does
     * @param messages what the failure says
     */
    record Case(
            String name,
            String labels,
            String objects,
            String spec,
            String podSpec,
            String container,
            String image,
            List<String> messages) {
        static Case of(String name, String image, String... messages) {
            return new Case(name, "", "", "", "", "", image, List.of(messages));
        }

        Case labels(String text) {
            return new Case(name, text, objects, spec, podSpec, container, image, messages);
        }

        Case objects(String yaml) {
            return new Case(name, labels, yaml, spec, podSpec, container, image, messages);
        }

        Case spec(String line) {
            return new Case(name, labels, objects, line, podSpec, container, image, messages);
        }

        Case podSpec(String line) {
            return new Case(name, labels, objects, spec, line, container, image, messages);
        }

        Case container(String line) {
            return new Case(name, labels, objects, spec, podSpec, line, image, messages);
        }

        String workload(String kind) {
            return """
                apiVersion: apps/v1
                kind: %s
                metadata: {name: web}
                spec:
                  %s
                  %s
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      %s
                      containers:
                      - name: app
                        image: "example.com/web:%s"
                        readinessProbe: {httpGet: {port: 80}}
                        %s
                """.formatted(kind, kind.equals("DaemonSet") ? "" : "replicas: 2", spec, podSpec, image, container);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                Case.of("image", "broken", "container \"app\": its image cannot be pulled ("),
                Case.of(
                        "crash loop",
                        "exit-7",
                        "container \"app\": it terminates again and again (CrashLoopBackOff), last exit code 7"),
                Case.of(
                                "progress deadline",
                                "unready",
                                "it has made no progress within its progressDeadlineSeconds of 3"
                                        + " (ProgressDeadlineExceeded)",
                                "container \"app\" is running and not ready: its readiness probe does not succeed")
                        .spec("progressDeadlineSeconds: 3"),
                Case.of("unschedulable", "1", "no node accepts it (Unschedulable)", "Insufficient cpu")
                        .container("resources: {requests: {cpu: 1000}}"),
                Case.of(
                                "quota",
                                "1",
                                "its pods cannot be created, because a quota of the namespace does not allow them",
                                "exceeded quota: few")
                        .objects("{apiVersion: v1, kind: ResourceQuota, metadata: {name: few}, spec: {hard: {pods:"
                                + " 1}}}"),
                Case.of(
                                "limit range",
                                "1",
                                "because a LimitRange of the namespace does not allow them",
                                "maximum cpu usage per Container is 1")
                        .objects("""
                            {apiVersion: v1, kind: LimitRange, metadata: {name: small},
                             spec: {limits: [{type: Container, max: {cpu: 1}}]}}
                            """)
                        .container("resources: {requests: {cpu: 2}, limits: {cpu: 2}}"),
                Case.of(
                                "pod security",
                                "1",
                                "because the Pod Security Standard of the namespace does not allow them",
                                "violates PodSecurity \"restricted:latest\"")
                        .labels("pod-security.kubernetes.io/enforce: restricted"),
                Case.of("admission policy", "1", "because an admission policy does not allow them", "no pods here")
                        .labels("policy: no-pods")
                        .objects("""
                            apiVersion: admissionregistration.k8s.io/v1
                            kind: ValidatingAdmissionPolicy
                            metadata: {name: no-pods}
                            spec:
                              matchConstraints:
                                namespaceSelector: {matchLabels: {policy: no-pods}}
                                resourceRules:
                                - {apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods]}
                              validations: [{expression: "false", message: no pods here}]
                            ---
                            apiVersion: admissionregistration.k8s.io/v1
                            kind: ValidatingAdmissionPolicyBinding
                            metadata: {name: no-pods}
                            spec: {policyName: no-pods, validationActions: [Deny]}
                            """),
                Case.of(
                                "service account",
                                "1",
                                "because their service account does not exist",
                                "serviceaccount \"missing\" not found")
                        .podSpec("serviceAccountName: missing"),
                Case.of(
                                "priority class",
                                "1",
                                "because their priority class does not exist",
                                "no PriorityClass with name missing was found")
                        .podSpec("priorityClassName: missing"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_deployment_says_what_blocks_it(Case each) throws Exception {
        check(each, "Deployment");
    }

    static Stream<Case> casesOfAnyController() {
        return cases().filter(each -> each.spec.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("casesOfAnyController")
    void a_stateful_set_says_what_blocks_it(Case each) throws Exception {
        check(each, "StatefulSet");
    }

    @ParameterizedTest
    @MethodSource("casesOfAnyController")
    void a_daemon_set_says_what_blocks_it(Case each) throws Exception {
        check(each, "DaemonSet");
    }

    private static void check(Case each, String kind) throws Exception {
        ControlPlane cluster = SharedControlPlane.get();
        try (PodClient client = cluster.client("tests", cluster.newNamespace(each.labels))) {
            prepare(client, each);
            KubernetesObject workload = manifest(each.workload(kind));
            client.apply(workload).orThrow();
            Result<KubernetesObject> result = client.waitUntilReady(
                    ObjectRef.of(workload), WaitOptions.atMost(LONG).withPatience(Duration.ofSeconds(2)));
            assertThat(result.isOk()).as(result.toString()).isFalse();
            assertThat(result.failure().kind()).as(result.toString()).isEqualTo(FailureKind.CANNOT_BE_READY);
            assertThat(result.failure().message()).contains(each.messages);
        }
    }

    private static void prepare(PodClient client, Case each) throws InterruptedException {
        if (each.objects.isEmpty()) {
            return;
        }
        for (KubernetesObject object : Manifests.read(each.objects).objects()) {
            client.applyForcingConflicts(object).orThrow();
            switch (object.kind()) {
                case "ResourceQuota" -> await(client, object, "hard");
                case "ValidatingAdmissionPolicyBinding" -> awaitPolicy(client);
                default -> {}
            }
        }
    }

    /** Waits until a controller has written a field of the status. */
    private static void await(PodClient client, KubernetesObject object, String field) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            JsonObject live = client.get(ObjectRef.of(object)).orThrow().live().json();
            if (JsonObjects.at(live, "status", field) != null) {
                return;
            }
            Thread.sleep(100);
        }
    }

    /** Waits until the server has loaded the policy: until it refuses a pod. */
    private static void awaitPolicy(PodClient client) throws InterruptedException {
        KubernetesObject pod = manifest("""
            {apiVersion: v1, kind: Pod, metadata: {name: probe}, spec: {containers: [{name: app, image: a}]}}
            """);
        for (int i = 0; i < 300 && client.dryRun(pod).isOk(); i++) {
            Thread.sleep(100);
        }
    }
}
