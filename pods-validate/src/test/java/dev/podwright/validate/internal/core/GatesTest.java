package dev.podwright.validate.internal.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.podwright.validate.Validator;
import dev.podwright.version.KubernetesVersion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the API server says under switched feature gates, recorded by {@code conformance/bin/record-gates}. */
class GatesTest {
    private record Row(KubernetesVersion version, List<String> gates, String fields, String errors) {
        static Row of(String line) {
            String[] columns = line.split("\t", -1);
            String[] setting = columns[0].split(" ", -1);
            List<String> gates = setting.length == 1 ? List.of() : List.of(setting[1].split(",", -1));
            return new Row(KubernetesVersion.of(setting[0]), gates, columns[1], columns[2]);
        }

        Validator validator() {
            Validator.Builder builder = Validator.builder().kubernetes(version);
            for (String gate : gates) {
                int equals = gate.indexOf('=');
                builder.gate(gate.substring(0, equals), gate.endsWith("=true"));
            }
            return builder.build();
        }
    }

    private static List<Row> rows() {
        return RecordedRules.read("switched-gates")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(Row::of)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> the_server_says_the_same() {
        return rows().stream()
                .map(row -> dynamicTest(
                        row.version() + " " + row.gates() + " " + row.fields(),
                        () -> assertThat(RecordedRules.rejected(row.validator(), row.fields()))
                                .isEqualTo(row.errors())));
    }

    @Test
    void every_gate_that_can_be_switched_is_recorded_and_nearly_all_make_a_difference() {
        List<Row> rows = rows();
        Set<Gate> switched = EnumSet.noneOf(Gate.class);
        Set<Gate> different = EnumSet.noneOf(Gate.class);
        for (Row row : rows) {
            List<Gate> gates = new ArrayList<>();
            row.gates().forEach(gate -> gates.add(Features.gate(gate.substring(0, gate.indexOf('=')))));
            if (!row.version().equals(KubernetesVersion.newest())) {
                continue;
            }
            switched.addAll(gates);
            boolean same = rows.stream()
                    .anyMatch(other -> other.gates().isEmpty()
                            && other.version().equals(row.version())
                            && other.fields().equals(row.fields())
                            && other.errors().equals(row.errors()));
            if (!same && !gates.isEmpty()) {
                different.add(gates.get(0));
            }
        }
        Set<Gate> switchable = EnumSet.noneOf(Gate.class);
        for (Gate gate : Gate.values()) {
            GateStage stage = gate.in(KubernetesVersion.newest());
            if (stage != null && !stage.locked()) {
                switchable.add(gate);
            }
        }
        assertThat(switched).containsExactlyElementsOf(switchable);
        // These decide on resizes, on other updates and on the status, which a create does not see.
        switchable.remove(Gate.MUTABLE_POD_RESOURCES_FOR_SUSPENDED_JOBS);
        switchable.remove(Gate.MUTABLE_SCHEDULING_DIRECTIVES_FOR_SUSPENDED_JOBS);
        switchable.remove(Gate.IN_PLACE_POD_LEVEL_RESOURCES_VERTICAL_SCALING);
        switchable.remove(Gate.IN_PLACE_POD_VERTICAL_SCALING_MEMORY_BACKED_VOLUMES);
        switchable.remove(Gate.POD_LEVEL_RESOURCES_FIX_KUBELET_QOS_CLASS);
        switchable.remove(Gate.IMAGE_VOLUME_WITH_DIGEST);
        assertThat(different).containsExactlyElementsOf(switchable);
    }
}
