package dev.podwright.client;

import dev.podwright.client.cluster.ControlPlane;
import dev.podwright.client.internal.discovery.ApiResource;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.HttpTransport;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.RetryingTransport;
import dev.podwright.client.internal.http.ServerRequest;
import dev.podwright.client.options.RetryPolicy;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.ClientBuilder;
import io.kubernetes.client.util.KubeConfig;
import io.kubernetes.client.util.credentials.AccessTokenAuthentication;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;

/**
 * The cluster that the build started. Its kubeconfig is in {@code PODWRIGHT_KUBECONFIG} only, and its server must be on
 * loopback, so that no test can reach another cluster.
 */
@NullUnmarked
final class TestCluster {
    static final String VARIABLE = "PODWRIGHT_KUBECONFIG";

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final AtomicInteger NAMES = new AtomicInteger();

    private TestCluster() {}

    static Path kubeconfig() {
        String file = System.getenv(VARIABLE);
        if (file == null || file.isEmpty()) {
            throw new IllegalStateException(VARIABLE + " does not name a kubeconfig: run mvn verify -Pcluster");
        }
        return Path.of(file);
    }

    /** The official client, with all rights. */
    static ApiClient admin() {
        return api(kubeconfig());
    }

    /** The official client of a user without permissions. */
    static ApiClient nobody() {
        return api(kubeconfig().resolveSibling("kubeconfig-nobody"));
    }

    static ApiClient api(Path kubeconfig) {
        return ControlPlane.api(kubeconfig);
    }

    /** The official client with another token. */
    static ApiClient withToken(String token) {
        try (Reader reader = Files.newBufferedReader(kubeconfig())) {
            return ClientBuilder.kubeconfig(KubeConfig.loadKubeConfig(reader))
                    .setAuthentication(new AccessTokenAuthentication(token))
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A client for a new namespace. */
    static PodClient inNewNamespace(String fieldManager) {
        return client(fieldManager, newNamespace()).build();
    }

    static PodClient.Builder client(String fieldManager, String namespace) {
        return PodClient.builder(admin(), fieldManager).namespace(namespace).deadline(DEADLINE);
    }

    static String newNamespace() {
        return newNamespace("");
    }

    static String newNamespace(String labels) {
        String name = "test-" + ProcessHandle.current().pid() + "-" + NAMES.incrementAndGet();
        KubernetesObject namespace =
                manifest("{apiVersion: v1, kind: Namespace, metadata: {name: " + name + ", labels: {" + labels + "}}}");
        PodClient.of(admin(), "tests").apply(namespace).orThrow();
        return name;
    }

    static KubernetesObject manifest(String yaml) {
        return Manifests.read(yaml).objects().get(0);
    }

    static Pod pod(String yaml) {
        return (Pod) manifest(yaml);
    }

    /** A pod with one container. */
    static Pod pod(String name, String image) {
        return pod("""
            apiVersion: v1
            kind: Pod
            metadata: {name: %s, labels: {app: web}}
            spec:
              containers:
              - {name: app, image: "%s", env: [{name: MODE, value: test}]}
            """.formatted(name, image));
    }

    /** Writes the status of a pod, as its kubelet would. */
    static void writeStatus(String namespace, String name, String status) {
        writeStatus(admin(), namespace, name, status);
    }

    static void writeStatus(ApiClient api, String namespace, String name, String status) {
        ServerRequest request = new ServerRequest(
                "PATCH",
                ApiResource.PODS.item(namespace, name) + "/status",
                Map.of(),
                "application/merge-patch+json",
                "{\"status\": " + status + "}",
                true);
        RequestOutcome outcome = new RetryingTransport(new HttpTransport(api), RetryPolicy.standard())
                .send(request, Deadline.after(DEADLINE));
        if (!outcome.isSuccess()) {
            throw new IllegalStateException(outcome.toString());
        }
    }
}
