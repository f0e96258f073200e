package dev.podwright.conformance.upstream;

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

/** Compares the table of feature gates with what {@code conformance/go/cmd/rules} finds in the API server's code. */
class GateTableTest {
    private static final String STATUS = "decides on fields of the status, which no create or update sets";

    /** Gates that the server reads when it creates or updates an object, and that Podwright's table does not need. */
    private static final Map<String, String> NOT_OURS = Map.ofEntries(
            Map.entry("CSIVolumeHealth", STATUS),
            Map.entry("DRAExtendedResource", STATUS),
            Map.entry("DRANodeAllocatableResources", STATUS),
            Map.entry("PodObservedGenerationTracking", STATUS),
            Map.entry("ResourceHealthStatus", STATUS),
            Map.entry("ResourceHealthStatusMessage", STATUS),
            Map.entry("GitRepoVolumeDriver", "decides on the text of a warning"),
            Map.entry("RecoverVolumeExpansionFailure", "decides on updates of claims, and claim templates have none"),
            Map.entry(
                    "MultiCIDRServiceAllocator", "decides on what else of the cluster a Service gets addresses from"));

    /** Histories that the newest server's table begins before the gate: 1.35's own server does not know it. */
    private static final Map<String, String> CORRECTED = Map.of("ImageVolumeWithDigest", "1.36 alpha off");

    private static final Set<String> OURS =
            Stream.of(Gate.values()).map(Gate::wireName).collect(Collectors.toSet());

    /** The gates that older versions read, and the newest no longer has. */
    private static final Set<String> REMOVED = Stream.of(Gate.values())
            .filter(gate -> gate.history().get(gate.history().size() - 1).isRemoved())
            .map(Gate::wireName)
            .collect(Collectors.toSet());

    @Test
    void every_gate_that_the_server_reads_is_in_the_table_with_its_history_and_needs() throws IOException {
        for (List<String> row : UpstreamTable.rows("/gates.tsv")) {
            if (NOT_OURS.containsKey(row.get(0))) {
                continue;
            }
            assertThat(OURS).as("read by " + row.get(3)).contains(row.get(0));
            Gate gate = Stream.of(Gate.values())
                    .filter(each -> each.wireName().equals(row.get(0)))
                    .findFirst()
                    .orElseThrow();
            assertThat(gate.history().stream().map(GateStage::toString).collect(Collectors.joining("; ")))
                    .as(row.get(0))
                    .isEqualTo(CORRECTED.getOrDefault(row.get(0), row.get(1)));
            assertThat(gate.needs().stream().map(Gate::wireName))
                    .as(row.get(0))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(row.get(2).split(" ", -1))
                            .filter(OURS::contains)
                            .toList());
        }
    }

    @Test
    void every_gate_in_the_table_is_one_that_the_server_reads() throws IOException {
        Set<String> asked = new HashSet<>();
        UpstreamTable.rows("/gates.tsv").forEach(row -> asked.add(row.get(0)));
        assertThat(asked)
                .containsAll(
                        OURS.stream().filter(gate -> !REMOVED.contains(gate)).toList())
                .doesNotContainAnyElementsOf(REMOVED)
                .containsAll(NOT_OURS.keySet());
        assertThat(OURS).doesNotContainAnyElementsOf(NOT_OURS.keySet());
    }
}
