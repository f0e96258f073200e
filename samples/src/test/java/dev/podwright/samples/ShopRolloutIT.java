package dev.podwright.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.PodClient;
import dev.podwright.client.cluster.ControlPlane;
import dev.podwright.client.cluster.SharedControlPlane;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedControlPlane.class)
class ShopRolloutIT {
    @Test
    void rolls_out_updates_breaks_recovers_and_deletes() {
        ControlPlane cluster = SharedControlPlane.get();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PodClient client = cluster.client("samples", cluster.newNamespace(""))) {
            PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
            assertThat(ShopRollout.run(client, out, "1.4.2", "1.5.0", "1.6.0-broken"))
                    .isFalse();
        }
        String printed = bytes.toString(StandardCharsets.UTF_8)
                .replaceAll("test-\\d+/", "")
                .replaceAll("Pod shop-[a-z0-9]+-[a-z0-9]+", "Pod shop-*");
        assertThat(printed).isEqualToNormalizingNewlines("""
            == version 1.4.2
            Secret registry-credentials: CREATED
            Secret shop-db: CREATED
            ConfigMap shop-proxy: CREATED
            Service shop: CREATED
            Deployment shop: CREATED
            Deployment shop: READY
            == version 1.5.0
            Secret registry-credentials: UNCHANGED
            Secret shop-db: UNCHANGED
            ConfigMap shop-proxy: UNCHANGED
            Service shop: UNCHANGED
            Deployment shop: CHANGED
            Deployment shop: READY
            == version 1.6.0-broken
            Secret registry-credentials: UNCHANGED
            Secret shop-db: UNCHANGED
            ConfigMap shop-proxy: UNCHANGED
            Service shop: UNCHANGED
            Deployment shop: CHANGED
            Deployment shop: FAILED, CANNOT_BE_READY: Deployment shop cannot become ready: Pod shop-*: \
            container "app": its image cannot be pulled (ImagePullBackOff): Back-off pulling image \
            "registry.example.com/shop:1.6.0-broken": ErrImagePull: failed to pull and unpack image \
            "registry.example.com/shop:1.6.0-broken": not found
            Deployment shop: CHANGED
            Deployment shop: READY
            == end
            Deployment shop: DELETED
            Service shop: DELETED
            ConfigMap shop-proxy: DELETED
            Secret shop-db: DELETED
            Secret registry-credentials: DELETED
            ConfigMap podwright-inventory-shop: DELETED
            """);
    }
}
