package dev.podwright.conformance.compare;

import dev.podwright.conformance.answer.VerdictMode;
import dev.podwright.conformance.oracle.OracleProcess;
import dev.podwright.conformance.oracle.ServerSettings;
import dev.podwright.conformance.oracle.Verdict;
import dev.podwright.conformance.random.RandomObjects;
import dev.podwright.conformance.random.RandomPods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Compares the verdicts on pods and pod templates with those of {@code oracle verdict}: whether the object is allowed,
 * type and field of each error, and the field of each warning. Prints a minimal object for each kind of difference.
 */
public final class PodComparison {
    private final Mismatches mismatches;
    private final ServerSettings settings;
    private long compared;
    private long rejected;
    private long undecodable;
    private long errors;
    private long warned;

    private PodComparison(ServerSettings settings) {
        this.settings = settings;
        this.mismatches = new Mismatches(line -> VerdictMode.verdict(line, settings.validator()), "podwright");
    }

    /**
     * Compares the verdicts on random pods and pod templates, for one server after the other.
     *
     * @param oracle the path of the oracle
     * @return whether all are the same
     */
    public static boolean ofRandom(long seed, long count, String oracle, List<ServerSettings> all) throws IOException {
        return ofRandom(() -> new RandomPods(seed)::podOrTemplate, count, oracle, all);
    }

    /**
     * Compares the verdicts on random workloads, Services and other objects, for one server after the other.
     *
     * @param kinds the kinds of objects
     */
    public static boolean ofWorkloads(
            long seed, long count, String oracle, List<ServerSettings> all, List<String> kinds) throws IOException {
        return ofRandom(() -> new RandomObjects(seed, kinds)::object, count, oracle, all);
    }

    private static boolean ofRandom(
            Supplier<LongFunction<String>> objects, long count, String oracle, List<ServerSettings> all)
            throws IOException {
        boolean same = true;
        for (ServerSettings settings : all) {
            System.out.println(settings);
            same &= new PodComparison(settings)
                    .run(LongStream.range(0, count).mapToObj(objects.get()).iterator(), oracle);
        }
        return same;
    }

    /** Compares the verdicts on the objects of a file, one a line. */
    public static boolean ofFile(Path file, String oracle, ServerSettings settings) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return new PodComparison(settings).run(lines.iterator(), oracle);
        }
    }

    private boolean run(Iterator<String> objects, String oracle) throws IOException {
        long started = System.nanoTime();
        try (OracleProcess process = new OracleProcess(settings.oracleCommand(oracle, "verdict"))) {
            process.askAll(objects, this::compare);
            double seconds = (System.nanoTime() - started) / 1e9;
            System.out.printf(
                    "%,d objects, %.1f%% rejected, %.1f%% undecodable, %,d errors, %,d accepted with warnings;"
                            + " %d kinds of difference; %.0f s, %,.0f objects a second%n",
                    compared,
                    100.0 * rejected / compared,
                    100.0 * undecodable / compared,
                    errors,
                    warned,
                    mismatches.kinds(),
                    seconds,
                    compared / seconds);
            mismatches.print(process::ask);
        }
        return mismatches.isEmpty() && compared > 0;
    }

    private void compare(String line, String answer) {
        Verdict server = Verdict.parse(answer);
        compared++;
        rejected += server.allowed() ? 0 : 1;
        undecodable += server.undecodable() ? 1 : 0;
        errors += server.errors().size();
        warned += server.warnings().isEmpty() ? 0 : 1;
        mismatches.compare(line, server);
    }
}
