package dev.podwright.client.cluster;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.validate.Bundle;
import org.jspecify.annotations.NullUnmarked;

/** A shop of several objects, in versions. */
@NullUnmarked
final class ShopManifests {
    private ShopManifests() {}

    /** The shop with this image, three replicas and without the objects that later versions no longer have. */
    static Bundle shop(String image) {
        return Bundle.of(Manifests.read(text(image)));
    }

    /** The first version of the shop, which also has a configuration and a nightly report. */
    static Bundle firstShop(String image) {
        return Bundle.of(Manifests.read(text(image) + """
            ---
            {apiVersion: v1, kind: ConfigMap, metadata: {name: shop-legacy}, data: {mode: old}}
            ---
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: shop-report}
            spec:
              schedule: "0 3 * * *"
              jobTemplate:
                spec:
                  template:
                    spec:
                      restartPolicy: Never
                      containers: [{name: report, image: example.com/report:exit-0}]
            """));
    }

    private static String text(String image) {
        return """
            {apiVersion: v1, kind: Secret, metadata: {name: shop-db}, stringData: {password: not-shown}}
            ---
            {apiVersion: v1, kind: ConfigMap, metadata: {name: shop-proxy}, data: {default.conf: "listen 8443;"}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: shop}
            spec: {selector: {app: shop}, ports: [{name: https, port: 443, targetPort: web}]}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop}
            spec:
              replicas: 3
              selector: {matchLabels: {app: shop}}
              strategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}
              template:
                metadata: {labels: {app: shop}}
                spec:
                  initContainers:
                  - name: proxy
                    image: example.com/nginx:1.27
                    restartPolicy: Always
                    ports: [{name: web, containerPort: 8443}]
                    readinessProbe: {tcpSocket: {port: web}}
                    volumeMounts: [{name: conf, mountPath: /etc/nginx/conf.d}]
                  containers:
                  - name: app
                    image: "%s"
                    env: [{name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: shop-db, key: password}}}]
                    readinessProbe: {httpGet: {port: 8080}}
                  volumes: [{name: conf, configMap: {name: shop-proxy}}]
            """.formatted(image);
    }

    /** One object. */
    static KubernetesObject manifest(String yaml) {
        return Manifests.read(yaml).objects().get(0);
    }
}
