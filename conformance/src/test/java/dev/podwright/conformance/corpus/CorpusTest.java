package dev.podwright.conformance.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.conformance.answer.VerdictMode;
import dev.podwright.conformance.oracle.ServerSettings;
import dev.podwright.conformance.oracle.Verdict;
import dev.podwright.validate.Validator;
import dev.podwright.version.KubernetesVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the verdicts with those of the server's own code, which {@code conformance/bin/record-corpora} records. */
class CorpusTest {
    private static Stream<Arguments> corpora() {
        return Stream.of(CorpusObjects.values())
                .flatMap(objects -> Stream.of(Corpus.values()).map(corpus -> Arguments.of(objects, corpus)));
    }

    @ParameterizedTest
    @MethodSource("corpora")
    void verdicts_are_the_recorded_ones(CorpusObjects objects, Corpus corpus) {
        Validator validator = corpus.settings().validator();
        List<String> differences = new ArrayList<>();
        AtomicInteger rejected = new AtomicInteger();
        AtomicInteger accepted = new AtomicInteger();
        corpus.read(objects, (object, server) -> {
            (server.allowed() ? accepted : rejected).incrementAndGet();
            Verdict ours = Verdict.parse(VerdictMode.verdict(object, validator));
            for (String difference : server.differences(ours)) {
                differences.add(difference + " in " + object);
            }
        });
        assertThat(differences).isEmpty();
        assertThat(rejected).hasValueGreaterThan(objects == CorpusObjects.PODS ? 1_000 : 200);
        assertThat(accepted).hasValueGreaterThan(objects == CorpusObjects.PODS ? 100 : 50);
    }

    @Test
    void every_version_that_an_oracle_is_built_for_has_one() {
        assertThat(Stream.of(Corpus.values()).map(corpus -> corpus.settings().version()))
                .containsAll(KubernetesVersion.supported().stream()
                        .filter(version -> version.isAtLeast(ServerSettings.OLDEST_ORACLE))
                        .toList());
    }
}
