package dev.podwright.validate.internal.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.meta.LabelSelectorRequirement;
import dev.podwright.report.Finding;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Gate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // a pod that lacks what is asked for fails the test
class PrepareForCreateTest {
    private final Findings out = new Findings();

    private static Pod pod(String text) {
        return Manifests.read(text).single(Pod.class);
    }

    private Pod prepared(String text) {
        return PrepareForCreate.onCreate(pod(text), Features.NEWEST, out);
    }

    private List<String> found() {
        return out.all().stream()
                .map(f -> f.channel() + " " + f.rule() + " " + f.path())
                .toList();
    }

    @Test
    void gives_the_same_pod_back_when_there_is_nothing_to_do() {
        Pod pod = pod("""
                apiVersion: v1
                kind: Pod
                metadata: {name: p, labels: {app: web}, annotations: {a: b}}
                spec:
                  containers:
                  - {name: a, image: i, lifecycle: {preStop: {sleep: {seconds: 1}}}}
                  volumes:
                  - {name: v, projected: {sources: [{secret: {name: s}}]}}
                  affinity:
                    podAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                      - {topologyKey: k, labelSelector: {}}
                  topologySpreadConstraints:
                  - {maxSkew: 1, topologyKey: k, whenUnsatisfiable: DoNotSchedule, labelSelector: {}}
                """);

        assertThat(PrepareForCreate.onCreate(pod, Features.NEWEST, out)).isSameAs(pod);
        assertThat(out.all()).isEmpty();
    }

    @Test
    void drops_what_belongs_to_disabled_features_and_says_so() {
        Pod pod = prepared("""
                apiVersion: v1
                kind: Pod
                metadata: {name: p}
                spec:
                  schedulingGroup: {podGroupName: g}
                  initContainers:
                  - {name: i, image: i, lifecycle: {stopSignal: SIGINT}}
                  containers:
                  - {name: a, image: i, lifecycle: {stopSignal: SIGINT, preStop: {sleep: {seconds: 1}}}}
                  volumes:
                  - name: v
                    emptyDir: {mode: 504}
                  - name: w
                    projected:
                      sources:
                      - {secret: {name: s, items: [{key: k, path: p, user: 1}]}}
                """);

        assertThat(Manifests.toYaml(pod)).isEqualTo("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  initContainers:
                  - name: i
                    image: i
                  containers:
                  - name: a
                    image: i
                    lifecycle:
                      preStop:
                        sleep:
                          seconds: 1
                  volumes:
                  - name: v
                    emptyDir: {}
                  - name: w
                    projected:
                      sources:
                      - secret:
                          name: s
                          items:
                          - key: k
                            path: p
                """);
        assertThat(found())
                .containsExactlyInAnyOrder(
                        "ADVISED server/field-dropped spec.schedulingGroup",
                        "ADVISED server/field-dropped spec.initContainers[0].lifecycle.stopSignal",
                        "ADVISED server/field-dropped spec.containers[0].lifecycle.stopSignal",
                        "ADVISED server/field-dropped spec.volumes[0].emptyDir.mode",
                        "ADVISED server/field-dropped spec.volumes[1].projected.sources[0].secret.items[0].user");
        assertThat(out.all())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("feature gate ContainerStopSignals is off"));
    }

    @Test
    void keeps_what_belongs_to_enabled_features() {
        Pod pod = pod("""
                apiVersion: v1
                kind: Pod
                metadata: {name: p}
                spec:
                  containers:
                  - {name: a, image: i, lifecycle: {stopSignal: SIGINT}}
                """);

        Features features = Features.NEWEST.with(Gate.CONTAINER_STOP_SIGNALS, true);
        assertThat(PrepareForCreate.onCreate(pod, features, out)).isSameAs(pod);
    }

    @Test
    void merges_label_keys_of_the_pod_into_selectors() {
        Pod pod = prepared("""
                apiVersion: v1
                kind: Pod
                metadata: {name: p, labels: {app: web, hash: x1}}
                spec:
                  affinity:
                    podAntiAffinity:
                      preferredDuringSchedulingIgnoredDuringExecution:
                      - weight: 1
                        podAffinityTerm:
                          topologyKey: k
                          labelSelector: {}
                          matchLabelKeys: [hash, missing]
                          mismatchLabelKeys: [app]
                  topologySpreadConstraints:
                  - topologyKey: k
                    labelSelector: {matchExpressions: [{key: a, operator: Exists}]}
                    matchLabelKeys: [hash]
                  - topologyKey: k
                    matchLabelKeys: [hash]
                """);

        assertThat(pod.spec().affinity().podAntiAffinity().preferredDuringSchedulingIgnoredDuringExecution())
                .singleElement()
                .extracting(term -> term.podAffinityTerm().labelSelector().matchExpressions())
                .isEqualTo(List.of(requirement("hash", "In", "x1"), requirement("app", "NotIn", "web")));
        assertThat(pod.spec().topologySpreadConstraints().get(0).labelSelector().matchExpressions())
                .containsExactly(requirement("a", "Exists"), requirement("hash", "In", "x1"));
        assertThat(pod.spec().topologySpreadConstraints().get(1).labelSelector())
                .isNull();
        assertThat(out.all()).isEmpty();
    }

    private static LabelSelectorRequirement requirement(String key, String operator, String... values) {
        return LabelSelectorRequirement.builder()
                .key(key)
                .operator(operator)
                .values(List.of(values))
                .build();
    }

    @Test
    void turns_app_armor_annotations_into_fields_with_the_servers_warning() {
        Pod pod = prepared("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                  annotations:
                    container.apparmor.security.beta.kubernetes.io/a: localhost/mine
                    container.apparmor.security.beta.kubernetes.io/b: unconfined
                    container.apparmor.security.beta.kubernetes.io/c: runtime/default
                    container.apparmor.security.beta.kubernetes.io/d: nonsense
                spec:
                  securityContext: {appArmorProfile: {type: RuntimeDefault}}
                  containers:
                  - {name: a, image: i}
                  - {name: b, image: i, securityContext: {appArmorProfile: {type: Localhost}}}
                  - {name: c, image: i}
                  - {name: d, image: i}
                """);

        assertThat(pod.spec()
                        .containers()
                        .get(0)
                        .securityContext()
                        .appArmorProfile()
                        .localhostProfile())
                .isEqualTo("mine");
        assertThat(pod.spec()
                        .containers()
                        .get(1)
                        .securityContext()
                        .appArmorProfile()
                        .type())
                .isEqualTo("Localhost");
        assertThat(pod.spec().containers().get(2).securityContext()).isNull();
        assertThat(pod.spec().containers().get(3).securityContext()).isNull();
        assertThat(found())
                .containsExactly(
                        "WARNED warning/apparmor-annotation"
                                + " metadata.annotations[container.apparmor.security.beta.kubernetes.io/a]",
                        "WARNED warning/apparmor-annotation"
                                + " metadata.annotations[container.apparmor.security.beta.kubernetes.io/d]");
    }

    @Test
    void generates_a_name_and_drops_what_is_double_or_obsolete() {
        Pod pod = prepared("""
                apiVersion: v1
                kind: Pod
                metadata:
                  generateName: %s
                  annotations: {pod.beta.kubernetes.io/init-containers: "[]", kept: "yes"}
                  ownerReferences:
                  - {apiVersion: v1, kind: K, name: owner, uid: u}
                  - {apiVersion: v1, kind: K, name: owner, uid: u}
                  - {apiVersion: v1, kind: K, name: owner, uid: u, controller: false}
                spec:
                  terminationGracePeriodSeconds: -5
                  serviceAccountName: one
                  serviceAccount: other
                """.formatted("a".repeat(60)));

        assertThat(pod.metadata().name()).hasSize(63).startsWith("a".repeat(58));
        assertThat(pod.metadata().annotations()).containsOnlyKeys("kept");
        assertThat(pod.metadata().ownerReferences()).hasSize(2);
        assertThat(found())
                .containsExactlyInAnyOrder(
                        "WARNED warning/duplicate-owner metadata.ownerReferences",
                        "ADVISED server/field-dropped"
                                + " metadata.annotations[pod.beta.kubernetes.io/init-containers]",
                        "ADVISED server/field-dropped spec.serviceAccount",
                        "ADVISED server/value-replaced spec.terminationGracePeriodSeconds");
    }

    @Test
    void neither_merges_nor_converts_in_templates() {
        PodTemplate template = Manifests.read("""
                        apiVersion: v1
                        kind: PodTemplate
                        metadata: {name: t}
                        template:
                          metadata:
                            labels: {app: web}
                            annotations: {container.apparmor.security.beta.kubernetes.io/a: unconfined}
                          spec:
                            containers:
                            - {name: a, image: i}
                            topologySpreadConstraints:
                            - {topologyKey: k, labelSelector: {}, matchLabelKeys: [app]}
                        """).single(PodTemplate.class);

        assertThat(PrepareForCreate.onCreate(template, Features.NEWEST, out)).isSameAs(template);
    }
}
