package dev.podwright.samples.docs;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.apps.Deployment;
import dev.podwright.overlay.JsonMergePatch;
import dev.podwright.overlay.JsonPatch;
import dev.podwright.overlay.PatchException;
import dev.podwright.overlay.SemanticEquality;
import dev.podwright.overlay.StrategicMergePatch;

/** The code of {@code docs/overlay.md}. */
final class OverlayPage {
    private OverlayPage() {}

    static void strategic() {
        Deployment shop = Manifests.read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop}
                spec:
                  selector: {matchLabels: {app: shop}}
                  template:
                    metadata: {labels: {app: shop}}
                    spec:
                      containers:
                      - name: app
                        image: registry.example.com/shop:1.4.2
                        resources: {limits: {memory: 0.5Gi}}
                      - name: debug
                        image: busybox:1.36
                """).single(Deployment.class);
        StrategicMergePatch patch = StrategicMergePatch.read("""
                spec:
                  replicas: 3
                  template:
                    spec:
                      containers:
                      - name: app
                        env:
                        - {name: LOG_LEVEL, value: warn}
                      - name: debug
                        $patch: delete
                """);

        System.out.print(Manifests.toYaml(patch.apply(shop)));
    }

    static void refused() {
        Pod pod = Manifests.read("{apiVersion: v1, kind: Pod, spec: {containers: [{name: app, image: shop:1}]}}")
                .single(Pod.class);
        try {
            StrategicMergePatch.read("""
                    spec:
                      containers:
                      - image: shop:2
                    """).apply(pod);
        } catch (PatchException e) {
            System.out.println(e.report());
        }
    }

    static void between() {
        Pod before = Manifests.read("{apiVersion: v1, kind: Pod, spec: {containers: [{name: app, image: shop:1}]}}")
                .single(Pod.class);
        Pod after = JsonMergePatch.read("metadata: {labels: {team: shop}}").apply(before);

        System.out.println(Manifests.toJson(after));
        System.out.println(JsonPatch.between(before, after).toJson());
        System.out.println(JsonMergePatch.between(before, after).toJson());
    }

    static void equality() {
        Deployment desired = Manifests.read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop}
                spec:
                  selector: {matchLabels: {app: shop}}
                  template:
                    metadata: {labels: {app: shop}}
                    spec:
                      containers:
                      - {name: app, image: "shop:2", resources: {limits: {cpu: 1000m}}}
                """).single(Deployment.class);
        Deployment live = Manifests.read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop, annotations: {deployment.kubernetes.io/revision: "7"}}
                spec:
                  replicas: 1
                  selector: {matchLabels: {app: shop}}
                  template:
                    metadata: {labels: {app: shop}}
                    spec:
                      restartPolicy: Always
                      containers:
                      - {name: app, image: "shop:1", resources: {limits: {cpu: "1"}}}
                      - {name: injected, image: "mesh:3"}
                """).single(Deployment.class);

        SemanticEquality found = SemanticEquality.compare(desired, live, "shop-operator");
        System.out.println(found.isSame());
        System.out.println(found);
    }
}
