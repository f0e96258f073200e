package dev.podwright.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplate;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.report.Severity;
import dev.podwright.validate.podsecurity.PodSecurityLevel;
import dev.podwright.validate.podsecurity.PodSecurityVersion;
import dev.podwright.version.KubernetesVersion;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PodSecurityTest {
    /** All that a pod must say to be admitted by the restricted level: taking any of it away gets it refused. */
    private static final String HARDENED = """
            apiVersion: v1
            kind: Pod
            metadata: {name: shop}
            spec:
              securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
              containers:
              - name: app
                image: example/shop
                securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
            """;

    private static final Validator RESTRICTED =
            Validator.builder().podSecurity(PodSecurityLevel.RESTRICTED).build();

    private static Pod pod(String yaml) {
        return Manifests.read(yaml).single(Pod.class);
    }

    @Test
    void a_hardened_pod_is_clean_under_every_level_and_version() {
        assertThat(RESTRICTED.validate(pod(HARDENED)).isClean()).isTrue();
        for (int minor = 0; minor <= 36; minor++) {
            PodSecurityVersion version = PodSecurityVersion.of(KubernetesVersion.ofMinor(minor));
            assertThat(PodSecurity.evaluate(pod(HARDENED), PodSecurityLevel.RESTRICTED, version)
                            .isAllowed())
                    .as(version.toString())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "runAsNonRoot: true,                  | runAsNonRoot",
                ", seccompProfile: {type: RuntimeDefault} | seccompProfile_restricted",
                "allowPrivilegeEscalation: false,     | allowPrivilegeEscalation",
                ", capabilities: {drop: [ALL]}        | capabilities_restricted",
            })
    void no_part_of_a_hardened_pod_can_be_left_out(String part, String check) {
        assertThat(HARDENED).contains(part);
        assertThat(PodSecurity.evaluate(pod(HARDENED.replace(part, "")), PodSecurityLevel.RESTRICTED)
                        .failing())
                .containsExactly(check);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "example/shop | example/shop, ports: [{containerPort: 80, hostPort: 80}] | hostPorts spec.containers[0].ports[0].hostPort",
                "drop: [ALL] | drop: [ALL], add: [CHOWN, KILL] | capabilities_restricted spec.containers[0].securityContext.capabilities.add[0];"
                        + "capabilities_restricted spec.containers[0].securityContext.capabilities.add[1]",
                "drop: [ALL] | drop: [all] | capabilities_restricted spec.containers[0].securityContext.capabilities.drop",
                "allowPrivilegeEscalation: false | procMount: Unmasked, allowPrivilegeEscalation: false | procMount_restricted spec.containers[0].securityContext.procMount",
                "allowPrivilegeEscalation: false | privileged: true |"
                        + " allowPrivilegeEscalation spec.containers[0].securityContext.allowPrivilegeEscalation;"
                        + "privileged spec.containers[0].securityContext.privileged",
                "runAsNonRoot: true | runAsNonRoot: false | runAsNonRoot spec.securityContext.runAsNonRoot",
                "runAsNonRoot: true, | '' | runAsNonRoot spec.containers[0].securityContext.runAsNonRoot",
                "runAsNonRoot: true | runAsNonRoot: true, runAsUser: 0 | runAsUser spec.securityContext.runAsUser",
                "RuntimeDefault | Unconfined | seccompProfile_restricted spec.securityContext.seccompProfile.type",
                "runAsNonRoot: true | runAsNonRoot: true, seLinuxOptions: {user: u, role: r, type: t} |"
                        + " seLinuxOptions spec.securityContext.seLinuxOptions.type;"
                        + "seLinuxOptions spec.securityContext.seLinuxOptions.user;"
                        + "seLinuxOptions spec.securityContext.seLinuxOptions.role",
                "runAsNonRoot: true | 'runAsNonRoot: true, sysctls: [{name: kernel.msgmax, value: ''1''}]' | sysctls spec.securityContext.sysctls[0].name",
                "runAsNonRoot: true | runAsNonRoot: true, appArmorProfile: {type: Unconfined} | appArmorProfile spec.securityContext.appArmorProfile.type",
                "{name: shop} | '{name: shop, annotations: {container.apparmor.security.beta.kubernetes.io/app: unconfined}}' |"
                        + " appArmorProfile metadata.annotations[container.apparmor.security.beta.kubernetes.io/app]",
                "spec: | 'spec: {hostPID: true,' | hostNamespaces spec.hostPID",
                "spec: | 'spec: {volumes: [{name: v, hostPath: {path: /}}],' | restrictedVolumes spec.volumes[0].hostPath",
                "example/shop | 'example/shop, livenessProbe: {httpGet: {port: 80, host: a}}' |"
                        + " hostProbesAndHostLifecycle spec.containers[0].livenessProbe.httpGet.host",
            })
    void each_offending_field_is_a_finding_of_its_own(String part, String other, String found) {
        String flow = HARDENED.replace("spec:\n", "spec: {")
                .replace("  securityContext: {run", "securityContext: {run")
                .replace(
                        "}}\n  containers:\n  - name: app\n    image: example/shop\n    security",
                        "}},\n  containers: [{name: app, image: example/shop, security")
                .replace("[ALL]}}\n", "[ALL]}}}]}\n");
        String changed = flow.replace(part.equals("spec:") ? "spec: {" : part, other);
        assertThat(changed).isNotEqualTo(flow);
        Report report = RESTRICTED.validate(pod(changed));
        assertThat(report.advised())
                .filteredOn(finding -> finding.rule().startsWith("pod-security/"))
                .allSatisfy(finding -> {
                    assertThat(finding.channel()).isEqualTo(Channel.ADVISED);
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.message())
                            .contains(finding.rule().substring("pod-security/".length()))
                            .containsAnyOf("baseline", "restricted")
                            .containsAnyOf("\"app\"", "the pod", "volume \"v\"");
                    assertThat(finding.fix()).isNotBlank();
                })
                .extracting(finding -> finding.rule() + " " + finding.path())
                .containsExactlyInAnyOrder(Stream.of(found.split(";"))
                        .map(each -> "pod-security/" + each.strip())
                        .toArray(String[]::new));
        assertThat(report.hasErrors()).isTrue();
    }

    @Test
    void the_standard_validator_asks_for_no_level() {
        Pod plain = pod("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: a}]}\n");
        assertThat(Validator.standard().validate(plain).isClean()).isTrue();
        assertThat(RESTRICTED.validate(plain).advised())
                .extracting(Finding::rule)
                .containsExactly(
                        "pod-security/allowPrivilegeEscalation",
                        "pod-security/capabilities_restricted",
                        "pod-security/runAsNonRoot",
                        "pod-security/seccompProfile_restricted");
        assertThat(RESTRICTED.validate(plain).isAccepted()).isTrue();
    }

    @Test
    void a_check_is_suppressed_by_the_validator_alone() {
        Pod pod = pod(HARDENED.replace("runAsNonRoot: true, ", ""));
        Validator lenient = Validator.builder()
                .podSecurity(PodSecurityLevel.RESTRICTED)
                .suppress("pod-security/runAsNonRoot", "the image cannot yet")
                .build();
        assertThat(lenient.validate(pod).isClean()).isTrue();
        assertThat(lenient.validate(pod).suppressed())
                .singleElement()
                .satisfies(off -> assertThat(off.reason()).isEqualTo("the image cannot yet"));
        Pod annotated = pod(HARDENED.replace("runAsNonRoot: true, ", "")
                .replace(
                        "{name: shop}",
                        "{name: shop, annotations: {suppress.podwright.dev/pod-security.runAsNonRoot: legacy}}"));
        assertThat(RESTRICTED.validate(annotated).hasErrors()).isTrue();
        assertThat(RESTRICTED.validate(annotated).suppressed()).isEmpty();
    }

    @Test
    void a_template_is_judged_at_its_own_paths() {
        PodTemplate template = Manifests.read("""
                        apiVersion: v1
                        kind: PodTemplate
                        metadata: {name: shop}
                        template:
                          spec:
                            hostNetwork: true
                            containers: [{name: app, image: example/shop, ports: [{containerPort: 80}]}]
                        """).single(PodTemplate.class);
        Validator baseline =
                Validator.builder().podSecurity(PodSecurityLevel.BASELINE).build();
        assertThat(baseline.validate(template).advised())
                .extracting(finding -> finding.path().toString())
                .containsExactly("template.spec.hostNetwork");
        assertThat(PodSecurity.evaluate(Objects.requireNonNull(template.template()), PodSecurityLevel.BASELINE)
                        .failing())
                .containsExactly("hostNamespaces");
    }

    @Test
    void the_ids_are_upstreams_and_sorted() {
        Set<String> sorted = new TreeSet<>(PodSecurity.checks());
        assertThat(PodSecurity.checks()).containsExactlyElementsOf(sorted).hasSize(19);
    }

    @Test
    void versions_and_levels_are_read_as_a_namespace_label_spells_them() {
        for (String text : List.of("latest", "v1.0", "v1.36", "v1.999")) {
            assertThat(PodSecurityVersion.of(text)).hasToString(text);
        }
        assertThat(PodSecurityVersion.of("latest")).isEqualTo(PodSecurityVersion.LATEST);
        assertThat(PodSecurityLevel.of("baseline")).isEqualTo(PodSecurityLevel.BASELINE);
        assertThatIllegalArgumentException().isThrownBy(() -> PodSecurityLevel.of("Baseline"));
        assertThatIllegalArgumentException().isThrownBy(() -> KubernetesVersion.ofMinor(-1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1", "v1.", "1.36", "v1.036", "v2.0", "v1.-1", "Latest", "v1.3x", "v1.1234567890"})
    void anything_else_is_not_a_version(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PodSecurityVersion.of(text));
    }
}
