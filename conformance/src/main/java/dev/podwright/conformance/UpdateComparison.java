package dev.podwright.conformance;

import dev.podwright.conformance.random.RandomUpdates;
import dev.podwright.validate.PodValidator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares verdicts on random updates with {@code oracle update}: whether they are allowed, the multiset of error type and
 * field, and the field of each warning. Arguments: SEED COUNT ORACLE.
 */
public final class UpdateComparison {
    private UpdateComparison() {}

    /** Exits with 1 where something differs. */
    public static void main(String[] args) throws IOException {
        Comparison.main(args, "update", seed -> new RandomUpdates(seed)::update, UpdateComparison::difference);
    }

    private static @Nullable String difference(String line, String oracle) {
        List<String> differences = Answer.read(oracle)
                .differences(Answer.read(UpdateVerdicts.verdict(line, PodValidator.standard())), true);
        return differences.isEmpty() ? null : String.join(", ", differences);
    }
}
