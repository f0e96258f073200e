package dev.podwright.client;

import static dev.podwright.client.ScriptedServer.bare;
import static dev.podwright.client.ScriptedServer.json;
import static dev.podwright.client.ScriptedServer.object;
import static dev.podwright.client.ScriptedServer.status;
import static dev.podwright.client.ScriptedServer.stored;
import static dev.podwright.client.TestCluster.manifest;
import static dev.podwright.client.TestCluster.pod;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.options.DeleteOptions;
import dev.podwright.client.options.ListOptions;
import dev.podwright.client.options.RetryPolicy;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.AdmissionCheck;
import dev.podwright.client.result.Attempt;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.ObjectList;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.Results;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.report.Channel;
import dev.podwright.report.ErrorType;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client does beside sending bytes: deadlines, local judgement, kinds of failure, lists and subresources. */
@NullUnmarked
class OperationsTest {
    private static final Pod POD = pod("web", "image");
    private static final ObjectRef WEB = ObjectRef.pod("web");
    private static final WaitOptions WAIT = WaitOptions.atMost(Duration.ofSeconds(20));

    private static ScriptedServer.Step failure(int code, String reason, String message) {
        return status(
                code,
                reason,
                message.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "spec.containers[0].env[2]|env: [{name: A, value: b}, {name: B}, {name: A}]",
                "spec.containers[0].ports[1]|ports: [{containerPort: 80}, {containerPort: 80, protocol: TCP, name: x}]",
                "spec.containers[0].volumeMounts[1]|volumeMounts: [{mountPath: /a, name: a}, {mountPath: /a, name: b}]"
            })
    void doubled_list_keys_are_rejected_locally_in_pods_and_templates(String path, String field) throws IOException {
        String container = "{name: a, image: a, " + field + "}";
        String spec = "spec: {containers: [" + container + "]}";
        try (ScriptedServer server = new ScriptedServer(object(200, POD))) {
            PodClient client = server.client().build();
            Map<String, KubernetesObject> objects = Map.of(
                    "", manifest("{apiVersion: v1, kind: Pod, metadata: {name: a}, " + spec + "}"),
                    "spec.template.",
                            manifest("{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {"
                                    + spec + "}}}"),
                    "spec.jobTemplate.spec.template.",
                            manifest("{apiVersion: batch/v1, kind: CronJob, metadata: {name: a}, spec: {jobTemplate: "
                                    + "{spec: {template: {" + spec + "}}}}}"));
            objects.forEach((prefix, object) -> {
                Result<KubernetesObject> result = client.apply(object);
                assertThat(result.failure().kind()).isEqualTo(FailureKind.REJECTED_LOCALLY);
                assertThat(result.findings()).singleElement().satisfies(finding -> {
                    assertThat(finding.type()).isEqualTo(ErrorType.DUPLICATE);
                    assertThat(finding.path()).hasToString(prefix + path);
                    assertThat(finding.related().get(0).path())
                            .hasToString(finding.path().toString().replaceFirst("\\[\\d\\]$", "[0]"));
                });
            });
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void doubled_finalizers_and_owners_are_rejected_locally() throws IOException {
        try (ScriptedServer server = new ScriptedServer(object(200, POD))) {
            Result<KubernetesObject> result = server.client()
                    .build()
                    .apply(manifest("{apiVersion: v1, kind: ConfigMap, metadata: {name: a, finalizers: [x/y, x/y],"
                            + " ownerReferences: [{uid: a, name: a}, {uid: a, name: b}]}}"));
            assertThat(result.findings())
                    .extracting(f -> f.path().toString())
                    .containsExactly("metadata.finalizers[1]", "metadata.ownerReferences[1]");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_change_of_order_is_a_difference() throws IOException {
        String before = stored(
                pod(
                        "{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: [{name: a, image: a, args: [x, z],"
                                + " env: [{name: A, value: q}, {name: B, value: r}]}]}}"),
                "default");
        String after = stored(
                pod(
                        "{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: [{name: a, image: a, args: [z, x],"
                                + " env: [{name: B, value: r}, {name: A, value: q}]}]}}"),
                "default");
        try (ScriptedServer server = new ScriptedServer(json(200, before), json(200, after), json(200, before))) {
            Result<Pod> diff = PodClient.builder(server.api(), "x")
                    .skipValidation()
                    .build()
                    .diff(POD);
            assertThat(diff.outcome()).isEqualTo(Outcome.CHANGED);
            assertThat(diff.differences())
                    .extracting(d -> d.path() + " " + d.reordered())
                    .containsExactlyInAnyOrder(
                            "spec.containers[0].args[0] false",
                            "spec.containers[0].args[1] false",
                            "spec.containers[0].env true");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "403|pods \"w\" is forbidden: User \"x\" cannot create resource \"pods\" in API group \"\"|FORBIDDEN||false",
                "403|forbidden: User \"system:anonymous\" cannot get path \"/api\"|FORBIDDEN||false",
                "403|roles \"r\" is forbidden: user \"x\" (groups=[]) is attempting to grant RBAC permissions not currently held:\\n{APIGroups:[\"\"]}|FORBIDDEN||false",
                "403|pods \"w\" is forbidden: exceeded quota: q, requested: pods=1, used: pods=1, limited: pods=1|ADMISSION|QUOTA|true",
                "403|pods \"w\" is forbidden: failed quota: q: must specify limits.cpu for: a|ADMISSION|QUOTA|true",
                "403|pods \"w\" is forbidden: maximum cpu usage per Container is 1, but limit is 2|ADMISSION|LIMIT_RANGE|false",
                "403|pods \"w\" is forbidden: violates PodSecurity \"restricted:latest\": x|ADMISSION|POD_SECURITY|false",
                "422|pods \"w\" is forbidden: ValidatingAdmissionPolicy 'p' with binding 'b' denied request: no|ADMISSION|POLICY|false",
                "403|admission webhook \"h\" denied the request: no|ADMISSION|WEBHOOK|false",
                "401|admission webhook \"h\" denied the request: no|ADMISSION|WEBHOOK|false",
                "500|Internal error occurred: failed calling webhook \"h\": timeout|SERVER_ERROR|WEBHOOK|true",
                "403|pods \"w\" is forbidden: unable to create new content in namespace n because it is being terminated|ADMISSION|NAMESPACE_TERMINATING|false",
                "403|pods \"w\" is forbidden: node affinity is not allowed|ADMISSION|OTHER|false",
                "429|Cannot evict pod as it would violate the pod's disruption budget.|ADMISSION|DISRUPTION_BUDGET|true",
                "500|etcdserver: request is too large|TOO_LARGE||false",
                "413|Request entity too large: limit is 3145728|TOO_LARGE||false",
                "500|rpc error: code = ResourceExhausted desc = trying to send message larger than max|TOO_LARGE||false",
                "500|etcdserver: mvcc: database space exceeded|STORAGE_FULL||false",
                "500|etcdserver: user name is empty|SERVER_ERROR||false"
            })
    void refusals_are_told_apart(int code, String text, FailureKind kind, AdmissionCheck check, boolean retriable)
            throws IOException {
        String message = text.replace("\\n", "\n");
        try (ScriptedServer server = new ScriptedServer(failure(code, "Some", message))) {
            Failure failure = server.client().build().apply(POD).failure();
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.admissionCheck()).isEqualTo(check);
            assertThat(failure.isRetriable()).isEqualTo(retriable);
            assertThat(failure.reason()).isEqualTo("Some");
            assertThat(failure.httpStatus()).isEqualTo(code);
            assertThat(failure.serverMessage()).isEqualTo(message);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "etcdserver: leader changed",
                "etcdserver: request timed out, possibly due to previous leader failure",
                "rpc error: code = Unavailable desc = transport is closing"
            })
    void temporary_errors_of_the_storage_are_repeated(String message) throws IOException {
        try (ScriptedServer server = new ScriptedServer(failure(500, "", message), object(200, POD))) {
            assertThat(server.client().build().apply(POD).attempts()).isEqualTo(2);
        }
    }

    @Test
    void retry_after_is_kept_also_that_of_a_status() throws IOException {
        String body =
                "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"reason\":\"ServerTimeout\",\"code\":500,"
                        + "\"details\":{\"retryAfterSeconds\":3600}}";
        try (ScriptedServer server = new ScriptedServer(json(500, body))) {
            Failure failure = server.client().build().apply(POD).failure();
            assertThat(failure.retryAfter()).isEqualTo(Duration.ofHours(1));
            assertThat(failure.isRetriable()).isTrue();
        }
    }

    @Test
    void warnings_come_with_a_refusal_too() throws IOException {
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.getResponseHeaders().add("Warning", "299 - \"spec.x: beware\"");
            failure(422, "Invalid", "no").answer(exchange);
        })) {
            assertThat(server.client().build().apply(POD).findings())
                    .extracting(f -> f.message())
                    .contains("beware");
        }
    }

    @Test
    void a_warning_that_was_found_before_is_not_listed_again() throws IOException {
        Pod pod = POD.toBuilder()
                .spec(requireNonNull(POD.spec()).toBuilder()
                        .putNodeSelector("beta.kubernetes.io/os", "linux")
                        .build())
                .build();
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            String path = "spec.nodeSelector[beta.kubernetes.io/os]: ";
            exchange.getResponseHeaders()
                    .add(
                            "Warning",
                            "299 - \"" + path + "deprecated since v1.14; use \\\"kubernetes.io/os\\\" instead\"");
            exchange.getResponseHeaders().add("Warning", "299 - \"" + path + "from a webhook\"");
            object(201, pod).answer(exchange);
        })) {
            for (Result<Pod> result : List.of(
                    server.client().build().create(pod), server.client().build().dryRun(pod))) {
                assertThat(result.findings().stream().filter(f -> f.channel() == Channel.WARNED))
                        .extracting(f -> f.rule() + " " + f.path())
                        .containsExactly(
                                "warning/deprecated-node-label spec.nodeSelector[beta.kubernetes.io/os]",
                                "server spec.nodeSelector[beta.kubernetes.io/os]");
            }
        }
    }

    @Test
    void a_conflict_names_keys_with_dots_and_managers_with_quotes() throws IOException {
        String body =
                "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"reason\":\"Conflict\",\"code\":409,\"message\":\"x\","
                        + "\"details\":{\"causes\":[{\"reason\":\"FieldManagerConflict\",\"message\":\"conflict with \\\"a\\\\\\\"b\\\" using v1\","
                        + "\"field\":\".metadata.labels.app.kubernetes.io/name\"}]}}";
        try (ScriptedServer server = new ScriptedServer(json(409, body))) {
            Result<Pod> result = server.client().build().apply(POD);
            assertThat(result.conflicts()).singleElement().satisfies(conflict -> {
                assertThat(conflict.manager()).isEqualTo("a\"b");
                assertThat(conflict.path()).hasToString("metadata.labels[app.kubernetes.io/name]");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tests", "kubectl-client-side-apply"})
    void fields_of_an_earlier_create_are_taken_over(String manager) throws IOException {
        String body =
                "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"reason\":\"Conflict\",\"code\":409,\"message\":\"x\","
                        + "\"details\":{\"causes\":[{\"reason\":\"FieldManagerConflict\",\"message\":\"conflict with \\\""
                        + manager
                        + "\\\" using v1\",\"field\":\".spec.hostname\"}]}}";
        try (ScriptedServer server = new ScriptedServer(json(409, body), object(200, POD))) {
            Result<Pod> result = server.client().build().apply(POD);
            assertThat(result.isOk()).isTrue();
            assertThat(result.findings()).extracting(f -> f.message()).anyMatch(text -> text.contains("took over"));
            assertThat(server.requests().get(1).query()).contains("force=true");
        }
    }

    @Test
    void an_immutable_change_is_confirmed_by_the_server() throws IOException {
        Pod live = pod(
                "{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {hostname: a, containers: [{name: a, image: a}]}}");
        Pod changed = pod(
                "{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {hostname: b, containers: [{name: a, image: a}]}}");
        try (ScriptedServer server =
                new ScriptedServer(object(200, live), failure(422, "Invalid", "spec: Forbidden"))) {
            Result<Pod> result = PodClient.builder(server.api(), "x").build().apply(changed);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.IMMUTABLE);
            assertThat(server.requests().get(1).query()).contains("dryRun=All");
            assertThat(server.requests()).hasSize(2);
        }
        try (ScriptedServer server = new ScriptedServer(object(200, live))) {
            assertThat(PodClient.builder(server.api(), "x")
                            .build()
                            .apply(changed)
                            .isOk())
                    .isTrue();
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void a_response_beyond_the_limit_is_not_read() throws IOException {
        byte[] block = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 10_000; i++) {
                    out.write(block);
                }
            } catch (IOException e) {
                // the client does not want more
            }
        })) {
            Failure failure = server.client()
                    .maxResponseSize(1 << 20)
                    .build()
                    .getPod("web")
                    .failure();
            assertThat(failure.kind()).isEqualTo(FailureKind.UNEXPECTED_RESPONSE);
            assertThat(failure.message()).contains("1048576");
        }
    }

    private static PodClient withInterceptor(ScriptedServer server, okhttp3.Interceptor interceptor) {
        ApiClient api = server.api();
        api.setHttpClient(new OkHttpClient.Builder().addInterceptor(interceptor).build());
        return ScriptedServer.client(api).deadline(Duration.ofMillis(600)).build();
    }

    @Test
    void exceptions_and_errors_of_an_interceptor_end_the_call() throws IOException {
        try (ScriptedServer server = new ScriptedServer(object(200, POD))) {
            for (Throwable thrown : List.of(
                    new IllegalStateException("hunter2"),
                    new OutOfMemoryError("x"),
                    new StackOverflowError(),
                    new IOException("from an interceptor"),
                    new UncheckedIOException(new IOException("x")))) {
                Failure failure = withInterceptor(server, chain -> {
                            throw OperationsTest.<RuntimeException>sneaky(thrown);
                        })
                        .getPod("web")
                        .failure();
                assertThat(failure.kind()).as(thrown.toString()).isEqualTo(FailureKind.CLIENT_ERROR);
                assertThat(failure.message()).doesNotContain("hunter2");
                assertThat(failure.cause()).isNotNull();
            }
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void a_slow_interceptor_does_not_outlast_the_deadline() throws IOException {
        try (ScriptedServer server = new ScriptedServer(object(200, POD))) {
            PodClient client = withInterceptor(server, chain -> {
                long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
                while (System.nanoTime() < end) {
                    try {
                        Thread.sleep(1000);
                    } catch (InterruptedException e) {
                        // does not care
                    }
                }
                return chain.proceed(chain.request());
            });
            assertThat(client.getPod("web").failure().kind()).isEqualTo(FailureKind.DEADLINE_EXCEEDED);
        }
    }

    @Test
    void a_closed_client_says_so_and_the_api_client_stays_open() throws IOException {
        try (ScriptedServer server = new ScriptedServer(object(200, POD))) {
            PodClient client = server.client().build();
            client.close();
            assertThat(client.getPod("web").failure().kind()).isEqualTo(FailureKind.CLIENT_ERROR);
            assertThat(ScriptedServer.client(client.api()).build().getPod("web").isOk())
                    .isTrue();
        }
    }

    @Test
    void attempts_are_reported() throws IOException {
        try (ScriptedServer server = new ScriptedServer(bare(503), object(200, POD))) {
            List<Attempt> attempts = new ArrayList<>();
            server.client()
                    .onAttempt(attempt -> {
                        attempts.add(attempt);
                        throw new IllegalStateException("ignored");
                    })
                    .build()
                    .getPod("web")
                    .orThrow();
            assertThat(attempts).extracting(Attempt::httpStatus).containsExactly(503, 200);
            assertThat(attempts.get(0).delay()).isNotNull();
            assertThat(attempts.get(1).delay()).isNull();
        }
    }

    @Test
    void a_503_that_says_retry_at_once_is_not_repeated_by_the_http_library() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.retryAfter(503, "0"))) {
            Result<Pod> result =
                    server.client().retryPolicy(RetryPolicy.none()).build().create(POD);
            assertThat(result.failure().kind()).isEqualTo(FailureKind.UNAVAILABLE);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void http_to_an_https_port_and_the_reverse_are_named() throws IOException {
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/plain");
            byte[] body = "Client sent an HTTP request to an HTTPS server.\n".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(400, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        })) {
            assertThat(server.client().build().getPod("web").failure().message())
                    .contains("https");
        }
        try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> answerPlainly(plain));
            server.setDaemon(true);
            server.start();
            Failure failure = ScriptedServer.client(
                            new ApiClient().setBasePath("https://127.0.0.1:" + plain.getLocalPort()))
                    .build()
                    .getPod("web")
                    .failure();
            assertThat(failure.kind()).isEqualTo(FailureKind.UNEXPECTED_RESPONSE);
            assertThat(failure.message()).contains("127.0.0.1").contains("TLS");
        }
    }

    private static void answerPlainly(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getInputStream().read();
                socket.getOutputStream()
                        .write("HTTP/1.0 400 Bad Request\r\n\r\nClient sent".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static String withStatus(String status) {
        return stored(POD, "default").replaceFirst("}$", "") + ",\"status\":" + status + "}";
    }

    private static String waiting(String reason) {
        return withStatus("{\"phase\":\"Pending\",\"containerStatuses\":[{\"name\":\"app\",\"ready\":false,\"state\":"
                + "{\"waiting\":{\"reason\":\"" + reason + "\"}}}]}");
    }

    private static final String READY =
            withStatus("{\"phase\":\"Running\",\"conditions\":[{\"type\":\"Ready\",\"status\":\"True\"}]}");

    @ParameterizedTest
    @ValueSource(strings = {"ErrImagePull", "CreateContainerConfigError"})
    void a_state_that_passes_is_waited_for(String reason) throws IOException {
        try (ScriptedServer server = new ScriptedServer(
                json(200, waiting(reason)),
                json(
                        200,
                        "{\"type\":\"BOOKMARK\",\"object\":{\"kind\":\"Pod\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\"9\"}}}\n"),
                json(200, READY))) {
            PodClient client = server.client().build();
            assertThat(client.waitUntilReady(WEB, WAIT).outcome()).isEqualTo(Outcome.READY);
            server.then(json(200, waiting(reason)));
            Failure failure =
                    client.waitUntilReady(WEB, WAIT.withPatience(Duration.ZERO)).failure();
            assertThat(failure.kind()).isEqualTo(FailureKind.CANNOT_BE_READY);
            assertThat(failure.message()).contains(reason);
        }
    }

    @Test
    void a_wait_survives_an_absence_of_the_server_beyond_the_attempts_of_its_policy() throws IOException {
        List<ScriptedServer.Step> steps = new ArrayList<>();
        steps.add(json(200, waiting("ContainerCreating")));
        for (int i = 0; i < 12; i++) {
            steps.add(ScriptedServer.cut());
        }
        steps.add(json(200, READY));
        try (ScriptedServer server = new ScriptedServer(steps.toArray(ScriptedServer.Step[]::new))) {
            assertThat(server.client()
                            .retryPolicy(RetryPolicy.standard()
                                    .withMaxAttempts(2)
                                    .withDelays(Duration.ofMillis(1), Duration.ofMillis(2)))
                            .build()
                            .waitUntilReady(WEB, WAIT)
                            .outcome())
                    .isEqualTo(Outcome.READY);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"phase\":\"Pending\",\"conditions\":[{\"type\":\"PodScheduled\",\"status\":\"False\",\"reason\":\"SchedulingGated\"}]}|scheduling gates: example.com/gate",
                "{\"phase\":\"Running\",\"conditions\":[{\"type\":\"Ready\",\"status\":\"False\"}]}|readiness gate example.com/ready is not true",
                "{\"phase\":\"Running\",\"containerStatuses\":[{\"name\":\"app\",\"ready\":false,\"started\":true,\"state\":{\"running\":{}}}]}|container \"app\" is running and not ready: its readiness probe",
                "{\"phase\":\"Running\",\"containerStatuses\":[{\"name\":\"app\",\"ready\":true,\"state\":{\"running\":{}}}],\"initContainerStatuses\":[{\"name\":\"proxy\",\"ready\":false,\"started\":false,\"state\":{\"running\":{}}}]}|sidecar \"proxy\" is running, and its startup probe"
            })
    void every_unready_state_has_a_reason(String status, String reason) throws IOException {
        Pod pod = pod("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec:
                  schedulingGates: [{name: example.com/gate}]
                  readinessGates: [{conditionType: example.com/ready}]
                  initContainers:
                  - {name: proxy, image: p, restartPolicy: Always, startupProbe: {tcpSocket: {port: 1}}}
                  containers:
                  - {name: app, image: a, readinessProbe: {tcpSocket: {port: 1}}}
                """);
        String body = stored(pod, "default").replaceFirst("}$", "") + ",\"status\":" + status + "}";
        try (ScriptedServer server = new ScriptedServer(json(200, body))) {
            Failure failure = server.client()
                    .build()
                    .waitUntilReady(WEB, WaitOptions.atMost(Duration.ofMillis(500)))
                    .failure();
            assertThat(failure.kind()).isEqualTo(FailureKind.DEADLINE_EXCEEDED);
            assertThat(failure.message()).contains(reason);
        }
    }

    @Test
    void events_and_logs_come_with_a_pod_that_cannot_be_ready_without_its_secrets() throws IOException {
        Pod secretive =
                pod("{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: [{name: app, image: a,"
                        + " env: [{name: P, value: hunter2-x9}]}]}}");
        String failed = stored(secretive, "default").replaceFirst("}$", "")
                + ",\"status\":{\"phase\":\"Failed\",\"containerStatuses\":[{\"name\":\"app\",\"state\":{\"terminated\":{\"exitCode\":3}}}]}}";
        try (ScriptedServer server = new ScriptedServer(
                json(200, failed),
                json(
                        200,
                        "{\"kind\":\"EventList\",\"apiVersion\":\"v1\",\"items\":[{\"reason\":\"BackOff\",\"message\":\"again\"}]}"),
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "text/plain");
                    byte[] log = "{\"level\":\"fatal\"}\nbad password hunter2-x9\n".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, log.length);
                    try (OutputStream out = exchange.getResponseBody()) {
                        out.write(log);
                    }
                })) {
            Failure failure = server.client().build().waitUntilReady(WEB, WAIT).failure();
            assertThat(failure.kind()).isEqualTo(FailureKind.CANNOT_BE_READY);
            assertThat(failure.details()).contains("event BackOff: again", "log of app: bad password (not shown)");
        }
    }

    @Test
    void lists_have_all_parts_and_only_objects_of_the_kind() throws IOException {
        String item = stored(POD, "default").replace("\"apiVersion\":\"v1\",\"kind\":\"Pod\",", "");
        String head = "{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"metadata\":{";
        try (ScriptedServer server = new ScriptedServer(
                json(200, head + "\"continue\":\"more\"},\"items\":[" + item + "]}"),
                json(200, head + "},\"items\":[" + item.replace("\"web\"", "\"api\"") + "]}"))) {
            ObjectList<Pod> pods = server.client().build().listPods(ListOptions.labels("app=web"));
            assertThat(pods.orThrow().objects())
                    .extracting(p -> p.metadata().name())
                    .containsExactly("web", "api");
            assertThat(pods.items()).allMatch(live -> live.object().kind().equals("Pod"));
            assertThat(server.requests().get(0).query()).contains("labelSelector=app=web");
            assertThat(server.requests().get(1).query()).contains("continue=more");
        }
        for (String wrong : List.of(
                "{}",
                stored(POD, "default"),
                head + "},\"items\":[" + item.replace("default", "other") + "]}",
                head + "},\"items\":[{}]}",
                head + "},\"items\":null}",
                head.replace("PodList", "NodeList") + "},\"items\":[]}")) {
            try (ScriptedServer server = new ScriptedServer(json(200, wrong))) {
                ObjectList<Pod> pods = server.client().build().listPods(ListOptions.all());
                assertThat(pods.failure().kind()).as(wrong).isEqualTo(FailureKind.UNEXPECTED_RESPONSE);
                assertThat(pods.items()).isEmpty();
            }
        }
    }

    @Test
    void objects_are_deleted_in_reverse_order() throws IOException {
        try (ScriptedServer server = new ScriptedServer(status(404, "NotFound", "not found"))) {
            Results results =
                    server.client().build().delete(List.of(pod("a", "i"), pod("b", "i")), DeleteOptions.standard());
            assertThat(results.all())
                    .extracting(r -> r.ref().name() + " " + r.outcome())
                    .containsExactly("b ABSENT", "a ABSENT");
        }
    }

    @Test
    void subresources_are_judged_locally_first() throws IOException {
        try (ScriptedServer server = new ScriptedServer(object(200, POD))) {
            PodClient client = server.client().build();
            ResourceRequirements resources = ResourceRequirements.builder().build();
            assertThat(client.resize(WEB, Map.of("nobody", resources)).failure().kind())
                    .isEqualTo(FailureKind.REJECTED_LOCALLY);
            assertThat(client.addEphemeralContainers(
                                    WEB,
                                    List.of(EphemeralContainer.builder()
                                            .name("app")
                                            .image("busybox")
                                            .build()))
                            .failure()
                            .kind())
                    .isEqualTo(FailureKind.REJECTED_LOCALLY);
            assertThat(server.requests()).allMatch(request -> request.method().equals("GET"));
            Result<Pod> debugged = client.addEphemeralContainers(
                    WEB,
                    List.of(EphemeralContainer.builder()
                            .name("debugger")
                            .image("busybox")
                            .build()));
            assertThat(debugged.isOk()).as(debugged.toString()).isTrue();
            assertThat(server.requests().get(server.requests().size() - 1).path())
                    .endsWith("/web/ephemeralcontainers");
            assertThat(client.evict(ObjectRef.of("apps/v1", "Deployment", "x"), DeleteOptions.standard())
                            .failure()
                            .kind())
                    .isEqualTo(FailureKind.REJECTED_LOCALLY);
        }
    }

    @Test
    void a_kind_whose_definition_has_changed_is_found_again() throws IOException {
        String list =
                "{\"kind\":\"APIResourceList\",\"groupVersion\":\"example.com/v1\",\"resources\":[{\"name\":\"%s\",\"kind\":\"X\",\"namespaced\":%s}]}";
        String x = "{\"apiVersion\":\"example.com/v1\",\"kind\":\"X\",\"metadata\":{\"name\":\"a\"%s}}";
        ObjectRef ref = ObjectRef.of("example.com/v1", "X", "a");
        try (ScriptedServer server = new ScriptedServer(
                json(200, list.formatted("xs", "true")), json(200, x.formatted(",\"namespace\":\"default\"")))) {
            PodClient client = server.client().build();
            assertThat(client.get(ref).isOk()).isTrue();
            server.then(
                    json(404, "404 page not found"),
                    json(200, list.formatted("xes", "false")),
                    json(200, x.formatted("")));
            Result<KubernetesObject> result = client.get(ref);
            assertThat(result.isOk()).as(result.toString()).isTrue();
            assertThat(server.requests().get(4).path()).isEqualTo("/apis/example.com/v1/xes/a");
        }
    }

    @Test
    void a_text_of_several_lines_is_whole_and_without_secrets() throws IOException {
        String text = "policy check failed:\n  rule one: value test of MODE is bad\n  rule two: hunter2-x9z is weak";
        Pod secretive =
                pod("{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: [{name: app, image: a,"
                        + " env: [{name: P, value: hunter2-x9z}]}]}}");
        try (ScriptedServer server = new ScriptedServer(failure(400, "BadRequest", text))) {
            Result<Pod> result = server.client().build().apply(secretive);
            assertThat(result.failure().serverMessage()).isEqualTo(text.replace("hunter2-x9z", "(not shown)"));
            assertThat(result.failure().message()).contains("rule two");
            assertThat(result.toString()).doesNotContain("hunter2");
        }
    }

    @Test
    void a_whole_new_object_is_a_secret_difference_if_it_has_secrets() throws IOException {
        try (ScriptedServer server =
                new ScriptedServer(status(404, "NotFound", "no"), object(201, POD), status(404, "NotFound", "no"))) {
            Result<Pod> diff = PodClient.builder(server.api(), "x").build().diff(POD);
            assertThat(diff.differences()).singleElement().matches(difference -> difference.secret());
        }
    }

    @Test
    void live_objects_say_whether_they_are_terminating() {
        LiveObject<Pod> live = LiveObject.of(POD, JsonObjects.parse("{\"metadata\":{\"deletionTimestamp\":\"now\"}}"));
        assertThat(live.isTerminating()).isTrue();
    }
}
