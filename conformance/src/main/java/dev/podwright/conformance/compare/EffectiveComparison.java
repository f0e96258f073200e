package dev.podwright.conformance.compare;

import dev.podwright.conformance.answer.EffectiveMode;
import dev.podwright.conformance.answer.ObjectParser;
import dev.podwright.conformance.oracle.ServerSettings;
import dev.podwright.conformance.random.RandomObjects;
import dev.podwright.conformance.random.RandomPods;
import java.io.IOException;
import java.util.function.LongFunction;

/**
 * Compares defaults, QoS class, requests and limits of random objects with the answers of {@code oracle effective}, as
 * JSON values. An object with a duplicate key is left out: a server refuses it, whichever of the two values it would have
 * used.
 */
public final class EffectiveComparison {
    private EffectiveComparison() {}

    /** Compares random pods, and returns whether all answers are the same. */
    public static boolean ofPods(long seed, long count, String oracle) throws IOException {
        return run(new RandomPods(seed)::podWithStatus, count, oracle);
    }

    /** Compares random workloads and Services, and returns whether all answers are the same. */
    public static boolean ofWorkloads(long seed, long count, String oracle) throws IOException {
        return run(new RandomObjects(seed, RandomObjects.WITH_DEFAULTS)::object, count, oracle);
    }

    private static boolean run(LongFunction<String> objects, long count, String oracle) throws IOException {
        return new RandomComparison(
                        "effective",
                        ServerSettings.STANDARD,
                        objects,
                        (line, answer) -> ObjectParser.hasDuplicateKey(line)
                                ? null
                                : JsonDifference.between(answer, EffectiveMode.answer(line)))
                .run(count, oracle);
    }
}
