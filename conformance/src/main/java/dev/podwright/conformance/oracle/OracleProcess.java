package dev.podwright.conformance.oracle;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;

/** A running oracle, which answers lines of its standard input. */
public final class OracleProcess implements AutoCloseable {
    private static final String END = "";

    private final List<Process> processes;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    /**
     * Starts an oracle.
     *
     * @param command the program and its arguments
     */
    public OracleProcess(String... command) throws IOException {
        this(List.of(List.of(command)));
    }

    /**
     * Starts programs of which each reads what the one before writes.
     *
     * @param commands the programs, each with its arguments
     */
    public OracleProcess(List<List<String>> commands) throws IOException {
        processes = ProcessBuilder.startPipeline(commands.stream()
                .map(command -> new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT))
                .toList());
        questions = new BufferedWriter(processes.get(0).outputWriter(StandardCharsets.UTF_8), 1 << 18);
        answers = new BufferedReader(processes.get(processes.size() - 1).inputReader(StandardCharsets.UTF_8), 1 << 18);
    }

    /** The answer to one line. */
    public String ask(String line) {
        try {
            questions.write(line);
            questions.write('\n');
            questions.flush();
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asks all lines, while they are being made, and passes on each line with its answer, in order.
     *
     * @throws IllegalStateException if not all lines could be made or written
     * @throws IOException if the oracle ends early
     */
    public void askAll(Iterator<String> lines, BiConsumer<String, String> consumer) throws IOException {
        BlockingQueue<String> asked = new ArrayBlockingQueue<>(1 << 12);
        FutureTask<Void> writing = new FutureTask<>(() -> write(lines, asked), null);
        Thread writer = new Thread(writing, "questions");
        writer.setDaemon(true);
        writer.start();
        boolean complete = false;
        try {
            for (String line = asked.take(); !line.equals(END); line = asked.take()) {
                consumer.accept(line, answer());
            }
            writing.get();
            complete = true;
        } catch (ExecutionException e) {
            throw new IllegalStateException("not all questions could be asked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            if (!complete) {
                // The writer may be blocked because nobody reads the answers, and then close() would wait for it.
                processes.forEach(Process::destroy);
                writer.interrupt();
            }
        }
    }

    /** Writes the lines. Whatever happens, those in the queue reach the oracle, and {@link #END} follows them. */
    private void write(Iterator<String> lines, BlockingQueue<String> asked) {
        try {
            try {
                while (lines.hasNext()) {
                    String line = lines.next();
                    questions.write(line);
                    questions.write('\n');
                    if (!asked.offer(line)) {
                        questions.flush();
                        asked.put(line);
                    }
                }
            } finally {
                try {
                    questions.flush();
                } finally {
                    asked.put(END);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String answer() throws IOException {
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the oracle ended");
        }
        return answer;
    }

    /** Ends the questions, and waits until the programs have ended. */
    @Override
    public void close() throws IOException {
        questions.close();
        answers.close();
        try {
            for (Process process : processes) {
                process.waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
