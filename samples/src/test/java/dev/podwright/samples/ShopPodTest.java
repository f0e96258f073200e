package dev.podwright.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import org.junit.jupiter.api.Test;

class ShopPodTest {

    @Test
    void prints_the_pod_as_a_person_would_have_written_it() {
        assertThat(Manifests.toYaml(ShopPod.shop().build())).isEqualTo("""
                    apiVersion: v1
                    kind: Pod
                    metadata:
                      name: shop
                      labels:
                        app: shop
                      annotations:
                        proxies.podwright.dev/proxy: app:http
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
                    """);
    }

    @Test
    void is_accepted_without_a_word() {
        assertThat(ShopPod.shop().validate().findings()).isEmpty();
    }

    @Test
    void rejected_pod_gets_both_problems_with_the_lines_that_brought_them_in() {
        Report report = RejectedPod.wrong().validate();
        assertThat(report.findings())
                .extracting(f -> f.channel() + " " + f.rule() + " " + f.path())
                .containsExactly(
                        "REJECTED FieldValueInvalid spec.containers[0].resources.requests",
                        "ADVISED localhost/port-collision spec.containers[0].ports[1]");
        assertThat(report.findings())
                .extracting(Finding::location)
                .allSatisfy(l -> assertThat(l).isNotNull().hasToString("RejectedPod.java:15"));
        assertThat(report.toString())
                .startsWith("2 problems in pod \"shop\"\n")
                .contains("proxy : spec.initContainers[0].ports[0]  (ShopPod.java:12)");
    }
}
