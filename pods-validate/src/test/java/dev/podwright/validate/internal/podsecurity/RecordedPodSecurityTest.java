package dev.podwright.validate.internal.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.validate.PodSecurity;
import dev.podwright.validate.podsecurity.PodSecurityLevel;
import dev.podwright.validate.podsecurity.PodSecurityVerdict;
import dev.podwright.validate.podsecurity.PodSecurityVersion;
import dev.podwright.version.KubernetesVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A table of pods and of the answer of the server's admission to each, recorded by {@code
 * conformance/bin/record-pod-security}.
 */
class RecordedPodSecurityTest {
    private record Row(String title, PodSecurityVersion version, String pod, String baseline, String restricted) {
        String verdict(PodSecurityLevel level) {
            Pod read = Manifests.read("{\"apiVersion\":\"v1\",\"kind\":\"Pod\"," + pod.substring(1))
                    .single(Pod.class);
            PodSecurityVerdict verdict = PodSecurity.evaluate(read, level, version);
            assertThat(verdict.isAllowed()).isEqualTo(verdict.findings().isEmpty());
            return verdict.isAllowed() ? "ok" : String.join(" ", verdict.failing());
        }
    }

    @TestFactory
    Stream<DynamicTest> refuses_what_the_server_refuses() throws IOException {
        List<Row> rows = rows();
        return rows.stream()
                .map(Row::title)
                .distinct()
                .map(title -> DynamicTest.dynamicTest(title, () -> {
                    for (Row row : rows) {
                        if (row.title().equals(title)) {
                            assertThat(row.verdict(PodSecurityLevel.BASELINE))
                                    .as(row.toString())
                                    .isEqualTo(row.baseline());
                            assertThat(row.verdict(PodSecurityLevel.RESTRICTED))
                                    .as(row.toString())
                                    .isEqualTo(row.restricted());
                            assertThat(row.verdict(PodSecurityLevel.PRIVILEGED)).isEqualTo("ok");
                        }
                    }
                }));
    }

    @Test
    void the_table_has_a_pod_for_and_against_each_version_of_each_check() throws IOException {
        List<Row> rows = rows();
        Set<String> missing = new HashSet<>();
        for (VersionedCheck check : PodSecurityChecks.ALL) {
            Optional<KubernetesVersion> until = PodSecurityChecks.ALL.stream()
                    .filter(next -> next.id().equals(check.id()) && next.since().compareTo(check.since()) > 0)
                    .map(VersionedCheck::since)
                    .min(Comparator.naturalOrder());
            List<Boolean> refused = rows.stream()
                    .filter(row -> row.version().includes(check.since())
                            && (until.isEmpty() || !row.version().includes(until.get())))
                    .map(row -> List.of((row.baseline() + " " + row.restricted()).split(" "))
                            .contains(check.id()))
                    .distinct()
                    .toList();
            if (refused.size() != 2) {
                missing.add(check.id() + " since " + check.since());
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<Row> rows() throws IOException {
        List<Row> out = new ArrayList<>();
        String title = "";
        for (String line : read().lines().toList()) {
            if (line.startsWith("#")) {
                title = line.substring(1).strip();
                continue;
            }
            String[] columns = line.split("\t");
            assertThat(columns).as(line).hasSize(4);
            out.add(new Row(title, PodSecurityVersion.of(columns[0]), columns[1], columns[2], columns[3]));
        }
        assertThat(out).isNotEmpty();
        return out;
    }

    private static String read() throws IOException {
        try (InputStream in = RecordedPodSecurityTest.class.getResourceAsStream("/pod-security.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
