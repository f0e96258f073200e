package dev.podwright.validate.internal.warning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.report.Finding;
import dev.podwright.validate.Validator;
import dev.podwright.validate.internal.core.RecordedRules;
import dev.podwright.validate.internal.core.RecordedRules.Row;
import dev.podwright.validate.internal.core.Warning;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PodWarningsTest {
    private static final List<String> TABLES = List.of(
            "amounts",
            "env",
            "metadata",
            "pod-fields",
            "ports",
            "scheduling",
            "objects",
            "updates",
            "volumes",
            "workloads");

    @TestFactory
    List<DynamicTest> warns_as_the_server_does() {
        List<DynamicTest> out = new ArrayList<>();
        TABLES.forEach(table -> out.addAll(RecordedRules.warnings(table)));
        return out;
    }

    @ParameterizedTest
    @EnumSource
    void each_warning_has_a_case_that_fires_and_one_that_does_not(Warning warning) {
        List<String> answers = TABLES.stream()
                .flatMap(table -> RecordedRules.rows("warnings/" + table).stream())
                .filter(row -> row.title().equals(warning.id()))
                .map(Row::answer)
                .toList();

        assertThat(answers).anyMatch(answer -> fires(answer, warning));
        assertThat(answers).anyMatch(answer -> !answer.equals("rejected") && !fires(answer, warning));
    }

    private static boolean fires(String answer, Warning warning) {
        return List.of(answer.split("[ ;]+")).contains(warning.id());
    }

    @Test
    void a_port_warning_names_the_other_port_too() {
        List<Finding> warned = warned("""
                containers:
                - {name: web, image: i, ports: [{name: http, containerPort: 80}]}
                - {name: proxy, image: i, ports: [{containerPort: 81}, {name: http, containerPort: 80}]}
                """);

        assertThat(warned)
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("warning/duplicate-port", "warning/duplicate-port-name");
        assertThat(warned).allSatisfy(finding -> {
            assertThat(finding.path()).hasToString("spec.containers[1].ports[1]");
            assertThat(finding.related()).singleElement().satisfies(other -> {
                assertThat(other.label()).isEqualTo("web");
                assertThat(other.path()).hasToString("spec.containers[0].ports[0]");
            });
        });
    }

    @Test
    void an_overlap_is_reported_for_the_second_file() {
        assertThat(warned("""
                containers: [{name: web, image: i}]
                volumes:
                - name: config
                  configMap: {name: c, items: [{key: a, path: x}, {key: b, path: w}, {key: c, path: x/z}]}
                """))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.path()).hasToString("spec.volumes[0].configMap.items[2].path"));
    }

    @Test
    void no_value_of_a_variable_is_shown() {
        assertThat(warned("""
                containers:
                - {name: web, image: i, env: [{name: KEY, value: hush-1}, {name: KEY, value: hush-2}]}
                """))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.toString()).contains("KEY").doesNotContain("hush"));
    }

    private static List<Finding> warned(String spec) {
        Pod read = Manifests.read("apiVersion: v1\nkind: Pod\nmetadata: {name: pod}\nspec:\n" + spec.indent(2))
                .single(Pod.class);
        return Validator.standard().validate(read).warned();
    }
}
