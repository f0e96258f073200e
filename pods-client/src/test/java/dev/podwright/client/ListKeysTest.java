package dev.podwright.client;

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

/** The keys of lists, held against upstream's markers, which {@code conformance/bin/tables} writes down. */
@NullUnmarked
class ListKeysTest {
    /** Lists of objects that the table does not reach: a Service's ports, and what a status says. */
    private static final List<String> BESIDE = List.of("ports [port, protocol]", "conditions [type]");

    @Test
    void are_those_that_upstream_marks() throws IOException {
        Set<String> ours = new TreeSet<>();
        ListKeys.KEYS.forEach((field, all) -> all.forEach(keys -> ours.add(field + " " + keys)));
        BESIDE.forEach(each -> assertThat(ours.remove(each)).as(each).isTrue());

        assertThat(ours).isEqualTo(upstream());
    }

    @Test
    void never_differ_within_pods_by_the_type_that_has_the_list() throws IOException {
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
