package dev.podwright.client;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.Config;
import io.kubernetes.client.util.credentials.AccessTokenAuthentication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;

/**
 * The cluster that the build started. Its kubeconfig is named by {@code PODWRIGHT_KUBECONFIG} alone, and it must be on
 * loopback: no test can reach a cluster that somebody uses.
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
            throw new IllegalStateException(VARIABLE + " names no kubeconfig: run mvn verify -Pcluster");
        }
        return Path.of(file);
    }

    /** The official client, with all rights. */
    static ApiClient admin() {
        return api(kubeconfig());
    }

    /** The official client of a user without any right. */
    static ApiClient nobody() {
        return api(kubeconfig().resolveSibling("kubeconfig-nobody"));
    }

    static ApiClient api(Path kubeconfig) {
        try {
            ApiClient api = Config.fromConfig(kubeconfig.toString());
            requireLoopback(api.getBasePath());
            return api;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The official client with another token. */
    static ApiClient withToken(String token) {
        ApiClient api = admin();
        new AccessTokenAuthentication(token).provide(api);
        return api;
    }

    static void requireLoopback(String url) throws IOException {
        if (!InetAddress.getByName(URI.create(url).getHost()).isLoopbackAddress()) {
            throw new IllegalStateException("the tests talk to a server on loopback alone, not to " + url);
        }
    }

    /** A client over a new namespace. */
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

    /** Writes a pod's status, as its kubelet would. */
    static void writeStatus(String namespace, String name, String status) {
        writeStatus(admin(), namespace, name, status);
    }

    static void writeStatus(ApiClient api, String namespace, String name, String status) {
        Request request = new Request(
                "PATCH",
                Discovery.PODS.item(namespace, name) + "/status",
                Map.of(),
                "application/merge-patch+json",
                "{\"status\": " + status + "}",
                true);
        Reply reply = new Exchange(new Transport(api), Retries.standard()).send(request, Deadline.in(DEADLINE));
        if (reply.answer() == null || !reply.answer().isOk()) {
            throw new IllegalStateException(String.valueOf(reply));
        }
    }
}
