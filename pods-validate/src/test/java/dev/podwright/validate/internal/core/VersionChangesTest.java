package dev.podwright.validate.internal.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import dev.podwright.version.KubernetesVersion;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What changed between two versions without a feature gate: the answers of both servers, which
 * {@code conformance/bin/record-versions} records. What a gate decides is in {@link GatesTest}; here one is switched on
 * where the older version has it off and the rule is about its fields.
 */
class VersionChangesTest {
    private record Row(
            RuleChange change,
            KubernetesVersion version,
            List<String> gates,
            String object,
            String updated,
            String subresource,
            String answer) {
        static Row of(String line) {
            String[] columns = line.split("\t", -1);
            assertThat(columns).as(line).hasSize(6);
            String[] setting = columns[1].split(" ", -1);
            return new Row(
                    RuleChange.valueOf(columns[0]),
                    KubernetesVersion.of(setting[0]),
                    List.of(setting).subList(1, setting.length),
                    columns[2],
                    columns[3],
                    columns[4],
                    columns[5]);
        }

        String podwright() {
            Validator.Builder builder = Validator.builder().kubernetes(version);
            gates.forEach(gate -> builder.gate(gate.replace("=true", ""), true));
            Validator validator = builder.build();
            Report report = updated.equals("-")
                    ? RecordedRules.report(validator, object)
                    : RecordedRules.updated(validator, object, updated, subresource);
            int warnings = report.isAccepted() ? report.warned().size() : 0;
            return RecordedRules.errors(report) + (warnings == 0 ? "" : " with " + warnings + " warnings");
        }

        boolean isOtherVersionOf(Row other) {
            return change == other.change
                    && object.equals(other.object)
                    && updated.equals(other.updated)
                    && subresource.equals(other.subresource)
                    && change.isIn(version) != change.isIn(other.version);
        }
    }

    private static List<Row> rows() {
        return RecordedRules.read("version-changes")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(Row::of)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> the_server_of_the_version_says_the_same() {
        return rows().stream()
                .map(row -> dynamicTest(
                        row.change() + " in " + row.version() + " " + row.gates() + ": " + row.object() + " "
                                + row.updated(),
                        () -> assertThat(row.podwright()).isEqualTo(row.answer())));
    }

    @Test
    void every_change_makes_a_difference_between_two_versions() {
        List<Row> rows = rows();
        Set<RuleChange> different = EnumSet.noneOf(RuleChange.class);
        for (Row row : rows) {
            if (rows.stream()
                    .anyMatch(other ->
                            row.isOtherVersionOf(other) && !row.answer().equals(other.answer()))) {
                different.add(row.change());
            }
        }
        assertThat(different).containsExactly(RuleChange.values());
    }
}
