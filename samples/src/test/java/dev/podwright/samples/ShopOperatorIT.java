package dev.podwright.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.PodClient;
import dev.podwright.client.cluster.ControlPlane;
import dev.podwright.client.cluster.SharedControlPlane;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.manifest.Manifest;
import dev.podwright.manifest.Manifests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedControlPlane.class)
class ShopOperatorIT {
    private static final ObjectRef DEPLOYMENT = ObjectRef.of("apps/v1", "Deployment", "shop");

    private static Manifest shop(String spec) {
        return Manifests.read("""
                apiVersion: example.com/v1
                kind: Shop
                metadata: {name: shop}
                spec:
                %s
                """.formatted(spec.indent(2).stripTrailing()))
                .iterator()
                .next();
    }

    @Test
    void applies_what_changes_and_ends_without_a_write_otherwise() {
        Manifest shop = shop("""
                size: 2
                podTemplate:
                  spec:
                    containers:
                    - {name: app, image: "mine:1", resources: {limits: {memory: 0.5Gi}}}
                """);
        Manifest larger = shop("size: 3");
        Manifest wrong = shop("podTemplate: {spec: {containers: [{name: app, imagePullPolicy: Sometimes}]}}");
        ControlPlane cluster = SharedControlPlane.get();
        String namespace = cluster.newNamespace("");
        try (PodClient client = cluster.client(ShopOperator.MANAGER, namespace);
                PodClient other = cluster.client("somebody", namespace)) {
            ShopOperator operator = new ShopOperator(client);
            assertThat(operator.reconcile(shop)).isEqualTo(new ShopOperator.Step("CREATED", ""));
            assertThat(operator.reconcile(shop)).isEqualTo(new ShopOperator.Step("UNCHANGED", ""));

            assertThat(other.rollout(DEPLOYMENT).pause().isOk()).isTrue();
            assertThat(operator.reconcile(shop).result())
                    .as("paused is another's")
                    .isEqualTo("UNCHANGED");
            assertThat(other.scale(DEPLOYMENT, 5).isOk()).isTrue();
            assertThat(operator.reconcile(shop).result())
                    .as("replicas are the operator's")
                    .isEqualTo("CHANGED");

            assertThat(operator.reconcile(larger).result()).isEqualTo("CHANGED");
            assertThat(operator.reconcile(larger).result()).isEqualTo("UNCHANGED");
            ShopOperator.Step refused = operator.reconcile(wrong);
            assertThat(refused.result()).isEqualTo("REJECTED");
            assertThat(refused.message())
                    .contains("shop : spec.podTemplate.spec.containers[0].imagePullPolicy  (5:49)");
        }
    }
}
