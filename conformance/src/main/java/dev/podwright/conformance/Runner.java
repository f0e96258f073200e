package dev.podwright.conformance;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The program behind the script {@code conformance/podwright}: a line in, an answer out. */
public final class Runner {
    /** Answers one line of input. */
    @FunctionalInterface
    interface Mode {
        /** Appends the answer, line feeds included; may append nothing. */
        void answer(String line, Appendable out) throws IOException;
    }

    private static final Map<String, Mode> MODES = Map.of(
            "verdict", (line, out) -> out.append(Verdicts.verdict(line)).append('\n'),
            "yaml", YamlMode::answer,
            "render", new RenderMode()::answer);

    private Runner() {}

    /** Runs the mode that the first argument names over standard input. */
    public static void main(String[] args) throws IOException {
        Mode mode = args.length == 1 ? MODES.get(args[0]) : null;
        if (mode == null) {
            System.err.println("usage: podwright verdict|yaml|render");
            System.exit(2);
            return;
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8), 1 << 16);
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                mode.answer(line.strip(), out);
                if (!in.ready()) {
                    out.flush();
                }
            }
        }
        out.flush();
    }
}
