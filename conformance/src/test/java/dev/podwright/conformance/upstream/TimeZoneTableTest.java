package dev.podwright.conformance.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.validate.internal.check.TimeZones;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares the names of time zones with those that {@code conformance/go/cmd/zones} finds in Go. */
class TimeZoneTableTest {
    @Test
    void the_names_are_those_that_go_embeds_in_a_server() throws IOException {
        List<String> upstream =
                UpstreamTable.rows("/zones.tsv").stream().map(row -> row.get(0)).toList();
        assertThat(TimeZones.ofServer()).containsExactlyInAnyOrderElementsOf(upstream);
    }
}
