package dev.podwright.conformance.compare;

import dev.podwright.conformance.answer.EffectiveMode;
import dev.podwright.conformance.answer.ObjectParser;
import dev.podwright.conformance.oracle.ServerSettings;
import dev.podwright.conformance.random.RandomPods;
import java.io.IOException;

/**
 * Compares defaults, QoS class, requests and limits of random pods with the answers of {@code oracle effective}, as
 * JSON values. A pod with a duplicate key is left out: a server refuses it, whichever of the two values it would have
 * used.
 */
public final class EffectiveComparison {
    private EffectiveComparison() {}

    /**
     * Compares random pods.
     *
     * @param oracle the path of the oracle
     * @return whether all answers are the same
     */
    public static boolean run(long seed, long count, String oracle) throws IOException {
        return new RandomComparison(
                        "effective",
                        ServerSettings.STANDARD,
                        new RandomPods(seed)::pod,
                        (line, answer) -> ObjectParser.hasDuplicateKey(line)
                                ? null
                                : JsonDifference.between(answer, EffectiveMode.answer(line)))
                .run(count, oracle);
    }
}
