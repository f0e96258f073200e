package dev.podwright.client.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Compares the keys of lists with upstream's markers, which {@code conformance/bin/tables} records. */
@NullUnmarked
class ListKeysTest {
    /** Lists that are not in the table: the ports of a Service, and lists of a status. */
    private static final List<String> NOT_IN_TABLE = List.of("ports [port, protocol]", "conditions [type]");

    @Test
    void are_those_of_upstream() throws IOException {
        Set<String> ours = new TreeSet<>();
        ListKeys.KEYS.forEach((field, all) -> all.forEach(keys -> ours.add(field + " " + keys)));
        NOT_IN_TABLE.forEach(each -> assertThat(ours.remove(each)).as(each).isTrue());

        assertThat(ours).isEqualTo(upstream());
    }

    @Test
    void depend_only_on_the_name_of_the_list_within_pods() throws IOException {
        Map<String, String> byField = new TreeMap<>();
        for (String each : upstream()) {
            assertThat(byField.put(each.substring(0, each.indexOf(' ')), each))
                    .as(each)
                    .isNull();
        }
    }

    private static Set<String> upstream() throws IOException {
        Set<String> out = new TreeSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ListKeysTest.class.getResourceAsStream("/list-keys.tsv"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] row = line.split("\t", -1);
                out.add(row[1] + " " + List.of(row[2].split(",", -1)));
            }
        }
        return out;
    }
}
