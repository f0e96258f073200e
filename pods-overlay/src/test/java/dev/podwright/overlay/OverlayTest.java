package dev.podwright.overlay;

import static dev.podwright.overlay.PodLayers.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.apps.Deployment;
import dev.podwright.model.config.Secret;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class OverlayTest {
    @Test
    void affinity_and_probes_of_the_user_are_kept() {
        assertThat(spec(merge("""
                containers:
                - name: app
                  image: shop:1
                  livenessProbe: {httpGet: {path: /live, port: 8080}, periodSeconds: 5}
                """, """
                affinity:
                  nodeAffinity:
                    requiredDuringSchedulingIgnoredDuringExecution:
                      nodeSelectorTerms:
                      - matchExpressions: [{key: zone, operator: In, values: [a]}]
                containers:
                - name: app
                  readinessProbe: {tcpSocket: {port: 8080}}
                  livenessProbe: {failureThreshold: 9}
                """))).isEqualTo("""
                containers:
                - name: app
                  image: shop:1
                  livenessProbe:
                    httpGet:
                      path: /live
                      port: 8080
                    periodSeconds: 5
                    failureThreshold: 9
                  readinessProbe:
                    tcpSocket:
                      port: 8080
                affinity:
                  nodeAffinity:
                    requiredDuringSchedulingIgnoredDuringExecution:
                      nodeSelectorTerms:
                      - matchExpressions:
                        - key: zone
                          operator: In
                          values:
                          - a
                """);
    }

    @Test
    void variables_keep_their_order() {
        assertThat(spec(merge("""
                containers:
                - name: app
                  image: shop:1
                  env:
                  - {name: HOST, value: db}
                  - {name: URL, value: "http://$(HOST):$(PORT)"}
                """, """
                containers:
                - name: app
                  env:
                  - {name: PATH_PREFIX, value: "$(URL)/shop"}
                  - {name: HOST, value: db.example.com}
                """))).isEqualTo("""
                containers:
                - name: app
                  image: shop:1
                  env:
                  - name: HOST
                    value: db.example.com
                  - name: URL
                    value: http://$(HOST):$(PORT)
                  - name: PATH_PREFIX
                    value: $(URL)/shop
                """);
    }

    @Test
    void two_mounts_of_one_volume_are_two_mounts() {
        assertThat(spec(merge("""
                containers:
                - name: app
                  image: shop:1
                  volumeMounts:
                  - {name: data, mountPath: /data}
                volumes: [{name: data, emptyDir: {}}]
                """, """
                containers:
                - name: app
                  volumeMounts:
                  - {name: data, mountPath: /cache, subPath: cache}
                """))).isEqualTo("""
                containers:
                - name: app
                  image: shop:1
                  volumeMounts:
                  - name: data
                    mountPath: /data
                  - name: data
                    mountPath: /cache
                    subPath: cache
                volumes:
                - name: data
                  emptyDir: {}
                """);
    }

    @Test
    void tolerations_are_replaced_as_a_whole_and_what_is_lost_is_named() {
        OverlayResult<Pod> merged = merge("""
                containers: [{name: app, image: "shop:1"}]
                tolerations:
                - {key: dedicated, operator: Equal, value: shop, effect: NoSchedule}
                - {key: spot, operator: Exists}
                """, """
                tolerations:
                - {key: gpu, operator: Exists}
                """);
        assertThat(spec(merged)).isEqualTo("""
                containers:
                - name: app
                  image: shop:1
                tolerations:
                - key: gpu
                  operator: Exists
                """);
        Finding found = merged.report().findings().get(0);
        assertThat(found.rule()).isEqualTo("overlay/replaced");
        assertThat(found.severity()).isEqualTo(Severity.INFO);
        assertThat(found.related())
                .extracting(Finding.Related::toString)
                .containsExactly("user: spec.tolerations", "defaults: spec.tolerations");
    }

    @Test
    void a_port_is_not_added_twice() {
        assertThat(spec(merge("""
                containers:
                - name: app
                  image: shop:1
                  ports: [{name: http, containerPort: 8080}]
                """, """
                containers:
                - name: app
                  ports: [{containerPort: 8080, protocol: TCP, hostPort: 80}]
                """))).isEqualTo("""
                containers:
                - name: app
                  image: shop:1
                  ports:
                  - name: http
                    containerPort: 8080
                    hostPort: 80
                    protocol: TCP
                """);
    }

    @Test
    void a_container_without_a_name_is_reported() {
        OverlayResult<Pod> merged = merge("""
                containers: [{name: app, image: "shop:1"}]
                """, """
                containers: [{image: "shop:2"}]
                """);
        assertThat(merged.value().spec().containers()).hasSize(2);
        assertThat(rules(merged)).contains("overlay/missing-key");
        assertThat(merged.report().isAccepted()).isFalse();
    }

    @Test
    void mounts_of_the_defaults_come_first_and_once() {
        assertThat(spec(merge("""
                containers:
                - name: app
                  image: shop:1
                  volumeMounts:
                  - {name: tls, mountPath: /tls, readOnly: true}
                  - {name: tmp, mountPath: /tmp}
                volumes: [{name: tls, secret: {secretName: tls}}, {name: tmp, emptyDir: {}}]
                """, """
                containers:
                - name: app
                  volumeMounts:
                  - {name: scratch, mountPath: /scratch}
                  - {name: tmp, mountPath: /tmp}
                volumes: [{name: scratch, emptyDir: {}}]
                """))).isEqualTo("""
                containers:
                - name: app
                  image: shop:1
                  volumeMounts:
                  - name: tls
                    mountPath: /tls
                    readOnly: true
                  - name: tmp
                    mountPath: /tmp
                  - name: scratch
                    mountPath: /scratch
                volumes:
                - name: tls
                  secret:
                    secretName: tls
                - name: tmp
                  emptyDir: {}
                - name: scratch
                  emptyDir: {}
                """);
    }

    @Test
    void another_volume_at_the_same_path_replaces_the_mount() {
        assertThat(spec(merge("""
                containers:
                - name: app
                  image: shop:1
                  volumeMounts:
                  - {name: shm, mountPath: /dev/shm, subPath: shop, readOnly: true}
                volumes: [{name: shm, emptyDir: {medium: Memory}}]
                """, """
                containers:
                - name: app
                  volumeMounts: [{name: big, mountPath: /dev/shm}]
                volumes: [{name: big, emptyDir: {medium: Memory, sizeLimit: 1Gi}}]
                """))).isEqualTo("""
                containers:
                - name: app
                  image: shop:1
                  volumeMounts:
                  - name: big
                    mountPath: /dev/shm
                volumes:
                - name: shm
                  emptyDir:
                    medium: Memory
                - name: big
                  emptyDir:
                    medium: Memory
                    sizeLimit: 1Gi
                """);
    }

    @Test
    void a_volume_has_one_source() {
        assertThat(spec(merge("""
                containers: [{name: app, image: "shop:1"}]
                volumes: [{name: data, emptyDir: {sizeLimit: 1Gi}}]
                """, """
                volumes: [{name: data, persistentVolumeClaim: {claimName: shop}}]
                """))).isEqualTo("""
                containers:
                - name: app
                  image: shop:1
                volumes:
                - name: data
                  persistentVolumeClaim:
                    claimName: shop
                """);
    }

    @Test
    void a_variable_has_a_value_or_a_source() {
        assertThat(spec(merge("""
                containers:
                - name: app
                  image: shop:1
                  env:
                  - {name: PASSWORD, value: secret}
                  - {name: USER, valueFrom: {secretKeyRef: {name: db, key: user}}}
                """, """
                containers:
                - name: app
                  env:
                  - {name: PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}
                  - {name: USER, value: shop}
                """))).isEqualTo("""
                containers:
                - name: app
                  image: shop:1
                  env:
                  - name: PASSWORD
                    valueFrom:
                      secretKeyRef:
                        name: db
                        key: password
                  - name: USER
                    value: shop
                """);
    }

    @Test
    void tcp_and_udp_on_one_number_are_two_ports() {
        assertThat(spec(merge("""
                containers:
                - name: dns
                  image: dns:1
                  ports: [{name: dns, containerPort: 53, protocol: UDP}]
                """, """
                containers:
                - name: dns
                  ports: [{name: dns-tcp, containerPort: 53, protocol: TCP}]
                """))).isEqualTo("""
                containers:
                - name: dns
                  image: dns:1
                  ports:
                  - name: dns
                    containerPort: 53
                    protocol: UDP
                  - name: dns-tcp
                    containerPort: 53
                    protocol: TCP
                """);
    }

    @Test
    void init_containers_keep_their_order() {
        OverlayResult<Pod> merged = merge("""
                containers: [{name: app, image: "shop:1"}]
                initContainers: [{name: fetch, image: "fetch:1"}, {name: migrate, image: "migrate:1"}]
                """, """
                initContainers: [{name: warm, image: "warm:1"}, {name: migrate, image: "migrate:2"}, {name: fetch, image: "fetch:1"}]
                """);
        assertThat(merged.value().spec().initContainers())
                .extracting(each -> each.name() + " " + each.image())
                .containsExactly("fetch fetch:1", "migrate migrate:2", "warm warm:1");
    }

    @Test
    void a_handler_and_a_strategy_are_replaced_as_a_whole() {
        Deployment base = deployment("{type: RollingUpdate, rollingUpdate: {maxSurge: 1}}");
        Deployment upper = deployment("{type: Recreate}");
        assertThat(Overlay.of(base).over(upper).merge().value().spec().strategy())
                .isEqualTo(upper.spec().strategy());
        assertThat(merge("""
                containers: [{name: app, image: "shop:1", livenessProbe: {exec: {command: [ls]}, periodSeconds: 3}}]
                """, """
                containers: [{name: app, livenessProbe: {grpc: {port: 1}}}]
                """)
                        .value()
                        .spec()
                        .containers()
                        .get(0)
                        .livenessProbe()
                        .exec())
                .isNull();
    }

    private static Deployment deployment(String strategy) {
        return Manifests.read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop}
                spec:
                  strategy: %s
                  selector: {matchLabels: {app: shop}}
                  template:
                    metadata: {labels: {app: shop}}
                    spec: {containers: [{name: app, image: "shop:1"}]}
                """.formatted(strategy)).single(Deployment.class);
    }

    @Test
    void a_key_of_a_secret_is_in_one_of_its_maps() {
        Secret base = Manifests.read("{apiVersion: v1, kind: Secret, metadata: {name: s}, stringData: {a: x, b: z}}")
                .single(Secret.class);
        Secret upper = Manifests.read("{apiVersion: v1, kind: Secret, metadata: {name: s}, data: {a: eA==}}")
                .single(Secret.class);
        Secret merged = Overlay.of(base).over(upper).merge().value();
        assertThat(merged.data()).containsOnlyKeys("a");
        assertThat(merged.stringData()).containsOnlyKeys("b");
    }

    @Test
    void elements_with_one_key_become_one() {
        String twice =
                "containers: [{name: app, image: \"shop:1\", env: [{name: A, value: a}, {name: B, value: b}, {name: A, value: c}]}]";
        OverlayResult<Pod> merged = merge(twice, "containers: [{name: app, stdin: true}]");
        assertThat(merged.value().spec().containers().get(0).env())
                .extracting(each -> each.name() + each.value())
                .containsExactly("Ac", "Bb");
        assertThat(rules(merged)).contains("overlay/duplicate-key");
        assertThat(origin(merged, "spec.containers[0].env[0].value"))
                .isEqualTo("defaults: spec.containers[0].env[2].value");

        OverlayResult<Pod> upper =
                merge("containers: [{name: app, image: \"shop:1\", env: [{name: A, value: z}]}]", twice);
        assertThat(upper.value().spec().containers().get(0).env())
                .extracting(each -> each.name() + each.value())
                .containsExactly("Ac", "Bb");
        assertThat(rules(upper)).contains("overlay/duplicate-key");
    }

    @Test
    void what_changes_nothing_gives_the_base() {
        Pod base = pod("containers: [{name: app, image: \"shop:1\", env: [{name: A, value: a}, {name: A, value: c}]}]");
        assertThat(Overlay.of(base).over(base).merge().value()).isSameAs(base);
        assertThat(Overlay.of(base).over(Pod.builder().build()).merge().value()).isSameAs(base);
    }

    @Test
    void a_quantity_keeps_its_spelling_where_it_does_not_change() {
        assertThat(spec(merge(
                        "containers: [{name: app, image: \"shop:1\", resources: {limits: {cpu: 1000m, memory: 1Gi}}}]",
                        "containers: [{name: app, resources: {limits: {cpu: 1, memory: 2Gi}}}]")))
                .isEqualTo("""
                        containers:
                        - name: app
                          image: shop:1
                          resources:
                            limits:
                              cpu: 1000m
                              memory: 2Gi
                        """);
    }

    @Test
    void fields_that_the_model_does_not_know_are_kept() {
        String lower = "containers: [{name: app, image: shop, newer: {a: 1}}, {name: log, image: log, newest: 1}]";
        String upper = "containers: [{name: log, newest: 2}, {name: app, newer: {b: 2}}]";
        assertThat(spec(merge(lower, upper))).isEqualTo("""
                containers:
                - name: app
                  image: shop
                  newer:
                    b: 2
                - name: log
                  image: log
                  newest: 2
                """);
    }

    @Test
    void a_mount_without_a_volume_changes_the_one_at_its_path() {
        String whole = "containers: [{name: app, image: shop, volumeMounts: [{name: d, mountPath: /d}]}]";
        String part = "containers: [{name: app, image: shop, volumeMounts: [{mountPath: /d, readOnly: true}]}]";
        String expected =
                "containers: [{name: app, image: shop, volumeMounts: [{name: d, mountPath: /d, readOnly: true}]}]";
        assertThat(merge(whole, part).value()).isEqualTo(pod(expected));
        assertThat(merge(part, whole).value()).isEqualTo(pod(expected));
    }

    @Test
    void unknown_fields_of_elements_with_keys_are_merged_by_them() {
        assertThat(spec(merge(
                        "volumes: [{name: a, newer: 1}, {name: b, newer: 1}]",
                        "volumes: [{name: b, newer: 2, newest: 3}]")))
                .isEqualTo("""
                volumes:
                - name: a
                  newer: 1
                - name: b
                  newer: 2
                  newest: 3
                """);
    }

    @Test
    void unknown_fields_go_with_the_value_that_they_are_in() {
        assertThat(spec(merge("""
                tolerations: [{key: a, newer: 1}]
                volumes: [{name: a, emptyDir: {newer: 1}}, {name: b, emptyDir: {newer: 1}}]
                securityContext: {seccompProfile: {type: RuntimeDefault, newer: 1}, newer: 1}
                """, """
                tolerations: [{key: b}]
                volumes: [{name: a, emptyDir: {medium: Memory}}]
                securityContext: {seccompProfile: {type: Unconfined}}
                """))).isEqualTo("""
                volumes:
                - name: a
                  emptyDir:
                    medium: Memory
                - name: b
                  emptyDir:
                    newer: 1
                securityContext:
                  seccompProfile:
                    type: Unconfined
                  newer: 1
                tolerations:
                - key: b
                """);
    }
}
