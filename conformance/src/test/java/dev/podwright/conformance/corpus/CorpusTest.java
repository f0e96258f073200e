package dev.podwright.conformance.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.conformance.answer.VerdictMode;
import dev.podwright.conformance.oracle.Verdict;
import dev.podwright.validate.PodValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the verdicts with those of the server's own code, which {@code conformance/bin/record-corpora} records. */
class CorpusTest {
    @ParameterizedTest
    @EnumSource
    void verdicts_are_the_recorded_ones(Corpus corpus) {
        PodValidator validator = corpus.settings().validator();
        List<String> differences = new ArrayList<>();
        AtomicInteger rejected = new AtomicInteger();
        AtomicInteger accepted = new AtomicInteger();
        corpus.read((object, server) -> {
            (server.allowed() ? accepted : rejected).incrementAndGet();
            Verdict ours = Verdict.parse(VerdictMode.verdict(object, validator));
            for (String difference : server.differences(ours)) {
                differences.add(difference + " in " + object);
            }
        });
        assertThat(differences).isEmpty();
        assertThat(rejected).hasValueGreaterThan(1_000);
        assertThat(accepted).hasValueGreaterThan(100);
    }
}
