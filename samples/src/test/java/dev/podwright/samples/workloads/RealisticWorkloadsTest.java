package dev.podwright.samples.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.samples.docs.Doc;
import dev.podwright.samples.docs.JavaSource;
import dev.podwright.samples.docs.StandardOut;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RealisticWorkloadsTest {
    private static final String SOURCES = "src/main/java";

    /** Lines of the same object by the builders of fabric8's kubernetes-client 8.0.0, formatted by the same formatter. */
    private static final Map<String, Integer> FABRIC8 = Map.ofEntries(
            Map.entry("ResourceMetrics", 115),
            Map.entry("RouteReflector", 122),
            Map.entry("TuningDatabase", 94),
            Map.entry("AddressController", 98),
            Map.entry("QueryRouter", 141),
            Map.entry("Dashboards", 87),
            Map.entry("EventBroker", 122),
            Map.entry("QuoteReplicas", 128),
            Map.entry("ClusteredDatabase", 133),
            Map.entry("WideColumnStore", 132),
            Map.entry("ShardedCache", 127),
            Map.entry("NodeNetwork", 150),
            Map.entry("MetadataProxy", 112),
            Map.entry("GpuPlugin", 52),
            Map.entry("FineTuning", 115),
            Map.entry("YearlyAggregation", 43),
            Map.entry("DailyAggregation", 41),
            Map.entry("EdgeBalancer", 41),
            Map.entry("DatabaseMembers", 25),
            Map.entry("AdminConsole", 26));

    static Stream<RealisticWorkloads.Sample> samples() {
        return RealisticWorkloads.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void renders_the_yaml(RealisticWorkloads.Sample sample) throws IOException {
        assertThat(sample.draft().get().toYaml()).isEqualTo(yaml(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void says_everything_that_the_yaml_says(RealisticWorkloads.Sample sample) throws IOException {
        KubernetesObject read = Manifests.read(yaml(sample)).single(KubernetesObject.class);

        assertThat(read).isEqualTo(sample.draft().get().build());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void is_accepted_without_a_warning(RealisticWorkloads.Sample sample) {
        assertThat(sample.draft().get().validate().findings())
                .extracting(Finding::severity)
                .doesNotContain(Severity.ERROR, Severity.WARNING);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void needs_no_builder_of_the_model(RealisticWorkloads.Sample sample) {
        assertThat(String.join("\n", java(sample))).doesNotContain(".customize(", "(volumeSource(", ".model");
    }

    @Test
    void the_page_shows_each_in_java_and_counts_its_lines() throws IOException {
        Doc.named("twenty-workloads.md").assertIs(page());
    }

    @Test
    void prints_the_objects_that_are_asked_for() throws IOException {
        RealisticWorkloads.Sample first = RealisticWorkloads.ALL.get(0);

        assertThat(printed()).startsWith(first.name() + "\n");
        assertThat(printed(first.name())).isEqualTo("---\n" + yaml(first));
    }

    private static String printed(String... names) {
        return StandardOut.of(() -> RealisticWorkloads.main(names));
    }

    private static String page() throws IOException {
        StringBuilder table = new StringBuilder();
        StringBuilder code = new StringBuilder();
        int allJava = 0;
        int allYaml = 0;
        int allFabric8 = 0;
        for (RealisticWorkloads.Sample sample : RealisticWorkloads.ALL) {
            List<String> java = java(sample);
            int javaLines = count(java);
            int yamlLines = count(yaml(sample).lines().toList());
            int fabric8Lines = Objects.requireNonNull(FABRIC8.get(sample.name()));
            allJava += javaLines;
            allYaml += yamlLines;
            allFabric8 += fabric8Lines;
            String name = sample.name();
            table.append("| [%s](#%s) | %s | %d | %d | %d |%n"
                    .formatted(
                            name,
                            name.toLowerCase(Locale.ROOT),
                            sample.draft().get().buildUnchecked().kind(),
                            javaLines,
                            yamlLines,
                            fabric8Lines));
            code.append(
                    "%n## %s%n%s%n([whole YAML](../samples/src/test/resources/workloads/%s.yaml))%n%n```java%n%s%n```%n"
                            .formatted(name, what(sample), name, String.join("\n", java)));
        }
        return """
                # Twenty workloads and Services

                With the fields that workloads of public repositories have, under other names, and written with Podwright. Each is accepted by
                the API server, and none needs `customize`. Lines are those that are not empty: of the Java, formatted at 120 columns by
                palantir-java-format; of the YAML, canonical block style; of fabric8, the chain of `new DeploymentBuilder()…build()` and
                the like by kubernetes-client 8, formatted as the Java. This page is made by `RealisticWorkloadsTest`.

                | object | kind | lines of Java | lines of YAML | with fabric8 |
                | --- | --- | ---: | ---: | ---: |
                %s| **all** | | **%d** | **%d** | **%d** |

                All of them begin with `import static dev.podwright.dsl.Pods.*;`.
                %s""".formatted(table, allJava, allYaml, allFabric8, code);
    }

    private static List<String> java(RealisticWorkloads.Sample sample) {
        return JavaSource.of(sample.type(), SOURCES).members();
    }

    private static String what(RealisticWorkloads.Sample sample) {
        return JavaSource.of(sample.type(), SOURCES).javadoc();
    }

    private static int count(List<String> lines) {
        return (int) lines.stream().filter(line -> !line.isBlank()).count();
    }

    private static String yaml(RealisticWorkloads.Sample sample) throws IOException {
        try (InputStream in = RealisticWorkloads.class.getResourceAsStream("/workloads/" + sample.name() + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
