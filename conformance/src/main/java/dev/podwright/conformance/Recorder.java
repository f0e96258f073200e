package dev.podwright.conformance;

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
 * Records the corpora: {@code Recorder ORACLE FOLDER SEED COUNT}. It takes all of {@code cases.jsonl} in the folder, and of
 * COUNT random objects those whose answer holds something that few before them did: a kind of error at a field with its
 * text, or a warning, whatever the indexes and values in them.
 */
public final class Recorder {
    /** How often the corpus has each thing that an answer can hold. */
    private static final int TIMES = 1;
    /** One accepted object in so many is taken as well. */
    private static final int ACCEPTED = 400;

    private final Map<String, Integer> seen = new HashMap<>();
    private final Writer out;
    private int accepted;
    private int undecodable;
    private int taken;

    private Recorder(Writer out) {
        this.out = out;
    }

    /** Records them. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        RandomPods pods = new RandomPods(Long.parseLong(args[2]));
        for (Corpus corpus : Corpus.values()) {
            List<String> cases = Files.readAllLines(folder.resolve("cases.jsonl"));
            try (OracleProcess oracle = new OracleProcess(corpus.setting().oracle(args[0]));
                    Writer out = new OutputStreamWriter(
                            new GZIPOutputStream(Files.newOutputStream(folder.resolve(corpus.file()))),
                            StandardCharsets.UTF_8)) {
                Recorder recorder = new Recorder(out);
                oracle.askAll(cases.iterator(), recorder::take);
                Stream<String> random = LongStream.range(0, Long.parseLong(args[3]))
                        .mapToObj(i -> i % 10 == 9 ? pods.template(i) : pods.pod(i));
                oracle.askAll(random.iterator(), recorder::consider);
                System.out.println(corpus.file() + ": " + recorder.taken + " objects, " + recorder.seen.size()
                        + " kinds of errors and warnings");
            }
        }
    }

    private void consider(String object, String verdict) {
        Answer answer = Answer.read(verdict);
        boolean isNew = false;
        for (String part : parts(verdict)) {
            isNew |= seen.merge(part, 1, Integer::sum) <= TIMES;
        }
        if (answer.undecodable()) {
            isNew = undecodable++ < 100;
        } else if (answer.allowed() && accepted++ % ACCEPTED == 0) {
            isNew = true;
        }
        if (isNew) {
            take(object, verdict);
        }
    }

    private void take(String object, String verdict) {
        taken++;
        try {
            out.write(Corpus.line(object, Answer.read(verdict)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> parts(String verdict) {
        Set<String> parts = new HashSet<>();
        if (JsonReader.readLine(verdict).root() instanceof JsonObject json) {
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

    /** A text without what is in brackets or quotes, and without digits. */
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
