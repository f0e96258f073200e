package dev.podwright.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AdmissionGateTest {
    private static final String GOOD = """
            {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"},
             "spec": {"containers": [{"name": "app", "image": "example.com/web:1"}]}}""";
    private static final String BAD = """
            {"apiVersion": "v1", "kind": "Pod",
             "metadata": {"name": "my_pod", "annotations": {
               "suppress.podwright.dev/pod-security.privileged": "because",
               "suppress.podwright.dev/localhost.port-collision": "because"}},
             "spec": {"hostNetwork": false, "containers": [
               {"name": "a", "image": "i", "ports": [{"containerPort": 80}], "securityContext": {"privileged": true}},
               {"name": "b", "image": "i", "ports": [{"containerPort": 80}], "env": [
                 {"name": "", "value": "hunter2"}]}]}}""";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static AdmissionGate gate;

    @BeforeAll
    static void start() throws IOException {
        gate = AdmissionGate.start(0);
    }

    @AfterAll
    static void stop() {
        gate.close();
    }

    private static HttpResponse<String> post(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + gate.port() + "/validate"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String review(String uid, String object) {
        return """
                {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview",
                 "request": {"uid": "%s", "operation": "CREATE", "object": %s}}""".formatted(uid, object);
    }

    @Test
    void a_valid_pod_is_allowed() throws Exception {
        HttpResponse<String> response = post(review("u-1", GOOD));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo("{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\","
                        + "\"response\":{\"uid\":\"u-1\",\"allowed\":true}}");
    }

    @Test
    void a_pod_is_refused_with_all_reasons_and_its_own_suppressions_do_not_count() throws Exception {
        assertThat(post(review("u-2", BAD)).body())
                .contains("\"uid\":\"u-2\",\"allowed\":false")
                .contains("metadata.name: ")
                .contains("spec.containers[1].env[0].name: ")
                .contains("spec.containers[0].securityContext.privileged: ")
                .contains("spec.containers[1].ports[0]: ")
                .doesNotContain("hunter2");
    }

    @Test
    void an_update_that_changes_an_image_is_checked_against_pod_security() throws Exception {
        String old = BAD.replace("my_pod", "my-pod")
                .replace("\"name\": \"\"", "\"name\": \"A\"")
                .replace("{\"name\": \"my-pod\"", "{\"name\": \"my-pod\", \"uid\": \"1\", \"resourceVersion\": \"1\"");
        String updated = old.replace("\"name\": \"a\", \"image\": \"i\"", "\"name\": \"a\", \"image\": \"j\"");
        String request = review("u-3", updated).replace("\"CREATE\"", "\"UPDATE\", \"oldObject\": " + old);
        assertThat(post(request).body()).contains("spec.containers[0].securityContext.privileged: ");
        String same = review("u-3", old).replace("\"CREATE\"", "\"UPDATE\", \"oldObject\": " + old);
        assertThat(post(same).body()).doesNotContain("securityContext");
    }

    @Test
    void what_cannot_be_judged_is_refused() throws Exception {
        String config = "{\"apiVersion\": \"apps/v1\", \"kind\": \"Deployment\", \"metadata\": {\"name\": \"c\"}}";
        assertThat(post(review("u-4", config)).body()).contains("\"allowed\":false");
        assertThat(post(review("u-5", GOOD).replace("CREATE", "CONNECT")).body())
                .contains("\"allowed\":false");
        assertThat(post(review("u-6", "null")).body()).contains("\"allowed\":false");
    }

    @Test
    void a_malformed_request_is_a_bad_request() throws Exception {
        for (String body :
                List.of("", "{", "[]", "hello", GOOD, review("", GOOD), review("x", "{\"a\": 1, \"a\": 2}"))) {
            assertThat(post(body).statusCode()).as(body).isEqualTo(400);
        }
    }

    @Test
    void a_request_of_10_MB_is_too_large() throws Exception {
        String large = GOOD.replace("example.com/web:1", "x".repeat(10_000_000));
        assertThat(post(review("u-7", large)).statusCode()).isEqualTo(413);
    }

    @Test
    void sixty_four_threads_get_their_own_answers() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 256; i++) {
                String request = review("u" + i + "-", i % 2 == 0 ? GOOD : BAD);
                calls.add(() -> post(request).body());
            }
            List<Future<String>> answers = threads.invokeAll(calls);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answer(answers.get(i)))
                        .contains("\"uid\":\"u" + i + "-\",\"allowed\":" + (i % 2 == 0 ? "true" : "false"));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String answer(Future<String> future) throws InterruptedException, ExecutionException {
        return future.get();
    }
}
