package dev.podwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.core.GateStage;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of feature gates against what {@code conformance/rules} finds in the API server's code. */
class GateTableTest {
    private static final String STATUS = "decides on fields of the status, which no create or update of a pod sets";

    /** Gates that the server asks on the way of a pod, and that Podwright's table has no use for. */
    private static final Map<String, String> NOT_OURS = Map.of(
            "DRAExtendedResource", STATUS,
            "DRANodeAllocatableResources", STATUS,
            "PodObservedGenerationTracking", STATUS,
            "ResourceHealthStatus", STATUS,
            "ResourceHealthStatusMessage", STATUS,
            "GitRepoVolumeDriver", "decides on the words of a warning");

    private static final Set<String> OURS =
            Stream.of(Gate.values()).map(Gate::wireName).collect(Collectors.toSet());

    @Test
    void every_gate_that_the_server_asks_is_in_the_table_with_its_history_and_needs() throws IOException {
        for (List<String> row : UpstreamTable.rows("/gates.tsv")) {
            if (NOT_OURS.containsKey(row.get(0))) {
                continue;
            }
            assertThat(OURS).as("asked by " + row.get(3)).contains(row.get(0));
            Gate gate = Stream.of(Gate.values())
                    .filter(each -> each.wireName().equals(row.get(0)))
                    .findFirst()
                    .orElseThrow();
            assertThat(gate.history().stream().map(GateStage::toString).collect(Collectors.joining("; ")))
                    .as(row.get(0))
                    .isEqualTo(row.get(1));
            assertThat(gate.needs().stream().map(Gate::wireName))
                    .as(row.get(0))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(row.get(2).split(" ", -1))
                            .filter(OURS::contains)
                            .toList());
        }
    }

    @Test
    void no_gate_is_kept_that_the_server_does_not_ask_any_more() throws IOException {
        Set<String> asked = new HashSet<>();
        UpstreamTable.rows("/gates.tsv").forEach(row -> asked.add(row.get(0)));
        assertThat(asked).containsAll(OURS).containsAll(NOT_OURS.keySet());
        assertThat(OURS).doesNotContainAnyElementsOf(NOT_OURS.keySet());
    }
}
