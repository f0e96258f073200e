package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static dev.podwright.dsl.words.Yaml.assertYaml;
import static dev.podwright.dsl.words.Yaml.pod;

import org.junit.jupiter.api.Test;

/** Which other pods, by rules about their labels. */
class LabelRuleWordsTest {

    @Test
    void affinity() {
        assertYaml(
                pod().podAffinity(a -> a.required(
                                ZONE,
                                t -> t.labelSelector(s -> s.matchExpression("app", IN, "cache", "store")
                                                .matchExpression("old", DOES_NOT_EXIST))
                                        .matchLabelKeys("version")))
                        .podAntiAffinity(a -> a.required(
                                HOSTNAME,
                                t -> t.labelSelector(s -> s.matchLabel("app", "noisy")
                                                .matchExpression("tier", NOT_IN, "batch")
                                                .matchExpression("team", EXISTS))
                                        .mismatchLabelKeys("version")
                                        .namespaceSelector(s -> s.matchLabel("team", "a")))),
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
                    podAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                      - labelSelector:
                          matchExpressions:
                          - key: app
                            operator: In
                            values:
                            - cache
                            - store
                          - key: old
                            operator: DoesNotExist
                        topologyKey: topology.kubernetes.io/zone
                        matchLabelKeys:
                        - version
                    podAntiAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                      - labelSelector:
                          matchLabels:
                            app: noisy
                          matchExpressions:
                          - key: tier
                            operator: NotIn
                            values:
                            - batch
                          - key: team
                            operator: Exists
                        topologyKey: kubernetes.io/hostname
                        namespaceSelector:
                          matchLabels:
                            team: a
                        mismatchLabelKeys:
                        - version
                """);
    }

    @Test
    void spreading() {
        assertYaml(
                pod().spreadOver(
                                ZONE,
                                s -> s.labelSelector(
                                        l -> l.matchLabel("app", "p").matchExpression("canary", DOES_NOT_EXIST))),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
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
                        app: p
                      matchExpressions:
                      - key: canary
                        operator: DoesNotExist
                """);
    }

    @Test
    void tolerations() {
        assertYaml(
                pod().toleration(t -> t.key("level").operator(EQUAL).value("3").customize(b -> b.operator("Gt")))
                        .toleration(t -> t.key("gone")
                                .operator(EXISTS)
                                .effect(NO_EXECUTE)
                                .toleration(seconds(60))),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  tolerations:
                  - key: level
                    operator: Gt
                    value: "3"
                  - key: gone
                    operator: Exists
                    effect: NoExecute
                    tolerationSeconds: 60
                """);
    }
}
