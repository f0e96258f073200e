package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static dev.podwright.dsl.words.Yaml.assertYaml;
import static dev.podwright.dsl.words.Yaml.pod;

import org.junit.jupiter.api.Test;

/** On which node, near and away from what. */
class PodPlacementTest {
    @Test
    void scheduling() {
        assertYaml(
                pod().nodeSelector("disk", "ssd")
                        .nodeName("n1")
                        .toleration(t -> t.key("gpu").operator(EXISTS))
                        .toleration(
                                t -> t.key("team").operator(EQUAL).value("a").effect(NO_SCHEDULE))
                        .toleration(
                                t -> t.key("team").operator(EQUAL).value("b").effect(PREFER_NO_SCHEDULE))
                        .toleration(
                                t -> t.key("team").operator(EQUAL).value("c").effect(NO_EXECUTE))
                        .toleration(t -> t.operator(EXISTS).effect(NO_EXECUTE).toleration(minutes(5)))
                        .priorityClassName("critical")
                        .preemptionPolicy(NEVER)
                        .schedulerName("mine")
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
                pod().spreadOver(ZONE)
                        .spreadOver(
                                HOSTNAME,
                                s -> s.maxSkew(2)
                                        .whenUnsatisfiable(SCHEDULE_ANYWAY)
                                        .labelSelector(
                                                l -> l.matchLabel("app", "shop").matchLabel("tier", "front"))
                                        .matchLabelKeys("pod-template-hash")
                                        .nodeAffinityPolicy(IGNORE)
                                        .nodeTaintsPolicy(HONOR))
                        .spreadOver(REGION, s -> s.minDomains(3).customize(b -> b.nodeTaintsPolicy("Ignore")))
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
                pod().nodeAffinity(n -> n.required(t ->
                                t.matchExpression("disk", IN, "ssd", "nvme").matchExpression("arch", NOT_IN, "arm")))
                        .nodeAffinity(n -> n.required(t -> t.matchExpression("gpu", EXISTS)))
                        .nodeAffinity(n -> n.nodeSelectorTerm(t -> t.matchField("metadata.name", IN, "n1")))
                        .nodeAffinity(n -> n.preferred(
                                10,
                                t -> t.matchExpression("spot", DOES_NOT_EXIST).matchExpression("cores", GT, "8")))
                        .nodeAffinity(n -> n.preferred(5, t -> t.matchExpression("load", LT, "50")))
                        .podAffinity(a -> a.required(
                                ZONE,
                                t -> t.labelSelector(
                                        s -> s.matchLabel("app", "db").matchLabel("tier", "back"))))
                        .podAffinity(a -> a.preferred(
                                20,
                                HOSTNAME,
                                t -> t.labelSelector(s -> s.matchLabel("app", "cache"))
                                        .namespaces("a", "b")))
                        .podAntiAffinity(a ->
                                a.required(HOSTNAME, t -> t.labelSelector(s -> s.matchLabel("app", "shop"))))
                        .podAntiAffinity(a -> a.preferred(
                                30,
                                topology("example.com/rack"),
                                t -> t.labelSelector(s -> s.matchLabel("app", "noisy"))
                                        .namespaceSelector(s -> s)
                                        .matchLabelKeys("version"))),
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
