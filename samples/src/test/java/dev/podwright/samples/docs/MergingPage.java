package dev.podwright.samples.docs;

import dev.podwright.fragment.HostDocument;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.container.Container;
import dev.podwright.overlay.Overlay;
import dev.podwright.overlay.OverlayResult;
import dev.podwright.path.FieldPath;
import org.jspecify.annotations.NullUnmarked;

/** The code of {@code docs/merging-templates.md}. */
@NullUnmarked
final class MergingPage {
    private MergingPage() {}

    static void merged() {
        HostDocument defaults = HostDocument.read("""
                metadata:
                  labels: {app: shop}
                spec:
                  containers:
                  - name: app
                    image: registry.example.com/shop:1.4.2
                    env:
                    - {name: LOG_LEVEL, value: info}
                    - {name: DB_HOST, value: db}
                    resources:
                      limits: {memory: 512Mi}
                    volumeMounts:
                    - {name: cache, mountPath: /cache}
                  volumes:
                  - {name: cache, emptyDir: {sizeLimit: 1Gi}}
                """);
        HostDocument shop = HostDocument.read("""
                apiVersion: example.com/v1
                kind: Shop
                metadata: {name: shop}
                spec:
                  podTemplate:
                    spec:
                      nodeSelector: {disk: ssd}
                      containers:
                      - name: audit
                        image: registry.example.com/audit:1
                      - name: app
                        image: registry.example.com/mine:9
                        env:
                        - {name: DB_HOST, valueFrom: {configMapKeyRef: {name: db, key: host}}}
                      volumes:
                      - {name: cache, persistentVolumeClaim: {claimName: cache}}
                """);
        OverlayResult<PodTemplateSpec> merged = Overlay.of("defaults", defaults.fragment("", PodTemplateSpec.class))
                .over("template", shop.fragment("spec.podTemplate", PodTemplateSpec.class))
                .reserve("spec.containers[name=app].image", "the operator chooses the image")
                .merge();

        System.out.print(merged.fragment().toYaml());
        System.out.println(merged.report());
        System.out.println(merged.origin(FieldPath.parse("spec.containers[0].env[1].valueFrom")));
    }

    static void conflict() {
        HostDocument defaults =
                HostDocument.read("{name: app, image: \"shop:1\", resources: {limits: {memory: 512Mi}}}");
        HostDocument user = HostDocument.read("{name: app, resources: {requests: {memory: 2Gi}}}");
        OverlayResult<Container> merged = Overlay.of("defaults", defaults.fragment("", Container.class))
                .over("user", user.fragment("", Container.class))
                .merge();
        System.out.println(merged.report());
    }
}
