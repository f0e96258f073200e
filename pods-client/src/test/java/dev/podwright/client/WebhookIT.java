package dev.podwright.client;

import static dev.podwright.client.TestCluster.manifest;
import static dev.podwright.client.TestCluster.pod;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Admission webhooks of a real server: one that rejects, one that warns, and one that does not exist. */
@NullUnmarked
class WebhookIT {
    private final String namespace = TestCluster.newNamespace();
    private final PodClient client = TestCluster.client("tests", namespace).build();

    @Test
    void rejections_and_warnings_of_a_webhook_are_reported(@TempDir Path folder) throws Exception {
        ServerCertificate certificate = ServerCertificate.in(folder);
        try (ScriptedServer webhook = new ScriptedServer(certificate.context(), ScriptedServer.bare(500))) {
            webhook.then(
                    exchange -> ScriptedServer.json(200, review(last(webhook))).answer(exchange));
            PodClient admin = PodClient.of(TestCluster.admin(), "tests");
            KubernetesObject hook = hook(webhook.url(), certificate.bundle());
            admin.apply(hook).orThrow();
            try {
                Result<Pod> rejected = Eventually.get(() -> client.dryRun(pod("rejected", "a")), r -> !r.isOk());
                assertThat(rejected.failure().kind()).isEqualTo(FailureKind.ADMISSION);
                assertThat(rejected.failure().httpStatus()).isEqualTo(403);
                assertThat(rejected.failure().message())
                        .contains("hook.example.com")
                        .contains("not on a Tuesday");
                assertThat(rejected.findings()).extracting(Finding::channel).containsExactly(Channel.REJECTED);
                assertThat(rejected.attempts()).isEqualTo(1);

                Result<Pod> warned = client.apply(pod("warned", "a"));
                assertThat(warned.outcome()).isEqualTo(Outcome.CREATED);
                assertThat(warned.findings())
                        .extracting(Finding::channel, Finding::message)
                        .contains(tuple(Channel.WARNED, "better on a Monday"));
            } finally {
                admin.delete(ObjectRef.of(hook));
            }
        }
    }

    @Test
    void a_webhook_that_does_not_exist_is_a_failure_of_the_server_and_is_named() throws Exception {
        PodClient admin = PodClient.of(TestCluster.admin(), "tests");
        String url;
        try (ScriptedServer stopped = new ScriptedServer(ScriptedServer.bare(500))) {
            url = stopped.url().replace("http:", "https:");
        }
        KubernetesObject hook = hook(url, null);
        admin.apply(hook).orThrow();
        try {
            Result<Pod> failed = Eventually.get(() -> client.dryRun(pod("web", "a")), r -> !r.isOk());
            assertThat(failed.failure().kind()).isEqualTo(FailureKind.SERVER_ERROR);
            assertThat(failed.failure().httpStatus()).isEqualTo(500);
            assertThat(failed.failure().message()).contains("hook.example.com");
            assertThat(client.getPod("web").failure().kind()).isEqualTo(FailureKind.NOT_FOUND);
        } finally {
            admin.delete(ObjectRef.of(hook));
        }
    }

    private KubernetesObject hook(String url, String bundle) {
        return manifest("""
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingWebhookConfiguration
                metadata: {name: %1$s}
                webhooks:
                - name: hook.example.com
                  admissionReviewVersions: [v1]
                  sideEffects: None
                  failurePolicy: Fail
                  timeoutSeconds: 5
                  clientConfig: {url: "%2$s/pods"%3$s}
                  namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: %1$s}}
                  rules:
                  - {apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods]}
                """.formatted(namespace, url, bundle == null ? "" : ", caBundle: " + bundle));
    }

    private static JsonObject last(ScriptedServer webhook) {
        List<ScriptedServer.Received> requests = webhook.requests();
        JsonObject review = JsonObjects.parse(requests.get(requests.size() - 1).body());
        return (JsonObject) review.get("request");
    }

    private static String review(JsonObject request) {
        String answer = request.text("name").equals("rejected")
                ? "\"allowed\":false,\"status\":{\"code\":403,\"message\":\"not on a Tuesday\"}"
                : "\"allowed\":true,\"warnings\":[\"better on a Monday\"]";
        return "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"response\":{\"uid\":\""
                + request.text("uid") + "\"," + answer + "}}";
    }
}
