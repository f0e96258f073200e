package dev.podwright.samples.pods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.report.Report;
import dev.podwright.samples.docs.Doc;
import dev.podwright.samples.docs.JavaSource;
import dev.podwright.samples.docs.StandardOut;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RealisticPodsTest {
    private static final String SOURCES = "src/main/java";

    static Stream<RealisticPods.Sample> samples() {
        return RealisticPods.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void renders_as_a_person_would_have_written_it(RealisticPods.Sample sample) throws IOException {
        assertThat(Manifests.toYaml(sample.draft().get().build())).isEqualTo(yaml(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void is_accepted_without_a_word_and_with_no_rule_switched_off(RealisticPods.Sample sample) {
        Report report = sample.draft().get().validate();

        assertThat(report.findings()).isEmpty();
        assertThat(report.suppressed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void needs_no_builder_of_the_model(RealisticPods.Sample sample) {
        assertThat(String.join("\n", java(sample)))
                .doesNotContain(
                        ".customize(",
                        ".spec(",
                        ".metadata(",
                        ".securityContext(",
                        "(volumeSource(",
                        "(projection(",
                        ".model");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void says_everything_that_the_yaml_says(RealisticPods.Sample sample) throws IOException {
        Pod read = Manifests.read(yaml(sample)).single(Pod.class);

        assertThat(read).isEqualTo(sample.draft().get().build());
    }

    @Test
    void the_page_shows_each_in_java_and_counts_its_lines() throws IOException {
        Doc.named("pods.md").assertIs(page());
    }

    @Test
    void prints_the_pods_that_are_asked_for() throws IOException {
        RealisticPods.Sample cache = RealisticPods.ALL.get(11);

        assertThat(printed()).startsWith("TlsProxy\nLogShipper\n");
        assertThat(printed(cache.name())).isEqualTo("---\n" + yaml(cache));
        assertThat(printed("--json").lines()).hasSize(RealisticPods.ALL.size()).allMatch(line -> line.startsWith("{"));
    }

    private static String printed(String... names) {
        return StandardOut.of(() -> RealisticPods.main(names));
    }

    private static String page() throws IOException {
        StringBuilder table = new StringBuilder();
        StringBuilder code = new StringBuilder();
        int allJava = 0;
        int allYaml = 0;
        for (RealisticPods.Sample sample : RealisticPods.ALL) {
            List<String> java = java(sample);
            int javaLines = count(java);
            int yamlLines = count(yaml(sample).lines().toList());
            allJava += javaLines;
            allYaml += yamlLines;
            String name = sample.name();
            table.append(
                    "| [%s](#%s) | %d | %d |%n".formatted(name, name.toLowerCase(Locale.ROOT), javaLines, yamlLines));
            code.append(
                    "%n## %s%n%s%n([whole YAML](../samples/src/test/resources/pods/%s.yaml))%n%n```java%n%s%n```%n%n![The pod of %s](pictures/%s.svg)%n"
                            .formatted(name, what(sample), name, String.join("\n", java), name, name));
        }
        return """
                # Twenty pods

                Pods as they are used in practice, written with Podwright. Each one builds without a finding of any kind, the API server accepts
                each without a warning, and none needs `customize`. Lines are those that are not empty, formatted at 120
                columns by palantir-java-format; of the YAML, canonical block style. This page is made by `RealisticPodsTest`.

                | pod | lines of Java | lines of YAML |
                | --- | ---: | ---: |
                %s| **all** | **%d** | **%d** |

                All of them begin with `import static dev.podwright.dsl.Pods.*;`.
                %s""".formatted(table, allJava, allYaml, code);
    }

    private static List<String> java(RealisticPods.Sample sample) {
        return JavaSource.of(sample.type(), SOURCES).members();
    }

    private static String what(RealisticPods.Sample sample) {
        return JavaSource.of(sample.type(), SOURCES).javadoc();
    }

    private static int count(List<String> lines) {
        return (int) lines.stream().filter(line -> !line.isBlank()).count();
    }

    private static String yaml(RealisticPods.Sample sample) throws IOException {
        try (InputStream in = RealisticPods.class.getResourceAsStream("/pods/" + sample.name() + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
