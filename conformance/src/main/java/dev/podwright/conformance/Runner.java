package dev.podwright.conformance;

import dev.podwright.validate.PodValidator;
import dev.podwright.version.KubernetesVersion;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The program behind the script {@code conformance/podwright}: a line in, an answer out. */
public final class Runner {
    /** Answers one line of input. */
    @FunctionalInterface
    interface Mode {
        /** Appends the answer, line feeds included; may append nothing. */
        void answer(String line, Appendable out) throws IOException;
    }

    private Runner() {}

    private static Map<String, Mode> modes(PodValidator validator) {
        return Map.of(
                "verdict",
                (line, out) -> out.append(Verdicts.verdict(line, validator)).append('\n'),
                "psa",
                PodSecurityMode::answer,
                "update",
                (line, out) ->
                        out.append(UpdateVerdicts.verdict(line, validator)).append('\n'),
                "effective",
                (line, out) -> out.append(EffectiveAnswers.answer(line)).append('\n'),
                "yaml",
                YamlMode::answer,
                "render",
                new RenderMode()::answer);
    }

    /** The validator that the flags after the mode ask for, null where they are no flags. */
    private static @Nullable PodValidator validator(String[] args) {
        PodValidator.Builder validator = PodValidator.builder();
        for (int i = 1; i < args.length; i += 2) {
            String value = i + 1 < args.length ? args[i + 1] : "";
            if (args[i].equals("-kubernetes")) {
                validator.kubernetes(KubernetesVersion.of(value));
            } else if (args[i].equals("-feature-gates")) {
                for (String gate : value.split(",", -1)) {
                    int equals = gate.indexOf('=');
                    validator.gate(gate.substring(0, equals), Boolean.parseBoolean(gate.substring(equals + 1)));
                }
            } else {
                return null;
            }
        }
        return validator.build();
    }

    /** Runs the mode that the first argument names over standard input. */
    public static void main(String[] args) throws IOException {
        PodValidator validator = validator(args);
        Mode mode =
                args.length == 0 || validator == null ? null : modes(validator).get(args[0]);
        if (mode == null) {
            System.err.println(
                    "usage: podwright verdict|update|effective|psa|yaml|render [-kubernetes 1.MINOR] [-feature-gates NAME=true|false,...]");
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
