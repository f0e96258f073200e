package dev.podwright.conformance;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;

/** A running oracle, asked through its standard input. */
public final class OracleProcess implements AutoCloseable {
    private static final String END = "";

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
        List<Process> processes = ProcessBuilder.startPipeline(commands.stream()
                .map(command -> new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT))
                .toList());
        OutputStream in = processes.get(0).getOutputStream();
        InputStream out = processes.get(processes.size() - 1).getInputStream();
        questions = new BufferedWriter(new OutputStreamWriter(in, StandardCharsets.UTF_8), 1 << 18);
        answers = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8), 1 << 18);
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

    /** Asks all lines, while they are being made, and hands over each line with its answer, in order. */
    public void askAll(Iterator<String> lines, BiConsumer<String, String> taker) throws IOException {
        BlockingQueue<String> asked = new ArrayBlockingQueue<>(1 << 12);
        FutureTask<Void> writing = new FutureTask<>(() -> write(lines, asked), null);
        Thread asking = new Thread(writing, "questions");
        asking.setDaemon(true);
        asking.start();
        try {
            for (String line = asked.take(); !line.equals(END); line = asked.take()) {
                taker.accept(line, answer());
            }
            writing.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("not all questions could be asked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks, and says the end in any case: the one who waits for answers must not wait for ever. */
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
                questions.flush();
            } finally {
                asked.put(END);
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

    @Override
    public void close() throws IOException {
        questions.close();
        answers.close();
    }
}
