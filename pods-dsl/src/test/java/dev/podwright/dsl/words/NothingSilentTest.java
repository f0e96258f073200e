package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.podwright.dsl.ContainerDraft;
import dev.podwright.dsl.InvalidPodException;
import dev.podwright.dsl.PodDraft;
import dev.podwright.dsl.source.ConfigMapDraft;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.report.Severity;
import dev.podwright.validate.Validator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users write wrong is reported with everything else; what is written twice is reported with both lines. */
class NothingSilentTest {

    private static Finding only(Report report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    /** A pod that mounts its volume. */
    private static PodDraft mounted() {
        return Yaml.pod().inContainer("app", c -> c.volumeMount("v", "/v"));
    }

    private static void assertInvalid(PodDraft draft, String path, String message) {
        Finding finding = only(draft.validate());
        assertThat(finding.channel()).isEqualTo(Channel.REJECTED);
        assertThat(finding.rule()).isEqualTo("read/invalid-value");
        assertThat(finding.type()).isNull();
        assertThat(finding.path()).hasToString(path);
        assertThat(finding.message()).contains(message);
        assertThat(finding.fix()).isNotBlank();
        assertThat(Objects.requireNonNull(finding.location()).source()).isEqualTo("NothingSilentTest.java");
    }

    @Test
    void an_amount() {
        PodDraft draft = pod("p").container("app", "i", c -> c.requests(memory("512MB")));
        assertInvalid(draft, "spec.containers[0].resources.requests[memory]", "512MB");
        assertThat(catchThrowableOfType(InvalidPodException.class, draft::build)
                        .report()
                        .rejected())
                .hasSize(1);
    }

    @Test
    void amounts_of_the_pod_of_a_volume_and_of_a_claim() {
        assertInvalid(Yaml.pod().limits(Map.of("cpu", "two")), "spec.resources.limits[cpu]", "two");
        assertInvalid(mounted().volume("v", emptyDir().sizeLimit("1GB")), "spec.volumes[0].emptyDir.sizeLimit", "1GB");
        assertInvalid(
                Yaml.pod().inContainer("app", c -> c.limits(resource("nvidia.com/gpu", "one"))),
                "spec.containers[0].resources.limits[nvidia.com/gpu]",
                "one");
        assertInvalid(
                Yaml.pod().volume("v", ephemeralClaim("1 Gi")),
                "spec.volumes[0].ephemeral.volumeClaimTemplate.spec.resources.requests[storage]",
                "1 Gi");
    }

    @Test
    void a_port_a_time_and_a_mode() {
        assertInvalid(
                pod("p").container("app", "i", c -> c.port("http", "80a")),
                "spec.containers[0].ports[0].containerPort",
                "\"80a\" is not a port number");
        assertInvalid(
                pod("p").container("app", "i", c -> c.livenessProbe(tcpSocket(1).period(Duration.ofMillis(1500)))),
                "spec.containers[0].livenessProbe.periodSeconds",
                "PT1.5S is not a whole number of seconds");
        assertInvalid(
                pod("p").container("app", "i", c -> c.livenessProbe(tcpSocket(1).timeout(seconds(1L << 40)))),
                "spec.containers[0].livenessProbe.timeoutSeconds",
                "32 bits");
        assertInvalid(
                Yaml.pod().terminationGracePeriod(Duration.ofMillis(1)),
                "spec.terminationGracePeriodSeconds",
                "whole number of seconds");
        assertInvalid(
                mounted().volume("v", secret("s").defaultMode("rw")), "spec.volumes[0].secret.defaultMode", "\"rw\"");
        assertInvalid(
                mounted().volume("v", projected(configMap("c").item("k", "f", "440"))),
                "spec.volumes[0].projected.sources[0].configMap.items[0].mode",
                "\"440\"");
    }

    @Test
    void everything_is_in_one_report() {
        Report report = pod("Wrong")
                .container("app", "i", c -> c.requests(memory("512MB")).port("http", "x"))
                .volume("v", emptyDir().sizeLimit("1GB"))
                .validate();
        assertThat(report.rejected()).hasSize(4);
        assertThat(report.rejected()).allSatisfy(f -> assertThat(f.location()).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 440, 444, 644, 755})
    void a_decimal_mode(int mode) {
        for (PodDraft draft : List.of(
                mounted().volume("v", secret("s").defaultMode(mode)),
                mounted().volume("v", configMap("c").item("k", "f", mode)),
                mounted().volume("v", projected().defaultMode(mode)),
                mounted().volume("v", downwardAPI().item("f", fieldRef("metadata.name"), mode)))) {
            assertThat(draft.validate().advised()).anySatisfy(f -> {
                assertThat(f.rule()).isEqualTo("volume/decimal-mode");
                assertThat(f.severity()).isEqualTo(Severity.ERROR);
                assertThat(f.fix()).contains("0" + mode);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "420", "440", "444", "644", "755"})
    void a_mode_as_a_text_without_a_zero(String mode) {
        assertThat(mounted()
                        .volume("v", secret("s").defaultMode(mode))
                        .validate()
                        .rejected()
                        .get(0)
                        .fix())
                .contains("\"0" + mode + '"');
        assertThat(mounted()
                        .volume("v", secret("s").defaultMode("0" + mode))
                        .validate()
                        .findings())
                .isEmpty();
    }

    @Test
    void an_octal_mode_is_as_it_is_written() {
        assertThat(mounted().volume("v", secret("s").defaultMode(0644)).buildUnchecked())
                .isEqualTo(
                        mounted().volume("v", secret("s").defaultMode("0644")).buildUnchecked());
        assertThat(mounted()
                        .volume("v", secret("s").defaultMode(420))
                        .validate()
                        .findings())
                .isEmpty();
    }

    @Test
    void a_port_a_mount_and_a_volume_written_twice_are_reported_with_both_lines() {
        PodDraft draft = pod("p").volume("v", emptyDir())
                .volume("v", emptyDir())
                .container(
                        "app",
                        "i",
                        c -> c.port("http", 80)
                                .port("http", 81)
                                .volumeMount("v", "/v")
                                .volumeMount("v", "/v"));
        assertThat(draft.validate().rejected()).hasSize(3).allSatisfy(finding -> {
            assertThat(finding.related()).hasSize(1);
            assertThat(Objects.requireNonNull(finding.location()).line())
                    .isGreaterThan(
                            Objects.requireNonNull(finding.related().get(0).location())
                                    .line());
        });
        assertThat(pod("p").container("app", "i", c -> c.port("a", 80).port("b", 80))
                        .validate()
                        .warned())
                .hasSize(1)
                .allSatisfy(finding -> assertThat(finding.related()).hasSize(1));
    }

    @Test
    void a_device_a_file_and_a_constraint_written_twice_are_reported_with_both_lines() {
        ContainerDraft container = container("app", "i").volumeDevice("v", "/dev/x");
        container = container.volumeDevice("v", "/dev/x");
        PodDraft draft = pod("p").volume("v", persistentVolumeClaim("c")).container(container);
        draft = draft.topologySpreadConstraint(
                c -> c.maxSkew(1).topologyKey(ZONE).whenUnsatisfiable(DO_NOT_SCHEDULE));
        draft = draft.topologySpreadConstraint(
                c -> c.maxSkew(2).topologyKey(ZONE).whenUnsatisfiable(DO_NOT_SCHEDULE));
        assertBothLines(draft.validate().rejected(), 3);
        ConfigMapDraft files = configMap("c").item("k", "f");
        files = files.item("l", "f");
        assertBothLines(Yaml.pod().volume("v", files).validate().warned(), 1);
    }

    @Test
    void containers_of_one_name_are_reported_with_both_lines_whatever_they_are() {
        PodDraft one = pod("p").container("app", "i");
        for (PodDraft two :
                List.of(one.container("app", "j"), one.initContainer("app", "j"), one.sidecar("app", "j"))) {
            assertBothLines(two.validate().rejected(), 1);
        }
    }

    private static void assertBothLines(List<Finding> findings, int count) {
        assertThat(findings).hasSize(count).allSatisfy(finding -> {
            assertThat(finding.related()).hasSize(1);
            int other =
                    Objects.requireNonNull(finding.related().get(0).location()).line();
            assertThat(Objects.requireNonNull(finding.location()).line()).isNotEqualTo(other);
        });
    }

    @Test
    void a_variable_and_a_label_written_twice_have_the_later_value() {
        PodDraft draft = pod("p").label("a", "1")
                .label("a", "2")
                .container("app", "i", c -> c.env("A", "1").env("B", "2").env("A", "3"));
        Yaml.assertYaml(draft, """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                  labels:
                    a: "2"
                spec:
                  containers:
                  - name: app
                    image: i
                    env:
                    - name: A
                      value: "3"
                    - name: B
                      value: "2"
                """);
    }

    @Test
    void a_sidecar_is_a_sidecar_whatever_its_piece_says() {
        PodDraft draft = Yaml.pod().sidecar(container("proxy", "i").restartPolicy(NEVER));
        assertThat(draft.buildUnchecked().spec().initContainers().get(0).restartPolicy())
                .isEqualTo("Always");
        Finding finding = only(draft.validate());
        assertThat(finding.rule()).isEqualTo("sidecar/restart-policy");
        assertThat(finding.message()).contains("\"proxy\"").contains("\"Never\"");
        assertThat(finding.location()).isNotNull();
        assertThat(draft.validate().hasErrors()).isTrue();
        assertThat(Yaml.pod()
                        .sidecar(container("proxy", "i").restartPolicy(ALWAYS))
                        .validate()
                        .findings())
                .isEmpty();
    }

    @Test
    void a_sidecar_is_a_sidecar_whatever_its_customization_says() {
        PodDraft never = Yaml.pod().sidecar(container("proxy", "i").customize(b -> b.restartPolicy("Never")));
        assertThat(never.buildUnchecked().spec().initContainers().get(0).restartPolicy())
                .isEqualTo("Always");
        assertThat(only(never.validate()).rule()).isEqualTo("sidecar/restart-policy");
        PodDraft none = Yaml.pod().sidecar(container("proxy", "i").customize(b -> b.restartPolicy(null)));
        assertThat(none.build().spec().initContainers().get(0).restartPolicy()).isEqualTo("Always");
        PodDraft init = Yaml.pod().initContainer(container("setup", "i").customize(b -> b.restartPolicy("Always")));
        assertThat(init.validate().findings()).isEmpty();
    }

    @Test
    void what_drafts_advise_can_be_suppressed_as_other_rules() {
        PodDraft mode =
                pod("p").volume("v", secret("s").defaultMode(400)).container("app", "i", c -> c.volumeMount("v", "/v"));
        PodDraft sidecar = Yaml.pod().sidecar(container("proxy", "i").restartPolicy(NEVER));
        for (PodDraft draft : List.of(mode, sidecar)) {
            String rule = only(draft.validate()).rule();
            assertThat(only(draft.validateTemplate())).isEqualTo(only(draft.validate()));
            for (Report report : List.of(
                    draft.suppress(rule, "on purpose").validate(),
                    draft.suppress(rule, "on purpose").validateTemplate(),
                    draft.inEachContainer(c -> c.suppress(rule, "on purpose")).validate(),
                    draft.validate(
                            Validator.builder().suppress(rule, "on purpose").build()))) {
                assertThat(report.findings()).isEmpty();
                assertThat(report.suppressed()).singleElement().satisfies(suppression -> {
                    assertThat(suppression.reason()).isEqualTo("on purpose");
                    assertThat(suppression.finding()).isEqualTo(only(draft.validate()));
                });
            }
            assertThat(draft.suppress(rule, "on purpose").build()).isNotNull();
        }
        assertThat(only(mode.inContainer("app", c -> c.suppress("sidecar/restart-policy", "another"))
                                .validate())
                        .rule())
                .isEqualTo("volume/decimal-mode");
    }

    @Test
    void a_finding_about_a_volume_names_the_containers_that_mount_it() {
        PodDraft draft = pod("p").volume("v", emptyDir().sizeLimit("1GB"))
                .container("app", "i", c -> c.volumeMount("v", "/v"))
                .container("other", "i")
                .sidecar("shipper", "i", c -> c.volumeMount("v", "/v"));
        assertThat(draft.validate().rejected().get(0).related())
                .extracting(Finding.Related::label)
                .containsExactlyInAnyOrder("app", "shipper");
    }

    @Test
    void a_template_is_judged_as_a_template() {
        PodDraft draft = pod().label("app", "no label").container("App", "i");
        assertThat(draft.validateTemplate().rejected())
                .extracting(f -> f.path().toString())
                .containsExactlyInAnyOrder("metadata.labels", "spec.containers[0].name");
        assertThat(draft.validateTemplate().rejected())
                .allSatisfy(f -> assertThat(f.location()).isNotNull());
        InvalidPodException refused = catchThrowableOfType(InvalidPodException.class, draft::buildTemplate);
        assertThat(refused.report()).isEqualTo(draft.validateTemplate());
        PodDraft sound = pod().label("app", "shop").container("app", "i");
        assertThat(sound.buildTemplate()).isEqualTo(sound.buildTemplateUnchecked());
        assertThat(edit(sound.buildTemplate()).label("a", "b").buildTemplate())
                .isEqualTo(sound.label("a", "b").buildTemplate());
    }

    @Test
    void an_exception_has_its_report_also_after_serialization() throws IOException, ClassNotFoundException {
        PodDraft draft = pod("Wrong").container("app", "i", c -> c.port("a", 80).port("a", 81));
        InvalidPodException thrown = catchThrowableOfType(InvalidPodException.class, draft::build);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            InvalidPodException read = (InvalidPodException) in.readObject();
            assertThat(read.report()).isEqualTo(thrown.report());
            assertThat(read).hasMessage(thrown.getMessage());
        }
    }

    @Test
    void a_lambda_that_returns_another_container() {
        ContainerDraft other = container("other", "i");

        assertAnotherDraft(
                () -> pod("p").container("app", "i", c -> other), "(more) of container of container \"app\"");
        assertAnotherDraft(() -> pod("p").sidecar("app", "i", c -> other), "sidecar");
        assertAnotherDraft(() -> pod("p").initContainer("app", "i", c -> other), "initContainer");
        assertAnotherDraft(() -> Yaml.pod().inContainer("app", c -> other), "inContainer");
        assertAnotherDraft(() -> Yaml.pod().inEachContainer(c -> other), "inEachContainer");
        assertAnotherDraft(() -> container("app", "i").including(c -> other), "including");
        assertAnotherDraft(() -> container("app", "i").onlyIf(true, c -> other), "onlyIf");
        assertAnotherDraft(() -> container("app", "i").each(List.of(1), (c, each) -> other), "each");
    }

    @Test
    void a_lambda_that_returns_another_pod() {
        PodDraft other = pod("other");

        assertAnotherDraft(() -> pod("p").including(p -> other), "including");
        assertAnotherDraft(() -> pod("p").onlyIf(true, p -> other), "onlyIf");
        assertAnotherDraft(() -> pod("p").each(List.of(1), (p, each) -> other), "each");
    }

    @Test
    void a_lambda_that_returns_the_pod_without_the_containers_that_it_has_now() {
        PodDraft before = pod("p");
        PodDraft with = before.container("app", "i");

        assertAnotherDraft(() -> with.including(p -> before), "including");
        assertAnotherDraft(() -> with.including(p -> before.container("other", "i")), "including");
        assertAnotherDraft(
                () -> edit(with.buildUnchecked()).withoutContainer("app").including(p -> with), "including");
    }

    @Test
    void a_piece_can_build_the_pod_and_edit_it() {
        PodDraft draft = Yaml.pod().including(p -> edit(p.buildUnchecked()).label("a", "b"));

        assertThat(draft.buildUnchecked()).isEqualTo(Yaml.pod().label("a", "b").buildUnchecked());
    }

    private static void assertAnotherDraft(Supplier<?> word, String where) {
        assertThatThrownBy(word::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(where)
                .hasMessageContaining("returns another draft");
    }
}
