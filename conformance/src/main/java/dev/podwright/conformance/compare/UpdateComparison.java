package dev.podwright.conformance.compare;

import dev.podwright.conformance.answer.UpdateMode;
import dev.podwright.conformance.oracle.ServerSettings;
import dev.podwright.conformance.oracle.Verdict;
import dev.podwright.conformance.random.RandomObjectUpdates;
import dev.podwright.conformance.random.RandomUpdates;
import java.io.IOException;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Compares the verdicts on random updates with those of {@code oracle update}: whether the update is allowed, type and
 * field of each error, and the field of each warning.
 */
public final class UpdateComparison {
    private UpdateComparison() {}

    /**
     * Compares random updates.
     *
     * @param oracle the path of the oracle
     * @return whether all verdicts are the same
     */
    public static boolean run(long seed, long count, String oracle, ServerSettings settings) throws IOException {
        return run(new RandomUpdates(seed)::update, count, oracle, settings);
    }

    /** Compares random updates of objects without pods. */
    public static boolean ofObjects(long seed, long count, String oracle, ServerSettings settings) throws IOException {
        return run(new RandomObjectUpdates(seed)::update, count, oracle, settings);
    }

    private static boolean run(LongFunction<String> updates, long count, String oracle, ServerSettings settings)
            throws IOException {
        return new RandomComparison("update", settings, updates, (line, answer) -> difference(line, answer, settings))
                .run(count, oracle);
    }

    private static @Nullable String difference(String line, String oracle, ServerSettings settings) {
        List<String> differences =
                Verdict.parse(oracle).differences(Verdict.parse(UpdateMode.verdict(line, settings.validator())));
        return differences.isEmpty() ? null : String.join(", ", differences);
    }
}
