package dev.podwright.conformance.corpus;

import dev.podwright.conformance.oracle.OracleProcess;
import dev.podwright.conformance.oracle.ServerSettings;
import dev.podwright.conformance.oracle.Verdict;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.version.KubernetesVersion;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Records a corpus: all objects of {@code cases.jsonl}, and those random objects whose verdict has something new. That
 * is an error with its type, field and text, or a warning, without the indexes and values in them, of each kind of object.
 */
public final class CorpusRecorder {
    /** How many objects are recorded for each kind of error and warning. */
    private static final int TIMES = 1;

    private static final String CASES = "cases.jsonl";
    /** How many objects that cannot be read are recorded. */
    private static final int UNDECODABLE = 100;
    /** For older versions, one random object in so many is considered. */
    private static final int OLDER = 5;
    /** One accepted object in so many is recorded too. */
    private static final int ACCEPTED = 400;

    /** Where the pods of a template are specified. */
    private static final String POD_SPEC = "template.spec.";

    private static final String WARNED = "warning";
    /** How many objects of a kind are recorded for what is wrong with the pods of their template. */
    private static final int TEMPLATES = 30;

    private final Map<String, Integer> seen = new HashMap<>();
    private final Writer out;
    private int accepted;
    private int undecodable;
    private int recorded;

    private CorpusRecorder(Writer out) {
        this.out = out;
    }

    /**
     * Records all corpora of some objects.
     *
     * @param count how many random objects are considered
     * @param oracles the folder of the oracles, {@code oracle-1.33} and so on
     * @param folder the folder of the corpora; {@code cases.jsonl} is in the one of the objects
     */
    public static void recordAll(CorpusObjects objects, long seed, long count, Path oracles, Path folder)
            throws IOException {
        LongFunction<String> random = objects.random(seed);
        List<String> cases = Files.readAllLines(folder.resolve(objects.folder() + CASES));
        for (Corpus corpus : Corpus.values()) {
            String file = corpus.file(objects);
            String program =
                    oracles.resolve("oracle-" + corpus.settings().version()).toString();
            try (OracleProcess oracle = new OracleProcess(corpus.settings().oracleCommand(program, "verdict"));
                    Writer out = compressed(folder.resolve(file))) {
                CorpusRecorder recorder = new CorpusRecorder(out);
                oracle.askAll(cases.iterator(), recorder::add);
                Stream<String> considered = LongStream.range(0, corpus.isOfNewest() ? count : count / OLDER)
                        .mapToObj(random);
                oracle.askAll(considered.iterator(), recorder::consider);
                System.out.println(file + ": " + recorder.recorded + " objects, " + recorder.seen.size()
                        + " kinds of errors and warnings");
            }
        }
    }

    /** Records what the newest server makes of the objects of {@code cases.jsonl}: their defaults and resources. */
    public static void recordEffective(CorpusObjects objects, Path oracles, Path folder) throws IOException {
        String program = oracles.resolve("oracle-" + KubernetesVersion.newest()).toString();
        List<String> cases = Files.readAllLines(folder.resolve(objects.folder() + CASES));
        try (OracleProcess oracle = new OracleProcess(ServerSettings.STANDARD.oracleCommand(program, "effective"));
                Writer out = compressed(folder.resolve(objects.folder() + Corpus.EFFECTIVE))) {
            oracle.askAll(cases.iterator(), (object, answer) -> write(out, object + "\t" + answer + "\n"));
        }
    }

    private static Writer compressed(Path file) throws IOException {
        return new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8);
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void consider(String object, String answer) {
        Verdict verdict = Verdict.parse(answer);
        boolean isNew = false;
        for (String part : parts(kindOf(object), answer)) {
            isNew |= seen.merge(part, 1, Integer::sum) <= (part.contains(POD_SPEC) ? TEMPLATES : TIMES);
        }
        if (verdict.undecodable()) {
            isNew = undecodable++ < UNDECODABLE;
        } else if (verdict.allowed() && accepted++ % ACCEPTED == 0) {
            isNew = true;
        }
        if (isNew) {
            add(object, answer);
        }
    }

    private void add(String object, String answer) {
        recorded++;
        write(out, Corpus.line(object, Verdict.parse(answer)));
    }

    private static String kindOf(String object) {
        String kind = JsonReader.readLine(object).root() instanceof JsonObject json ? json.text("kind") : null;
        return kind == null || kind.equals("PodTemplate") ? "Pod" : kind;
    }

    /**
     * The errors of an answer, or its warnings. Those about the pods of a template are one of each kind: the corpora of pods
     * have them all.
     */
    private static Set<String> parts(String kind, String answer) {
        Set<String> parts = new HashSet<>();
        if (JsonReader.readLine(answer).root() instanceof JsonObject json) {
            collect(kind, json.get("errors"), parts);
            if (json.get("errors") instanceof JsonArray errors
                    && errors.elements().isEmpty()) {
                collect(kind, json.get("warnings"), parts);
            }
        }
        return parts;
    }

    private static void collect(String kind, @Nullable JsonValue list, Set<String> parts) {
        if (list instanceof JsonArray array) {
            for (JsonValue each : array.elements()) {
                if (each instanceof JsonObject error) {
                    String field = general(error.text("field"));
                    String part = error.text("type") + field + general(error.text("detail"));
                    parts.add(field.contains(POD_SPEC) ? kind + POD_SPEC : kind + part);
                } else if (each instanceof JsonString warning) {
                    String text = general(warning.value());
                    parts.add(text.contains(POD_SPEC) ? kind + POD_SPEC + WARNED : kind + text);
                }
            }
        }
    }

    /** A text without digits, and without what is in brackets or quotes. */
    private static String general(@Nullable String text) {
        StringBuilder general = new StringBuilder();
        char end = 0;
        for (char c : text == null ? new char[0] : text.toCharArray()) {
            if (end != 0) {
                end = c == end ? 0 : end;
            } else if (c == '[' || c == '"') {
                end = c == '[' ? ']' : c;
            } else if (Character.isLetter(c) || c == '.') {
                general.append(c);
            }
        }
        return general.toString();
    }
}
