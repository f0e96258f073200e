package dev.podwright.samples.docs;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.client.PodClient;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.fragment.Fragment;
import dev.podwright.manifest.Manifest;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.apps.Deployment;
import dev.podwright.model.apps.DeploymentSpec;
import dev.podwright.names.Names;
import dev.podwright.overlay.Overlay;
import dev.podwright.overlay.OverlayResult;
import dev.podwright.overlay.SemanticEquality;
import org.jspecify.annotations.NullUnmarked;

/** The code of {@code docs/in-an-operator.md}. */
@NullUnmarked
final class OperatorPage {
    private OperatorPage() {}

    static OverlayResult<DeploymentSpec> desired(Manifest shop) {
        Deployment defaults = deployment("shop")
                .replicas(2)
                .template(pod("shop")
                        .label("app", "shop")
                        .container("app", "registry.example.com/shop:1.4.2", c -> c.port("http", 8080)))
                .build();
        return Overlay.of("defaults", defaults.spec())
                .over("shop", Fragment.at(shop, "spec.deployment", DeploymentSpec.class))
                .reserve("selector", "the operator selects the pods")
                .reserve("template.spec.containers[name=app].image", "the operator chooses the image")
                .merge();
    }

    static String reconcile(PodClient client, Manifest shop) {
        OverlayResult<DeploymentSpec> merged = desired(shop);
        if (merged.report().hasErrors()) {
            return merged.report().toString();
        }
        String name = Names.dnsLabel("shop-" + shop.object().metadata().name());
        Deployment desired =
                deployment(name).customize(d -> d.spec(merged.value())).build();
        LiveObject<KubernetesObject> live = client.get(ObjectRef.of(desired)).live();
        if (live != null
                && SemanticEquality.compare(desired, live.object(), "shop-operator")
                        .isSame()) {
            return "unchanged";
        }
        return client.applyForcingConflicts(desired).toString();
    }

    static void rejected() {
        Manifests shops = Manifests.read("""
                apiVersion: example.com/v1
                kind: Shop
                metadata: {name: shop}
                spec:
                  deployment:
                    replicas: 3
                    template:
                      spec:
                        containers:
                        - name: app
                          ports: [{name: http, containerPort: 8081}]
                """);
        for (Manifest shop : shops) {
            System.out.println(desired(shop).report());
        }
    }
}
