package dev.podwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replays what Kubernetes itself answered; {@code conformance/bin/compare-quantities} records it. */
class RecordedValuesTest {
    @ParameterizedTest
    @CsvSource({"quantity, 2400", "pair, 1200", "json, 600", "time, 600", "times, 600", "int, 600"})
    void should_answer_as_kubernetes_did(String kind, int atLeast) throws IOException {
        List<String> lines = ValueQuestions.recorded().stream()
                .filter(line -> line.startsWith(kind + "\t"))
                .toList();

        assertThat(lines).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(lines).allSatisfy(line -> assertThat(line).endsWith("\t" + ValueQuestions.answer(line)));
    }
}
