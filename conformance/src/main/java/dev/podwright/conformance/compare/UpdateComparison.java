package dev.podwright.conformance.compare;

import dev.podwright.conformance.answer.UpdateMode;
import dev.podwright.conformance.oracle.OracleProcess;
import dev.podwright.conformance.oracle.ServerSettings;
import dev.podwright.conformance.oracle.Verdict;
import dev.podwright.conformance.random.RandomObjectUpdates;
import dev.podwright.conformance.random.RandomUpdates;
import dev.podwright.conformance.random.RandomWorkloadUpdates;
import java.io.IOException;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * Compares the verdicts on random updates with those of {@code oracle update}: whether the update is allowed, type and
 * field of each error, and the field of each warning. Prints a minimal update for each kind of difference.
 */
public final class UpdateComparison {
    private final Mismatches mismatches;
    private long compared;
    private long rejected;
    private long warned;

    private UpdateComparison(ServerSettings settings) {
        this.mismatches = new Mismatches(line -> UpdateMode.verdict(line, settings.validator()), "podwright");
    }

    /**
     * Compares random updates of pods and pod templates, for one server after the other.
     *
     * @param oracle the path of the oracle
     * @return whether all verdicts are the same
     */
    public static boolean ofPods(long seed, long count, String oracle, List<ServerSettings> all) throws IOException {
        return compare(() -> new RandomUpdates(seed)::update, count, oracle, all);
    }

    /** Compares random updates of objects without pods, for one server after the other. */
    public static boolean ofObjects(long seed, long count, String oracle, List<ServerSettings> all) throws IOException {
        return compare(() -> new RandomObjectUpdates(seed)::update, count, oracle, all);
    }

    /** Compares random updates of workloads, for one server after the other. */
    public static boolean ofWorkloads(long seed, long count, String oracle, List<ServerSettings> all)
            throws IOException {
        return compare(() -> new RandomWorkloadUpdates(seed)::update, count, oracle, all);
    }

    private static boolean compare(
            Supplier<LongFunction<String>> updates, long count, String oracle, List<ServerSettings> all)
            throws IOException {
        boolean same = true;
        for (ServerSettings settings : all) {
            System.out.println(settings);
            same &= new UpdateComparison(settings).run(updates.get(), count, oracle, settings);
        }
        return same;
    }

    private boolean run(LongFunction<String> updates, long count, String oracle, ServerSettings settings)
            throws IOException {
        try (OracleProcess process = new OracleProcess(settings.oracleCommand(oracle, "update"))) {
            process.askAll(LongStream.range(0, count).mapToObj(updates).iterator(), this::compare);
            System.out.printf(
                    "%,d updates, %.1f%% rejected, %,d accepted with warnings; %d kinds of difference%n",
                    compared, 100.0 * rejected / compared, warned, mismatches.kinds());
            mismatches.print(process::ask);
        }
        return mismatches.isEmpty() && compared == count;
    }

    private void compare(String line, String answer) {
        Verdict server = Verdict.parse(answer);
        compared++;
        rejected += server.allowed() ? 0 : 1;
        warned += server.warnings().isEmpty() ? 0 : 1;
        mismatches.compare(line, server);
    }
}
