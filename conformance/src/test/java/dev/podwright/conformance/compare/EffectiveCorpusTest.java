package dev.podwright.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.conformance.answer.EffectiveMode;
import dev.podwright.conformance.answer.ObjectParser;
import dev.podwright.conformance.corpus.Corpus;
import dev.podwright.conformance.corpus.CorpusObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares defaults and resources with those of the server's own code, which {@code record-corpora} records. */
class EffectiveCorpusTest {
    @ParameterizedTest
    @EnumSource
    void defaults_and_resources_are_the_recorded_ones(CorpusObjects objects) {
        List<String> differences = new ArrayList<>();
        AtomicInteger compared = new AtomicInteger();
        Corpus.readEffective(objects, (object, server) -> {
            // A server refuses an object with a duplicate key, whichever of the two values it would have used.
            if (!ObjectParser.hasDuplicateKey(object)) {
                compared.incrementAndGet();
                String difference = JsonDifference.between(server, EffectiveMode.answer(object));
                if (difference != null) {
                    differences.add(difference + " in " + object);
                }
            }
        });
        assertThat(differences).isEmpty();
        assertThat(compared).hasValueGreaterThan(200);
    }
}
