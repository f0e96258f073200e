package dev.podwright.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplate;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.version.KubernetesVersion;
import java.util.List;
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

    private static Report report(PodValidator.Builder validator) {
        return validator.build().validate(Manifests.read(POD).single(Pod.class));
    }

    private static List<String> advised(PodValidator.Builder validator) {
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
                    .withMessageContaining("write one like 1.36");
        }
    }

    @Test
    void only_supported_versions_can_be_judged_for() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PodValidator.builder().kubernetes(KubernetesVersion.of("1.28")))
                .withMessageContaining("1.29, 1.30");
    }

    @Test
    void the_newest_version_knows_every_field_and_is_the_default() {
        assertThat(advised(PodValidator.builder()))
                .containsExactly("warning server/field-dropped spec.containers[0].lifecycle.stopSignal")
                .isEqualTo(advised(PodValidator.builder().kubernetes(KubernetesVersion.newest())));
    }

    @Test
    void reports_fields_that_an_older_version_does_not_know() {
        assertThat(advised(PodValidator.builder().kubernetes(KubernetesVersion.V1_29)))
                .containsExactlyInAnyOrder(
                        "error version/field-unknown spec.hostnameOverride",
                        "error version/field-unknown spec.containers[0].lifecycle.stopSignal",
                        "error version/field-unknown spec.containers[0].volumeMounts[0].recursiveReadOnly");
        assertThat(advised(PodValidator.builder().kubernetes(KubernetesVersion.V1_33)))
                .containsExactlyInAnyOrder(
                        "error version/field-unknown spec.hostnameOverride",
                        "warning server/field-dropped spec.containers[0].lifecycle.stopSignal");
        assertThat(report(PodValidator.builder().kubernetes(KubernetesVersion.V1_33))
                        .advised()
                        .get(0))
                .satisfies(finding -> {
                    assertThat(finding.message()).contains("hostnameOverride", "1.34", "1.33");
                    assertThat(finding.fix()).contains("1.34");
                    assertThat(finding.channel()).isEqualTo(Channel.ADVISED);
                });
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
        PodValidator older =
                PodValidator.builder().kubernetes(KubernetesVersion.V1_33).build();
        assertThat(older.validate(template).advised())
                .extracting(finding -> finding.rule() + " " + finding.path())
                .containsExactly("version/field-unknown template.spec.hostnameOverride");
    }

    @Test
    void unknown_fields_can_be_accepted_for_a_reason() {
        Report report = report(PodValidator.builder()
                .kubernetes(KubernetesVersion.V1_33)
                .suppress("version/field-unknown", "old clusters may drop it"));
        assertThat(report.advised()).extracting(Finding::rule).containsExactly("server/field-dropped");
        assertThat(report.suppressed()).hasSize(1);
    }

    @Test
    void a_field_of_a_later_feature_than_itself_is_reported_as_dropped() {
        Report report = PodValidator.builder()
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
        assertThat(report.advised()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("server/field-dropped");
            assertThat(finding.message()).contains("ContainerRestartRules", "1.33");
            assertThat(finding.fix()).contains("1.34");
        });
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
                          volumes:
                            - name: v
                              image:
                                reference: app:1
                        """).single(Pod.class);
        assertThat(reported(pod, KubernetesVersion.V1_30))
                .containsExactly("version/field-unknown spec.volumes[0].image");
        assertThat(reported(pod, KubernetesVersion.V1_34)).containsExactly("server/field-dropped spec.volumes[0]");
        assertThat(reported(pod, KubernetesVersion.V1_35)).isEmpty();
    }

    private static List<String> reported(Pod pod, KubernetesVersion version) {
        return PodValidator.builder().kubernetes(version).build().validate(pod).advised().stream()
                .map(finding -> finding.rule() + " " + finding.path())
                .toList();
    }

    @Test
    void a_switched_gate_decides_on_its_fields() {
        assertThat(report(PodValidator.builder().gate("ContainerStopSignals", true))
                        .rejected())
                .extracting(finding -> finding.path().toString())
                .containsExactly("spec.containers[0].lifecycle.stopSignal");
        assertThat(advised(PodValidator.builder().gate("HostnameOverride", false)))
                .contains("warning server/field-dropped spec.hostnameOverride");
    }

    @Test
    void an_unknown_gate_is_refused_with_those_near_to_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PodValidator.builder().gate("ContainerStopSignal", true))
                .withMessageContaining("near it are ContainerStopSignals");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PodValidator.builder().gate("selinux", true))
                .withMessageContaining("SELinuxChangePolicy, SELinuxMount");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PodValidator.builder().gate("", true))
                .withMessageContaining("the gates are ClusterTrustBundleProjection, ");
    }

    @Test
    void a_gate_that_the_server_would_not_take_is_refused() {
        refused(PodValidator.builder().gate("ImageVolume", false), "ImageVolume locked on");
        refused(
                PodValidator.builder().kubernetes(KubernetesVersion.V1_33).gate("HostnameOverride", true),
                "1.33 has no feature gate HostnameOverride, it came with 1.34");
        refused(
                PodValidator.builder().gate("PodLevelResources", false),
                "InPlacePodLevelResourcesVerticalScaling is on and needs PodLevelResources");
        PodValidator.builder().gate("ImageVolume", true).build();
        PodValidator.builder()
                .kubernetes(KubernetesVersion.V1_35)
                .gate("ImageVolume", false)
                .build();
        PodValidator.builder()
                .kubernetes(KubernetesVersion.V1_34)
                .gate("MatchLabelKeysInPodTopologySpread", false)
                .build();
    }

    private static void refused(PodValidator.Builder builder, String why) {
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining(why);
    }
}
