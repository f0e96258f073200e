package dev.podwright.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.PodClient;
import io.kubernetes.client.custom.V1Patch;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.ApiException;
import io.kubernetes.client.openapi.apis.CoreV1Api;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.util.ClientBuilder;
import io.kubernetes.client.util.KubeConfig;
import io.kubernetes.client.util.PatchUtils;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShopOnClusterIT {
    private static final String READY = """
            {"status": {"phase": "Running", "conditions": [{"type": "Ready", "status": "True"}],
              "containerStatuses": [{"name": "app", "ready": true, "image": "", "imageID": "", "restartCount": 0}]}}
            """;

    /** Writes the status of the pod as a kubelet would, as soon as the sample waits for it. */
    private static final class Kubelet extends PrintStream {
        private final ApiClient api;

        Kubelet(ApiClient api, ByteArrayOutputStream out) {
            super(out, true, StandardCharsets.UTF_8);
            this.api = api;
        }

        @Override
        public void println(Object line) {
            super.println(line);
            if (line.toString().endsWith("Pending 0/1")) {
                try {
                    PatchUtils.patch(
                            V1Pod.class,
                            () -> new CoreV1Api(api)
                                    .patchNamespacedPodStatus("shop", "default", new V1Patch(READY))
                                    .buildCall(null),
                            V1Patch.PATCH_FORMAT_JSON_MERGE_PATCH,
                            api);
                } catch (ApiException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    @Test
    void applies_waits_compares_and_deletes() throws Exception {
        ApiClient api;
        try (Reader reader = Files.newBufferedReader(Path.of(System.getenv("PODWRIGHT_KUBECONFIG")))) {
            api = ClientBuilder.kubeconfig(KubeConfig.loadKubeConfig(reader)).build();
        }
        assertThat(InetAddress.getByName(URI.create(api.getBasePath()).getHost())
                        .isLoopbackAddress())
                .isTrue();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ShopOnCluster.run(PodClient.of(api, "samples"), new Kubelet(api, out)))
                .isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                Pod default/shop: CREATED
                Pod default/shop Pending 0/1
                Pod default/shop Running 1/1
                Pod default/shop: READY
                a second apply changes: []
                Pod default/shop: DELETED
                """);
    }
}
