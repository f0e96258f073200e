package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.anyTaint;
import static dev.podwright.dsl.Pods.minutes;
import static dev.podwright.dsl.Pods.nodeLabel;
import static dev.podwright.dsl.Pods.nodeName;
import static dev.podwright.dsl.Pods.nodes;
import static dev.podwright.dsl.Pods.podsWith;
import static dev.podwright.dsl.Pods.regions;
import static dev.podwright.dsl.Pods.taint;
import static dev.podwright.dsl.Pods.topology;
import static dev.podwright.dsl.Pods.zones;
import static dev.podwright.dsl.words.Yaml.assertYaml;
import static dev.podwright.dsl.words.Yaml.pod;

import org.junit.jupiter.api.Test;

/** On which node, near and away from what. */
class PodPlacementTest {
    @Test
    void scheduling() {
        assertYaml(
                pod().nodeSelector("disk", "ssd")
                        .node("n1")
                        .tolerates("gpu")
                        .tolerates(taint("team", "a").noSchedule())
                        .tolerates(taint("team", "b").preferNoSchedule())
                        .tolerates(taint("team", "c").noExecute())
                        .tolerates(anyTaint().noExecute(minutes(5)))
                        .priorityClass("critical")
                        .preemptsNever()
                        .scheduler("mine")
                        .schedulingGate("example.com/wait"),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  nodeSelector:
                    disk: ssd
                  nodeName: n1
                  schedulerName: mine
                  tolerations:
                  - key: gpu
                    operator: Exists
                  - key: team
                    operator: Equal
                    value: a
                    effect: NoSchedule
                  - key: team
                    operator: Equal
                    value: b
                    effect: PreferNoSchedule
                  - key: team
                    operator: Equal
                    value: c
                    effect: NoExecute
                  - operator: Exists
                    effect: NoExecute
                    tolerationSeconds: 300
                  priorityClassName: critical
                  preemptionPolicy: Never
                  schedulingGates:
                  - name: example.com/wait
                """);
    }

    @Test
    void spreading() {
        assertYaml(
                pod().spreadOver(zones())
                        .spreadOver(
                                nodes(),
                                s -> s.maxSkew(2)
                                        .ifPossible()
                                        .matching("app", "shop")
                                        .matching("tier", "front")
                                        .alike("pod-template-hash")
                                        .overAllNodes()
                                        .overToleratedNodes())
                        .spreadOver(regions(), s -> s.minDomains(3).with(b -> b.nodeTaintsPolicy("Ignore")))
                        .label("app", "shop"),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                  labels:
                    app: shop
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  topologySpreadConstraints:
                  - maxSkew: 1
                    topologyKey: topology.kubernetes.io/zone
                    whenUnsatisfiable: DoNotSchedule
                    labelSelector:
                      matchLabels:
                        app: shop
                  - maxSkew: 2
                    topologyKey: kubernetes.io/hostname
                    whenUnsatisfiable: ScheduleAnyway
                    labelSelector:
                      matchLabels:
                        app: shop
                        tier: front
                    nodeAffinityPolicy: Ignore
                    nodeTaintsPolicy: Honor
                    matchLabelKeys:
                    - pod-template-hash
                  - maxSkew: 1
                    topologyKey: topology.kubernetes.io/region
                    whenUnsatisfiable: DoNotSchedule
                    labelSelector:
                      matchLabels:
                        app: shop
                    minDomains: 3
                    nodeTaintsPolicy: Ignore
                """);
    }

    @Test
    void affinity() {
        assertYaml(
                pod().requiresNode(
                                nodeLabel("disk").anyOf("ssd", "nvme"),
                                nodeLabel("arch").noneOf("arm"))
                        .requiresNode(nodeLabel("gpu").exists())
                        .orNode(nodeName().anyOf("n1"))
                        .prefersNode(
                                10,
                                nodeLabel("spot").absent(),
                                nodeLabel("cores").above(8))
                        .prefersNode(5, nodeLabel("load").below(50))
                        .near(podsWith("app", "db").and("tier", "back"), zones())
                        .prefersNear(20, podsWith("app", "cache").inNamespaces("a", "b"), nodes())
                        .awayFrom(podsWith("app", "shop"), nodes())
                        .prefersAwayFrom(
                                30,
                                podsWith("app", "noisy").inAllNamespaces().with(t -> t.addMatchLabelKey("version")),
                                topology("example.com/rack")),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  affinity:
                    nodeAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                        nodeSelectorTerms:
                        - matchExpressions:
                          - key: disk
                            operator: In
                            values:
                            - ssd
                            - nvme
                          - key: arch
                            operator: NotIn
                            values:
                            - arm
                          - key: gpu
                            operator: Exists
                        - matchFields:
                          - key: metadata.name
                            operator: In
                            values:
                            - n1
                      preferredDuringSchedulingIgnoredDuringExecution:
                      - weight: 10
                        preference:
                          matchExpressions:
                          - key: spot
                            operator: DoesNotExist
                          - key: cores
                            operator: Gt
                            values:
                            - "8"
                      - weight: 5
                        preference:
                          matchExpressions:
                          - key: load
                            operator: Lt
                            values:
                            - "50"
                    podAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                      - labelSelector:
                          matchLabels:
                            app: db
                            tier: back
                        topologyKey: topology.kubernetes.io/zone
                      preferredDuringSchedulingIgnoredDuringExecution:
                      - weight: 20
                        podAffinityTerm:
                          labelSelector:
                            matchLabels:
                              app: cache
                          namespaces:
                          - a
                          - b
                          topologyKey: kubernetes.io/hostname
                    podAntiAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                      - labelSelector:
                          matchLabels:
                            app: shop
                        topologyKey: kubernetes.io/hostname
                      preferredDuringSchedulingIgnoredDuringExecution:
                      - weight: 30
                        podAffinityTerm:
                          labelSelector:
                            matchLabels:
                              app: noisy
                          topologyKey: example.com/rack
                          namespaceSelector: {}
                          matchLabelKeys:
                          - version
                """);
    }
}
