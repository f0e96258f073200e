package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.nodes;
import static dev.podwright.dsl.Pods.podLabel;
import static dev.podwright.dsl.Pods.podsWhere;
import static dev.podwright.dsl.Pods.podsWith;
import static dev.podwright.dsl.Pods.seconds;
import static dev.podwright.dsl.Pods.taint;
import static dev.podwright.dsl.Pods.zones;
import static dev.podwright.dsl.words.Yaml.assertYaml;
import static dev.podwright.dsl.words.Yaml.pod;

import org.junit.jupiter.api.Test;

/** Which other pods, by rules about their labels. */
class LabelRuleWordsTest {

    @Test
    void affinity() {
        assertYaml(
                pod().near(
                                podsWhere(
                                                podLabel("app").anyOf("cache", "store"),
                                                podLabel("old").absent())
                                        .alike("version"),
                                zones())
                        .awayFrom(
                                podsWith("app", "noisy")
                                        .and(podLabel("tier").noneOf("batch"))
                                        .and(podLabel("team").exists())
                                        .unlike("version")
                                        .inNamespacesWith("team", "a"),
                                nodes()),
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
                                zones(),
                                s -> s.matching("app", "p")
                                        .matching(podLabel("canary").absent())),
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
                pod().tolerates(taint("level", "3").with(t -> t.operator("Gt")))
                        .tolerates(taint("gone").noExecute(seconds(60))),
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
