package dev.podwright.conformance;

import dev.podwright.conformance.random.RandomPods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Judges random pods and pod templates beside the oracle: {@code Differential SEED|new COUNT ORACLE [gates]}, with the path
 * of a built oracle; with {@code gates} once for each feature gate that can be switched and each older version. Or the
 * objects of a file, one a line: {@code Differential FILE ORACLE}. The verdicts must be the same in whether the object is
 * allowed, in type and field of each error, and in the field of each warning. Prints the seed, and a minimal object for
 * each kind of difference; exits with 1 if there is one.
 */
public final class Differential {
    /** One object in so many is a pod template. */
    private static final int TEMPLATES = 10;

    private final Mismatches mismatches;
    private final Setting setting;
    private long judged;
    private long rejected;
    private long undecodable;
    private long errors;
    private long warned;

    private Differential(Setting setting) {
        this.setting = setting;
        this.mismatches =
                new Mismatches(setting.comparesWarnings(), line -> Verdicts.verdict(line, setting.validator()));
    }

    /** Runs the comparison. */
    public static void main(String[] args) throws IOException {
        boolean same = true;
        if (args.length == 2) {
            try (Stream<String> lines = Files.lines(Path.of(args[0]))) {
                same = new Differential(Setting.STANDARD).run(lines.iterator(), args[1]);
            }
        } else if (args.length > 2) {
            long seed = Comparison.seed(args[0]);
            System.out.println("seed " + seed);
            for (Setting setting : args.length == 3 ? List.of(Setting.STANDARD) : Setting.all()) {
                System.out.println(setting);
                same &= new Differential(setting).run(objects(seed, Long.parseLong(args[1])), args[2]);
            }
        } else {
            System.err.println("usage: Differential SEED|new COUNT ORACLE [gates], or Differential FILE ORACLE");
            System.exit(2);
        }
        if (!same) {
            System.exit(1);
        }
    }

    private boolean run(Iterator<String> objects, String oracle) throws IOException {
        long started = System.nanoTime();
        try (OracleProcess process = new OracleProcess(setting.oracle(oracle))) {
            process.askAll(objects, this::compare);
            double seconds = (System.nanoTime() - started) / 1e9;
            System.out.printf(
                    "%,d objects, %.1f%% rejected, %.1f%% undecodable, %,d errors, %,d accepted with warnings;"
                            + " %d kinds of difference; %.0f s, %,.0f objects a second%n",
                    judged,
                    100.0 * rejected / judged,
                    100.0 * undecodable / judged,
                    errors,
                    warned,
                    mismatches.kinds(),
                    seconds,
                    judged / seconds);
            mismatches.print(process::ask, "podwright");
        }
        return mismatches.isEmpty() && judged > 0;
    }

    private static Iterator<String> objects(long seed, long count) {
        RandomPods pods = new RandomPods(seed);
        return LongStream.range(0, count)
                .mapToObj(i -> i % TEMPLATES == TEMPLATES - 1 ? pods.template(i) : pods.pod(i))
                .iterator();
    }

    private void compare(String line, String verdict) {
        Answer server = Answer.read(verdict);
        judged++;
        rejected += server.allowed() ? 0 : 1;
        undecodable += server.undecodable() ? 1 : 0;
        errors += server.errors().size();
        warned += server.warnings().isEmpty() ? 0 : 1;
        mismatches.compare(line, server);
    }
}
