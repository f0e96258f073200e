package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.DeploymentDraft;
import dev.podwright.dsl.PodDraft;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import dev.podwright.report.Location;
import dev.podwright.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks up the source line that a place of a workload names, in this very file. */
class WorkloadLinesTest {
    private static final Path SOURCE = Path.of("src/test/java/dev/podwright/dsl/words/WorkloadLinesTest.java");

    private static final PodDraft POD = pod("web") // named
            .label("tier", "not a value") // label
            .annotation("note", "x")
            .restartPolicy(ON_FAILURE)
            .volume("tls", secret("tls").defaultMode(440)) // mode
            .container(
                    "app",
                    "example/app:1",
                    c -> c.port("http", 8080) // first
                            .port("http", 8081) // second
                            .requests(memory("12MB")) // memory
                            .volumeMount("tls", "/tls")); // mount

    private static final DeploymentDraft DRAFT = deployment("web") // deployment
            .minReady(seconds(5).plusMillis(1)) // ready
            .replicas(-1) // replicas
            .template(POD); // template

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metadata.name | // deployment",
                "spec.replicas | // replicas",
                "spec.paused | // deployment",
                "spec.selector.matchLabels | // template",
                "spec.template | // template",
                "spec.template.labels[tier] | // label",
                "spec.template.annotations[note] | .annotation(",
                "spec.template.metadata.labels[tier] | // label",
                "spec.template.metadata.labels[app.kubernetes.io/name] | // template",
                "spec.template.spec.restartPolicy | .restartPolicy(",
                "spec.template.spec.hostNetwork | // named",
                "spec.template.spec.containers[0].ports[1].name | // second",
                "spec.template.spec.volumes[0].secret.defaultMode | // mode",
            })
    void should_name_the_line_that_wrote_a_field(String path, String text) throws IOException {
        Location location = requireNonNull(DRAFT.locate(FieldPath.parse(path)));

        assertThat(line(location)).contains(text);
    }

    @Test
    void should_report_everything_at_once_with_its_line() throws IOException {
        Report report = DRAFT.validate();

        assertThat(report.subject()).isEqualTo("deployment \"web\"");
        assertFinding(report, "spec.minReadySeconds", "// ready");
        assertFinding(report, "spec.replicas", "// replicas");
        assertFinding(report, "spec.template.labels", "// label");
        assertFinding(report, "spec.template.spec.restartPolicy", ".restartPolicy(");
        assertFinding(report, "spec.template.spec.containers[0].resources.requests[memory]", "// memory");
        Finding duplicate = assertFinding(report, "spec.template.spec.containers[0].ports[1].name", "// second");
        assertThat(duplicate.container()).isEqualTo("app");
        assertThat(line(requireNonNull(duplicate.related().get(0).location()))).contains("// first");
        Finding mode = assertFinding(report, "spec.template.spec.volumes[0].secret.defaultMode", "// mode");
        assertThat(mode.channel()).isEqualTo(Channel.ADVISED);
        assertThat(line(requireNonNull(mode.related().get(0).location()))).contains("// mount");
        assertThat(report.findings()).hasSize(7);
    }

    @Test
    void should_suppress_in_a_template_what_the_pod_suppresses() {
        PodDraft pod = pod("web")
                .suppress("volume/decimal-mode", "meant like that")
                .volume("tls", secret("tls").defaultMode(440))
                .container("app", "example/app:1", c -> c.volumeMount("tls", "/tls"));

        Report report = deployment("web").template(pod).validate();

        assertThat(report.findings()).isEmpty();
        assertThat(report.suppressed()).hasSize(1);
        assertThat(report.suppressed().get(0).finding().path())
                .hasToString("spec.template.spec.volumes[0].secret.defaultMode");
    }

    @Test
    void should_not_build_a_pod_that_cannot_be_in_the_workload() {
        PodDraft pod = pod("web").container("app", "example/app:1");

        assertRejected(
                daemonSet("w").template(pod.restartPolicy(NEVER)).validate(), "spec.template.spec.restartPolicy");
        assertRejected(
                statefulSet("w")
                        .serviceName("w")
                        .template(pod.activeDeadline(seconds(5)))
                        .validate(),
                "spec.template.spec.activeDeadlineSeconds");
        assertRejected(
                replicaSet("w")
                        .template(pod.ephemeralContainer(container("debug", "busybox")))
                        .validate(),
                "spec.template.spec.ephemeralContainers");
    }

    private static void assertRejected(Report report, String path) {
        assertThat(report.rejected())
                .extracting(finding -> finding.path().toString())
                .containsExactly(path);
        assertThat(report.rejected().get(0).location()).isNotNull();
    }

    private static Finding assertFinding(Report report, String path, String text) throws IOException {
        List<Finding> found = report.findings().stream()
                .filter(finding -> finding.path().toString().equals(path))
                .toList();
        assertThat(found).as(path + " in " + report).hasSize(1);
        assertThat(line(requireNonNull(found.get(0).location()))).contains(text);
        return found.get(0);
    }

    private static String line(Location location) throws IOException {
        assertThat(location.source()).isEqualTo("WorkloadLinesTest.java");
        return Files.readAllLines(SOURCE).get(location.line() - 1);
    }
}
