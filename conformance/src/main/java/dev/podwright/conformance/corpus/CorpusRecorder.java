package dev.podwright.conformance.corpus;

import dev.podwright.conformance.oracle.OracleProcess;
import dev.podwright.conformance.oracle.Verdict;
import dev.podwright.conformance.random.RandomPods;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.json.JsonReader;
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
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Records a corpus: all objects of {@code cases.jsonl}, and those random objects whose verdict has something new. That
 * is an error with its type, field and text, or a warning, without the indexes and values in them.
 */
public final class CorpusRecorder {
    /** How many objects are recorded for each kind of error and warning. */
    private static final int TIMES = 1;
    /** How many objects that cannot be read are recorded. */
    private static final int UNDECODABLE = 100;
    /** For older versions, one random object in so many is considered. */
    private static final int OLDER = 5;
    /** One accepted object in so many is recorded too. */
    private static final int ACCEPTED = 400;

    private final Map<String, Integer> seen = new HashMap<>();
    private final Writer out;
    private int accepted;
    private int undecodable;
    private int recorded;

    private CorpusRecorder(Writer out) {
        this.out = out;
    }

    /**
     * Records all corpora.
     *
     * @param count how many random objects are considered
     * @param oracles the folder of the oracles, {@code oracle-1.33} and so on
     * @param folder the folder with {@code cases.jsonl}, in which the corpora are written
     */
    public static void recordAll(long seed, long count, Path oracles, Path folder) throws IOException {
        RandomPods pods = new RandomPods(seed);
        for (Corpus corpus : Corpus.values()) {
            List<String> cases = Files.readAllLines(folder.resolve("cases.jsonl"));
            String program =
                    oracles.resolve("oracle-" + corpus.settings().version()).toString();
            try (OracleProcess oracle = new OracleProcess(corpus.settings().oracleCommand(program, "verdict"));
                    Writer out = new OutputStreamWriter(
                            new GZIPOutputStream(Files.newOutputStream(folder.resolve(corpus.file()))),
                            StandardCharsets.UTF_8)) {
                CorpusRecorder recorder = new CorpusRecorder(out);
                oracle.askAll(cases.iterator(), recorder::add);
                Stream<String> random = LongStream.range(0, corpus.isOfNewest() ? count : count / OLDER)
                        .mapToObj(pods::podOrTemplate);
                oracle.askAll(random.iterator(), recorder::consider);
                System.out.println(corpus.file() + ": " + recorder.recorded + " objects, " + recorder.seen.size()
                        + " kinds of errors and warnings");
            }
        }
    }

    private void consider(String object, String answer) {
        Verdict verdict = Verdict.parse(answer);
        boolean isNew = false;
        for (String part : parts(answer)) {
            isNew |= seen.merge(part, 1, Integer::sum) <= TIMES;
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
        try {
            out.write(Corpus.line(object, Verdict.parse(answer)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> parts(String answer) {
        Set<String> parts = new HashSet<>();
        if (JsonReader.readLine(answer).root() instanceof JsonObject json) {
            collect(json.get("errors"), parts);
            if (json.get("errors") instanceof JsonArray errors
                    && errors.elements().isEmpty()) {
                collect(json.get("warnings"), parts);
            }
        }
        return parts;
    }

    private static void collect(@Nullable JsonValue list, Set<String> parts) {
        if (list instanceof JsonArray array) {
            for (JsonValue each : array.elements()) {
                if (each instanceof JsonObject error) {
                    parts.add(error.text("type") + general(error.text("field")) + general(error.text("detail")));
                } else if (each instanceof JsonString warning) {
                    parts.add(general(warning.value()));
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
