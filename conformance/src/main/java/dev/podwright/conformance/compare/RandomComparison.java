package dev.podwright.conformance.compare;

import dev.podwright.conformance.oracle.OracleProcess;
import dev.podwright.conformance.oracle.ServerSettings;
import java.io.IOException;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Asks Podwright and the oracle the same random questions, and prints the first that they answer differently. */
final class RandomComparison {
    private static final int SHOWN = 5;

    private final String mode;
    private final ServerSettings settings;
    private final LongFunction<String> questions;
    private final AnswerComparison comparison;
    private long asked;
    private long differing;

    /** Compares the answers to one question. */
    @FunctionalInterface
    interface AnswerComparison {
        /** The difference between the oracle's answer to a line and Podwright's; null if there is none. */
        @Nullable
        String difference(String line, String oracle);
    }

    /**
     * A comparison.
     *
     * @param mode the oracle's mode
     * @param settings the settings of the server
     * @param questions the question with a number, from 0
     */
    RandomComparison(
            String mode, ServerSettings settings, LongFunction<String> questions, AnswerComparison comparison) {
        this.mode = mode;
        this.settings = settings;
        this.questions = questions;
        this.comparison = comparison;
    }

    /** Compares the first questions, and returns whether all answers are the same. */
    boolean run(long count, String oracle) throws IOException {
        try (OracleProcess process = new OracleProcess(settings.oracleCommand(oracle, mode))) {
            process.askAll(LongStream.range(0, count).mapToObj(questions).iterator(), this::compare);
        }
        System.out.println(mode + ": " + differing + " of " + asked + " answers differ");
        return differing == 0 && asked == count;
    }

    private void compare(String line, String answer) {
        String difference = comparison.difference(line, answer);
        if (difference != null && differing++ < SHOWN) {
            System.out.println("question " + asked + ": " + difference + "\n" + line);
        }
        asked++;
    }
}
