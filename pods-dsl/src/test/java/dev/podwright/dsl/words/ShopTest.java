package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.edit;
import static dev.podwright.dsl.Pods.memory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.dsl.InvalidPodException;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import org.junit.jupiter.api.Test;

class ShopTest {
    private static final String YAML = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: shop
              labels:
                app: shop
              annotations:
                proxy.podwright.dev/proxies: app:http
            spec:
              initContainers:
              - name: proxy
                image: registry.example.com/nginx:1.27
                ports:
                - name: web
                  containerPort: 8443
                resources:
                  limits:
                    memory: 64Mi
                  requests:
                    cpu: 50m
                    memory: 64Mi
                restartPolicy: Always
                volumeMounts:
                - name: configmap-shop-proxy
                  mountPath: /etc/nginx/conf.d
                readinessProbe:
                  tcpSocket:
                    port: web
              containers:
              - name: app
                image: registry.example.com/shop:1.4.2
                ports:
                - name: http
                  containerPort: 8080
                env:
                - name: SPRING_PROFILES_ACTIVE
                  value: prod
                - name: DB_PASSWORD
                  valueFrom:
                    secretKeyRef:
                      name: shop-db
                      key: password
                - name: POD_IP
                  valueFrom:
                    fieldRef:
                      fieldPath: status.podIP
                resources:
                  limits:
                    memory: 512Mi
                  requests:
                    cpu: 250m
                    memory: 512Mi
                livenessProbe:
                  httpGet:
                    path: /actuator/health/liveness
                    port: http
                  failureThreshold: 3
                readinessProbe:
                  httpGet:
                    path: /actuator/health/readiness
                    port: http
                  periodSeconds: 5
              volumes:
              - name: configmap-shop-proxy
                configMap:
                  name: shop-proxy
              imagePullSecrets:
              - name: registry-credentials
            """;

    @Test
    void should_render_as_a_person_would_write_it() {
        assertThat(Manifests.toYaml(Shop.shop().build())).isEqualTo(YAML);
    }

    @Test
    void should_be_clean() {
        assertThat(Shop.shop().check().findings()).isEmpty();
    }

    @Test
    void should_read_back_and_be_edited_with_the_same_words() {
        Pod read = Manifests.read(YAML).single(Pod.class);

        Pod edited = edit(read).in("app", c -> c.limits(memory("1Gi"))).build();

        assertThat(Manifests.toYaml(edited))
                .isEqualTo(YAML.replace("limits:\n        memory: 512Mi", "limits:\n        memory: 1Gi"));
    }

    @Test
    void should_refuse_to_build_what_the_server_refuses() {
        assertThatThrownBy(() -> Shop.shop().label("app", "not a label").build())
                .isInstanceOfSatisfying(
                        InvalidPodException.class,
                        e -> assertThat(e.report().rejected()).hasSize(1))
                .hasMessageStartingWith("1 problem in pod \"shop\"");
    }
}
