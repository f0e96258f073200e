package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.ContainerDraft;
import dev.podwright.dsl.PodDraft;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks up the source line that a place names, in this very file. */
class LocationTest {
    private static final Path SOURCE = Path.of("src/test/java/dev/podwright/dsl/words/LocationTest.java");

    private static final ContainerDraft SIDE =
            container("side", "example/side:1").port("web", 8443).port("admin", 8444);

    private static final PodDraft DRAFT = pod("located")
            .label("app", "located")
            .container(
                    "app",
                    "example/app:1",
                    c -> c.port("http", 8080)
                            .env("FIRST", "1")
                            .env("SECOND", "2")
                            .env("FIRST", "3")
                            .requests(cpu("1"))
                            .requests(memory("1Gi"))
                            .readinessProbe(tcpSocket("http"))
                            .volumeMount(emptyDir(), "/tmp")
                            .runAsUser(1000))
            .sidecar(SIDE.proxies("app", "http"))
            .sharedVolume("logs", emptyDir(), v -> v.writtenBy("app", "/logs").readBy("side", "/in"))
            .each(List.of("registry"), (p, name) -> p.imagePullSecret(name));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metadata.name | = pod(\"located\")",
                "metadata.labels[app] | .label(",
                "metadata.annotations[proxies.podwright.dev/side] | .proxies(",
                "spec.containers[0] | .container(",
                "spec.containers[0].image | .container(",
                "spec.containers[0].command | .container(",
                "spec.containers[0].ports[0].containerPort | .port(\"http\"",
                "spec.containers[0].env[0].value | .env(\"FIRST\", \"3\")",
                "spec.containers[0].env[1].name | .env(\"SECOND\"",
                "spec.containers[0].resources.requests[cpu] | .requests(cpu(",
                "spec.containers[0].resources.requests | .requests(memory(",
                "spec.containers[0].readinessProbe.tcpSocket.port | .readinessProbe(",
                "spec.containers[0].securityContext.runAsUser | .runAsUser(",
                "spec.containers[0].volumeMounts[0].mountPath | .volumeMount(emptyDir(), \"/tmp\")",
                "spec.containers[0].volumeMounts[1].name | .writtenBy(",
                "spec.initContainers[0].volumeMounts[0] | .readBy(",
                "spec.initContainers[0].name | container(\"side\"",
                "spec.initContainers[0].ports[1] | .port(\"admin\"",
                "spec.volumes[0] | .sharedVolume(",
                "spec.volumes[1] | .volumeMount(emptyDir(), \"/tmp\")",
                "spec.imagePullSecrets[0].name | .imagePullSecret(name)",
                "spec.restartPolicy | = pod(\"located\")",
            })
    void should_name_the_line_that_brought_a_field_in(String path, String text) throws IOException {
        Location location = requireNonNull(DRAFT.locate(path(path)));

        assertThat(location.source()).isEqualTo("LocationTest.java");
        assertThat(Files.readAllLines(SOURCE).get(location.line() - 1)).contains(text);
    }

    @Test
    void should_put_the_line_into_a_finding() throws IOException {
        Finding finding = DRAFT.label("app", "no label").validate().rejected().get(0);

        Location location = requireNonNull(finding.location());
        assertThat(Files.readAllLines(SOURCE).get(location.line() - 1)).contains("\"no label\"");
    }

    @Test
    void should_know_no_line_of_what_was_not_said_in_java() {
        PodDraft edited = edit(DRAFT.buildUnchecked()).label("tier", "front");

        assertThat(edited.locate(path("spec.containers[0].image"))).isNull();
        assertThat(edited.locate(path("metadata.labels[tier]"))).isNotNull();
    }

    @Test
    void should_follow_elements_that_move_up() throws IOException {
        PodDraft draft = pod("p").container(
                        container("app", "i").env("GONE", "1").env("KEPT", "2").withoutEnv("GONE"));

        Location location = requireNonNull(draft.locate(path("spec.containers[0].env[0].value")));
        assertThat(Files.readAllLines(SOURCE).get(location.line() - 1)).contains("KEPT");
    }

    /** {@code a.b[0].c[key]} as a path; what is not a number in brackets is a key, which may have dots. */
    private static FieldPath path(String text) {
        FieldPath path = FieldPath.empty();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '[') {
                int end = text.indexOf(']', at);
                String key = text.substring(at + 1, end);
                path = Character.isDigit(key.charAt(0)) ? path.index(Integer.parseInt(key)) : path.key(key);
                at = end + 1;
            } else {
                int start = text.charAt(at) == '.' ? at + 1 : at;
                int end = start;
                while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
                    end++;
                }
                path = path.child(text.substring(start, end));
                at = end;
            }
        }
        return path;
    }
}
