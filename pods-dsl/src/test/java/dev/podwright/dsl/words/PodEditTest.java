package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static dev.podwright.dsl.words.Yaml.assertYaml;
import static dev.podwright.dsl.words.Yaml.pod;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Conditions, loops and pieces, and a pod that there is. */
class PodEditTest {
    @Test
    void conditions_loops_pieces_and_the_way_down() {
        assertYaml(
                pod().onlyIf(true, p -> p.label("yes", "1"))
                        .onlyIf(false, p -> p.label("no", "1"))
                        .each(List.of("a", "b"), (p, name) -> p.imagePullSecret(name))
                        .including(p -> p.hostname("piece"))
                        .customize(p -> p.spec(
                                java.util.Objects.requireNonNull(p.build().spec()).toBuilder()
                                        .enableServiceLinks(false)
                                        .build())),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                  labels:
                    "yes": "1"
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  imagePullSecrets:
                  - name: a
                  - name: b
                  hostname: piece
                  enableServiceLinks: false
                """);
    }

    @Test
    void editing_keeps_everything_else() {
        String yaml = """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: legacy
                  labels:
                    app: legacy
                  finalizers:
                  - example.com/hold
                spec:
                  initContainers:
                  - name: side
                    image: s
                    restartPolicy: Always
                  containers:
                  - name: app
                    image: i
                    ports:
                    - name: a
                      containerPort: 1
                    resources:
                      limits:
                        memory: 0.5Gi
                      claims:
                      - name: a
                    securityContext:
                      capabilities:
                        add:
                        - A
                      procMount: Default
                  volumes:
                  - name: v
                    emptyDir: {}
                  nodeSelector:
                    disk: ssd
                  securityContext:
                    supplementalGroups:
                    - 1
                    sysctls:
                    - name: kernel.msgmax
                      value: "1"
                  imagePullSecrets:
                  - name: one
                  affinity:
                    nodeAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                        nodeSelectorTerms:
                        - matchExpressions:
                          - key: disk
                            operator: Exists
                  tolerations:
                  - operator: Exists
                  hostAliases:
                  - ip: 10.0.0.1
                    hostnames:
                    - a
                  readinessGates:
                  - conditionType: example.com/a
                  topologySpreadConstraints:
                  - maxSkew: 1
                    topologyKey: zone
                    whenUnsatisfiable: DoNotSchedule
                  schedulingGates:
                  - name: example.com/a
                  resourceClaims:
                  - name: a
                    resourceClaimName: a
                  resources:
                    requests:
                      cpu: "1"
                status:
                  phase: Running
                """;
        assertYaml(edit(Yaml.read(yaml)), yaml);
        assertYaml(
                edit(Yaml.read(yaml))
                        .label("a", "1")
                        .imagePullSecret("two")
                        .hostAlias("10.0.0.2", "b")
                        .readinessGate("example.com/b")
                        .schedulingGate("example.com/b")
                        .resourceClaim("b", "b")
                        .limits(cpu("1"))
                        .spreadOver(HOSTNAME)
                        .podAffinity(a -> a.required(ZONE, t -> t.labelSelector(s -> s.matchLabel("app", "db"))))
                        .sysctl("kernel.shm_rmid_forced", "1")
                        .inContainer(
                                "app",
                                c -> c.port("b", 2)
                                        .capabilities(x -> x.add("B"))
                                        .requests(memory("1"))
                                        .claim("b")),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: legacy
                  labels:
                    app: legacy
                    a: "1"
                  finalizers:
                  - example.com/hold
                spec:
                  initContainers:
                  - name: side
                    image: s
                    restartPolicy: Always
                  containers:
                  - name: app
                    image: i
                    ports:
                    - name: a
                      containerPort: 1
                    - name: b
                      containerPort: 2
                    resources:
                      limits:
                        memory: 0.5Gi
                      requests:
                        memory: "1"
                      claims:
                      - name: a
                      - name: b
                    securityContext:
                      capabilities:
                        add:
                        - A
                        - B
                      procMount: Default
                  volumes:
                  - name: v
                    emptyDir: {}
                  nodeSelector:
                    disk: ssd
                  securityContext:
                    supplementalGroups:
                    - 1
                    sysctls:
                    - name: kernel.msgmax
                      value: "1"
                    - name: kernel.shm_rmid_forced
                      value: "1"
                  imagePullSecrets:
                  - name: one
                  - name: two
                  affinity:
                    nodeAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                        nodeSelectorTerms:
                        - matchExpressions:
                          - key: disk
                            operator: Exists
                    podAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                      - labelSelector:
                          matchLabels:
                            app: db
                        topologyKey: topology.kubernetes.io/zone
                  tolerations:
                  - operator: Exists
                  hostAliases:
                  - ip: 10.0.0.1
                    hostnames:
                    - a
                  - ip: 10.0.0.2
                    hostnames:
                    - b
                  readinessGates:
                  - conditionType: example.com/a
                  - conditionType: example.com/b
                  topologySpreadConstraints:
                  - maxSkew: 1
                    topologyKey: zone
                    whenUnsatisfiable: DoNotSchedule
                  - maxSkew: 1
                    topologyKey: kubernetes.io/hostname
                    whenUnsatisfiable: DoNotSchedule
                    labelSelector:
                      matchLabels:
                        app: legacy
                        a: "1"
                  schedulingGates:
                  - name: example.com/a
                  - name: example.com/b
                  resourceClaims:
                  - name: a
                    resourceClaimName: a
                  - name: b
                    resourceClaimName: b
                  resources:
                    limits:
                      cpu: "1"
                    requests:
                      cpu: "1"
                status:
                  phase: Running
                """);
    }
}
