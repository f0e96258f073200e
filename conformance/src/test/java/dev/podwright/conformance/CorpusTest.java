package dev.podwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.validate.PodValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the verdicts against those that the server's own code gave, as recorded by {@code conformance/record}. */
class CorpusTest {
    @ParameterizedTest
    @EnumSource
    void verdicts_are_the_recorded_ones(Corpus corpus) {
        PodValidator validator = corpus.setting().validator();
        List<String> differences = new ArrayList<>();
        AtomicInteger rejected = new AtomicInteger();
        AtomicInteger accepted = new AtomicInteger();
        corpus.read((object, server) -> {
            (server.allowed() ? accepted : rejected).incrementAndGet();
            Answer ours = Answer.read(Verdicts.verdict(object, validator));
            for (String difference : server.differences(ours, true)) {
                differences.add(difference + " in " + object);
            }
        });
        assertThat(differences).isEmpty();
        assertThat(rejected).hasValueGreaterThan(1_000);
        assertThat(accepted).hasValueGreaterThan(100);
    }
}
