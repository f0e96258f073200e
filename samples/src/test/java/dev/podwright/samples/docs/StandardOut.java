package dev.podwright.samples.docs;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What code prints on standard output. */
public final class StandardOut {
    private StandardOut() {}

    /**
     * Code that prints.
     *
     * @param <E> what it can throw
     */
    @FunctionalInterface
    public interface Printing<E extends Exception> {
        /** Runs it. */
        void run() throws E;
    }

    /** Runs code and returns what it prints. */
    public static <E extends Exception> String of(Printing<E> code) throws E {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            code.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
