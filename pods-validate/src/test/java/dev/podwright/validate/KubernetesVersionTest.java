package dev.podwright.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.podwright.manifest.Manifest;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplate;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.version.KubernetesVersion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class KubernetesVersionTest {
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: pod
            spec:
              hostnameOverride: other
              containers:
                - name: app
                  image: app
                  lifecycle:
                    stopSignal: SIGTERM
                  volumeMounts:
                    - name: v
                      mountPath: /v
                      recursiveReadOnly: Disabled
              volumes:
                - name: v
                  emptyDir: {}
            """;

    private static Report report(Validator.Builder validator) {
        return validator.build().validate(Manifests.read(POD).single(Pod.class));
    }

    private static List<String> advised(Validator.Builder validator) {
        return report(validator).advised().stream()
                .map(f -> f.severity().wireName() + " " + f.rule() + " " + f.path())
                .toList();
    }

    @Test
    void reads_versions_as_they_are_written() {
        for (KubernetesVersion version : KubernetesVersion.supported()) {
            assertThat(KubernetesVersion.of(version.toString())).isEqualTo(version);
            assertThat(KubernetesVersion.of("v" + version + ".7")).isEqualTo(version);
            assertThat(version.compareTo(KubernetesVersion.newest())).isLessThanOrEqualTo(0);
        }
        for (String none : List.of("", "v", "1", "1.", "1.03", "1.33.", "1.x", "2.33", "latest")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> KubernetesVersion.of(none))
                    .withMessageContaining("write one like 1.37");
        }
    }

    @Test
    void only_supported_versions_can_be_judged_for() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Validator.builder().kubernetes(KubernetesVersion.of("1.28")))
                .withMessageContaining("1.29, 1.30");
    }

    @Test
    void the_newest_version_knows_every_field_and_is_the_default() {
        assertThat(advised(Validator.builder()))
                .containsExactly("warning server/field-dropped spec.containers[0].lifecycle.stopSignal")
                .isEqualTo(advised(Validator.builder().kubernetes(KubernetesVersion.newest())));
    }

    private static List<String> rejected(Validator.Builder validator) {
        return report(validator).rejected().stream()
                .map(finding -> finding.rule() + " " + finding.path())
                .toList();
    }

    @Test
    void a_status_has_the_fields_of_its_version() {
        String pod = """
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "p"},
                 "spec": {"containers": [{"name": "c", "image": "i"}]},
                 "status": {"volumeHealth": [], "containerStatuses": [{"name": "c", "stopSignal": "SIGTERM"}],
                   "nodeAllocatableResourceClaimStatuses": [{"resourceClaimName": "r", "resources": {}, "mapping": []}]}}
                """;
        String claims = "read/unknown-field status.nodeAllocatableResourceClaimStatuses";
        Map<KubernetesVersion, List<String>> unknown = Map.of(
                KubernetesVersion.V1_32,
                List.of(
                        "read/unknown-field status.volumeHealth",
                        "read/unknown-field status.containerStatuses[0].stopSignal",
                        claims),
                KubernetesVersion.V1_35,
                List.of("read/unknown-field status.volumeHealth", claims),
                KubernetesVersion.V1_36,
                List.of("read/unknown-field status.volumeHealth", claims + "[0].mapping"),
                KubernetesVersion.V1_37,
                List.of(claims + "[0].resources"));
        unknown.forEach((version, fields) -> assertThat(Validator.builder()
                        .kubernetes(version)
                        .build()
                        .validate(Manifests.inspect(pod).iterator().next())
                        .rejected())
                .as(version.toString())
                .extracting(finding -> finding.rule() + " " + finding.path())
                .containsExactlyInAnyOrderElementsOf(fields));
    }

    @Test
    void refuses_fields_that_an_older_version_does_not_know() {
        assertThat(rejected(Validator.builder().kubernetes(KubernetesVersion.V1_29)))
                .containsExactlyInAnyOrder(
                        "read/unknown-field spec.hostnameOverride",
                        "read/unknown-field spec.containers[0].lifecycle.stopSignal",
                        "read/unknown-field spec.containers[0].volumeMounts[0].recursiveReadOnly");
        assertThat(rejected(Validator.builder().kubernetes(KubernetesVersion.V1_33)))
                .containsExactly("read/unknown-field spec.hostnameOverride");
        assertThat(advised(Validator.builder().kubernetes(KubernetesVersion.V1_33)))
                .containsExactly("warning server/field-dropped spec.containers[0].lifecycle.stopSignal");
        assertThat(report(Validator.builder().kubernetes(KubernetesVersion.V1_33))
                        .rejected()
                        .get(0))
                .satisfies(finding -> {
                    assertThat(finding.message()).contains("hostnameOverride", "1.34", "1.33");
                    assertThat(finding.fix()).contains("1.34");
                    assertThat(finding.channel()).isEqualTo(Channel.REJECTED);
                    assertThat(finding.type()).isNull();
                });
    }

    @Test
    void an_unknown_field_is_located_where_it_was_written_and_whatever_its_value() {
        Manifest manifest = Manifests.inspect("""
                apiVersion: v1
                kind: Pod
                metadata: {name: pod}
                spec:
                  hostnameOverride: [1]
                  containers:
                  - name: app
                    image: app
                    volumeMounts: []
                    lifecycle:
                      stopSignal: null
                """).manifests().get(0);
        Validator older =
                Validator.builder().kubernetes(KubernetesVersion.V1_32).build();
        assertThat(older.validate(manifest).rejected())
                .extracting(
                        finding -> finding.rule() + " " + finding.path(),
                        finding -> Objects.requireNonNull(finding.location()).line())
                .containsExactlyInAnyOrder(
                        tuple("read/unknown-field spec.hostnameOverride", 5),
                        tuple("read/unknown-field spec.containers[0].lifecycle.stopSignal", 11));
        assertThat(Validator.standard().validate(manifest).rejected())
                .extracting(Finding::rule)
                .containsExactly("read/invalid-value");
    }

    /** As the oracles of 1.34, 1.35 and 1.36 answer; the corpora have more such objects. */
    @Test
    void a_field_of_one_older_version_alone_is_read_by_that_version() {
        String pod = """
                apiVersion: v1
                kind: Pod
                metadata: {name: pod}
                spec:
                  containers: [{name: app, image: app}]
                  workloadRef: {name: 1, podGroup: g, podgroup: g}
                """;
        Map<KubernetesVersion, List<String>> rejected = Map.of(
                KubernetesVersion.V1_34,
                List.of("read/unknown-field spec.workloadRef"),
                KubernetesVersion.V1_35,
                List.of("read/invalid-value spec.workloadRef.name", "read/unknown-field spec.workloadRef.podgroup"),
                KubernetesVersion.V1_36,
                List.of("read/unknown-field spec.workloadRef"));
        rejected.forEach((version, findings) -> assertThat(Validator.builder()
                        .kubernetes(version)
                        .build()
                        .validate(Manifests.inspect(pod).manifests().get(0))
                        .rejected())
                .as(version.toString())
                .extracting(finding -> finding.rule() + " " + finding.path())
                .containsExactlyElementsOf(findings));
        Manifest known = Manifests.inspect(pod.replace("name: 1", "name: w").replace(", podgroup: g", ""))
                .manifests()
                .get(0);
        assertThat(Validator.builder()
                        .kubernetes(KubernetesVersion.V1_35)
                        .build()
                        .validate(known)
                        .rejected())
                .isEmpty();
    }

    @Test
    void the_rest_of_an_object_with_an_unknown_field_is_judged_and_no_warning_is_sent() {
        Pod pod = Manifests.read("""
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: pod}
                        spec:
                          hostnameOverride: other
                          nodeSelector: {beta.kubernetes.io/os: linux}
                          restartPolicy: Sometimes
                          containers: [{name: app, image: app}]
                        """).single(Pod.class);
        Validator older =
                Validator.builder().kubernetes(KubernetesVersion.V1_33).build();
        assertThat(older.validate(pod).rejected())
                .extracting(Finding::rule)
                .containsExactly("read/unknown-field", "FieldValueNotSupported");
        assertThat(older.validate(pod).warned()).isEmpty();
    }

    @Test
    void an_update_is_refused_for_unknown_fields_of_the_new_object_alone() {
        Pod pod = Manifests.read(POD).single(Pod.class);
        Pod known = pod.toBuilder()
                .spec(Objects.requireNonNull(pod.spec()).toBuilder()
                        .hostnameOverride(null)
                        .build())
                .build();
        Validator older =
                Validator.builder().kubernetes(KubernetesVersion.V1_33).build();
        assertThat(older.validateUpdate(known, pod).rejected())
                .extracting(finding -> finding.rule() + " " + finding.path())
                .containsExactly("read/unknown-field spec.hostnameOverride");
        assertThat(older.validateUpdate(pod, known).rejected()).isEmpty();
    }

    @Test
    void a_status_update_keeps_what_a_feature_gate_forbids_and_the_generation() {
        Pod pod = Manifests.read("""
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: web, uid: u, generation: -1}
                        spec:
                          resources: {}
                          containers:
                          - {name: app, image: "app:1"}
                        """).single(Pod.class);
        Validator older =
                Validator.builder().kubernetes(KubernetesVersion.V1_33).build();
        assertThat(older.validateStatusUpdate(pod, pod).rejected())
                .extracting(finding -> finding.path().toString())
                .containsExactly("metadata.generation");
    }

    @Test
    void a_resize_ignores_what_a_feature_gate_forbids_in_an_ephemeral_container() {
        String text = """
                apiVersion: v1
                kind: Pod
                metadata: {name: web, namespace: default, uid: u}
                spec:
                  containers:
                  - {name: app, image: "app:1", resources: {limits: {cpu: %s, memory: 1Gi}}}
                  ephemeralContainers:
                  - {name: debug, image: "app:1", restartPolicy: Never}
                """;
        Validator older =
                Validator.builder().kubernetes(KubernetesVersion.V1_34).build();
        assertThat(older.validateResize(
                                Manifests.read(text.formatted("5")).single(Pod.class),
                                Manifests.read(text.formatted("2")).single(Pod.class))
                        .rejected())
                .isEmpty();
    }

    @Test
    void templates_are_reported_as_well() {
        PodTemplate template = Manifests.read("""
                        apiVersion: v1
                        kind: PodTemplate
                        metadata:
                          name: t
                        template:
                          spec:
                            hostnameOverride: other
                            containers:
                              - name: app
                                image: app
                        """).single(PodTemplate.class);
        Validator older =
                Validator.builder().kubernetes(KubernetesVersion.V1_33).build();
        assertThat(older.validate(template).rejected())
                .extracting(finding -> finding.rule() + " " + finding.path())
                .containsExactly("read/unknown-field template.spec.hostnameOverride");
    }

    @Test
    void unknown_fields_cannot_be_suppressed() {
        for (String rule : List.of("version/field-unknown", "read/unknown-field")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Validator.builder().suppress(rule, "old clusters may drop it"));
        }
    }

    @Test
    void a_field_of_a_later_feature_than_itself_is_refused_as_before_the_feature() {
        Report report = Validator.builder()
                .kubernetes(KubernetesVersion.V1_33)
                .build()
                .validate(Manifests.read("""
                                apiVersion: v1
                                kind: Pod
                                metadata:
                                  name: pod
                                spec:
                                  containers:
                                    - name: app
                                      image: app
                                      restartPolicy: Never
                                """).single(Pod.class));
        assertThat(report.rejected())
                .extracting(finding -> finding.rule() + " " + finding.path())
                .containsExactly("FieldValueForbidden spec.containers[0].restartPolicy");
        assertThat(report.advised()).isEmpty();
    }

    @Test
    void a_volume_that_holds_an_image_is_reported_once() {
        Pod pod = Manifests.read("""
                        apiVersion: v1
                        kind: Pod
                        metadata:
                          name: pod
                        spec:
                          containers:
                            - name: app
                              image: app
                              volumeMounts: [{name: v, mountPath: /v}]
                          volumes:
                            - name: v
                              image:
                                reference: app:1
                        """).single(Pod.class);
        assertThat(reported(pod, KubernetesVersion.V1_30)).containsExactly("read/unknown-field spec.volumes[0].image");
        assertThat(reported(pod, KubernetesVersion.V1_34)).containsExactly("server/field-dropped spec.volumes[0]");
        assertThat(reported(pod, KubernetesVersion.V1_35)).isEmpty();
    }

    private static List<String> reported(Pod pod, KubernetesVersion version) {
        return Validator.builder().kubernetes(version).build().validate(pod).findings().stream()
                .map(finding -> finding.rule() + " " + finding.path())
                .toList();
    }

    @Test
    void a_switched_gate_decides_on_its_fields() {
        assertThat(report(Validator.builder().gate("ContainerStopSignals", true))
                        .rejected())
                .extracting(finding -> finding.path().toString())
                .containsExactly("spec.containers[0].lifecycle.stopSignal");
        assertThat(advised(
                        Validator.builder().kubernetes(KubernetesVersion.V1_36).gate("HostnameOverride", false)))
                .contains("warning server/field-dropped spec.hostnameOverride");
    }

    @Test
    void an_unknown_gate_is_refused_with_those_near_to_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Validator.builder().gate("ContainerStopSignal", true))
                .withMessageContaining("near it are ContainerStopSignals");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Validator.builder().gate("selinux", true))
                .withMessageContaining("SELinuxChangePolicy, SELinuxMount");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Validator.builder().gate("", true))
                .withMessageContaining("the gates are AtomicWriteVolumeUserFields, ");
    }

    @Test
    void a_gate_that_the_server_would_not_take_is_refused() {
        refused(Validator.builder().gate("ImageVolume", false), "ImageVolume locked on");
        refused(
                Validator.builder().gate("SidecarContainers", true),
                "1.37 has no feature gate SidecarContainers, it went with 1.37");
        refused(
                Validator.builder().kubernetes(KubernetesVersion.V1_33).gate("HostnameOverride", true),
                "1.33 has no feature gate HostnameOverride, it came with 1.34");
        refused(Validator.builder().gate("PodLevelResources", false), "is on and needs PodLevelResources");
        Validator.builder().gate("ImageVolume", true).build();
        Validator.builder()
                .kubernetes(KubernetesVersion.V1_35)
                .gate("ImageVolume", false)
                .build();
        Validator.builder()
                .kubernetes(KubernetesVersion.V1_34)
                .gate("MatchLabelKeysInPodTopologySpread", false)
                .build();
    }

    private static void refused(Validator.Builder builder, String why) {
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining(why);
    }
}
