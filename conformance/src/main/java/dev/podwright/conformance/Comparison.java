package dev.podwright.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Asks Podwright and the oracle the same random questions, and shows where their answers differ. */
final class Comparison {
    private static final int MOST_SHOWN = 5;

    private final String mode;
    private final LongFunction<String> cases;
    private final Judge judge;

    /** Compares one answer. */
    @FunctionalInterface
    interface Judge {
        /** What differs between the oracle's answer to a line and Podwright's; null where nothing does. */
        @Nullable
        String difference(String line, String oracle);
    }

    /**
     * A comparison.
     *
     * @param mode the oracle's mode
     * @param cases the question with a number, from 0
     */
    Comparison(String mode, LongFunction<String> cases, Judge judge) {
        this.mode = mode;
        this.cases = cases;
        this.judge = judge;
    }

    /** Runs it as a program with the arguments SEED|new COUNT ORACLE; ends the process with 1 where something differs. */
    static void main(String[] args, String mode, LongFunction<LongFunction<String>> bySeed, Judge judge)
            throws IOException {
        if (args.length != 3) {
            System.err.println("arguments: SEED|new COUNT ORACLE");
            System.exit(2);
            return;
        }
        long seed = seed(args[0]);
        long count = Long.parseLong(args[1]);
        System.out.println(mode + ": " + count + " cases from seed " + seed);
        long differing = new Comparison(mode, bySeed.apply(seed), judge).run(count, args[2], System.out);
        System.out.println(mode + ": " + differing + " of " + count + " answers differ");
        if (differing > 0) {
            System.exit(1);
        }
    }

    /** The seed that an argument names, a new one for {@code new}. */
    static long seed(String argument) {
        return argument.equals("new") ? new SplittableRandom().nextInt(1 << 30) : Long.parseLong(argument);
    }

    /** Compares the first cases, prints the first that differ, and answers how many do. */
    long run(long count, String oracle, PrintStream out) throws IOException {
        long[] differing = {0, 0};
        try (OracleProcess process = new OracleProcess(oracle, mode)) {
            process.askAll(LongStream.range(0, count).mapToObj(cases).iterator(), (line, answer) -> {
                String difference = judge.difference(line, answer);
                if (difference != null && differing[0]++ < MOST_SHOWN) {
                    out.println("case " + differing[1] + ": " + difference + "\n" + line);
                }
                differing[1]++;
            });
        }
        if (differing[1] != count) {
            throw new IOException("only " + differing[1] + " of " + count + " lines were answered");
        }
        return differing[0];
    }
}
