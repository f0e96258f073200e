package dev.podwright.conformance.answer;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Answers lines of input. */
@FunctionalInterface
public interface AnswerMode {
    /** Appends the answer to a line, with its line feeds; may append nothing. */
    void answer(String line, Appendable out) throws IOException;

    /** A mode that answers each line with one line. */
    static AnswerMode ofLines(UnaryOperator<String> answer) {
        return (line, out) -> out.append(answer.apply(line)).append('\n');
    }

    /**
     * Answers all lines that are not blank. Flushes the output whenever no more input is waiting, so that a caller may
     * ask line by line as well as all at once.
     */
    default void answerAll(InputStream input, OutputStream output) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8), 1 << 16);
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), 1 << 16);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                answer(line.strip(), out);
                if (!in.ready()) {
                    out.flush();
                }
            }
        }
        out.flush();
    }
}
