package dev.podwright.model.internal.yaml;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.json.ReadLimits;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.json.TextDocument;
import dev.podwright.report.Finding;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares the reader with the oracle: for each document of a file both must give the same JSON, or both must refuse.
 *
 * <p>Arguments: the oracle's path; then, to compare broken variants of the files as well, a seed and how many. Standard
 * input: the paths of YAML files, one a line. Exits with 1 where something differs.
 */
public final class YamlReaderComparison {
    private static final String BAD_SEPARATOR = "invalid Yaml document separator";
    private static final ReadLimits LIMITS = ReadLimits.defaults()
            .withMaxTextSize(1 << 30)
            .withMaxDepth(9_000)
            .withMaxDocuments(1_000_000)
            .withMaxValues(100_000_000);

    private YamlReaderComparison() {}

    /** Prints each difference, and at the end how many documents were compared. */
    public static void main(String[] args) throws IOException {
        List<String> files;
        try (BufferedReader in = new BufferedReader(new java.io.InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            files = in.lines().toList();
        }
        boolean same = report("files", args[0], files);
        if (args.length == 3) {
            YamlMutants mutants = YamlMutants.of(files, new Random(Long.parseLong(args[1])), Integer.parseInt(args[2]));
            same &= report("mutants, seed " + args[1], args[0], mutants.files());
            if (same) {
                mutants.delete();
            }
        }
        System.exit(same ? 0 : 1);
    }

    private static boolean report(String what, String oracle, List<String> files) throws IOException {
        int[] counts = new int[3];
        compare(oracle, files, counts);
        System.out.printf(
                "%d %s: %d documents read alike, %d refused alike, %d differences%n",
                files.size(), what, counts[0], counts[1], counts[2]);
        return counts[2] == 0 && counts[0] + counts[1] > 0;
    }

    private static void compare(String oracle, List<String> files, int[] counts) throws IOException {
        Process process = new ProcessBuilder(oracle, "yaml")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread feeder = new Thread(() -> feed(process, files));
        feeder.start();
        Map<String, Map<Integer, JsonObject>> answers = new TreeMap<>();
        List<String> order = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                JsonObject answer = (JsonObject)
                        Objects.requireNonNull(JsonReader.read(line, LIMITS).root());
                String file = Objects.requireNonNull(answer.text("file"));
                if (answers.get(file) == null) {
                    flush(answers, files, order, counts, file);
                }
                answers.computeIfAbsent(file, f -> new TreeMap<>()).put(index(answer), answer);
            }
        }
        flush(answers, files, order, counts, null);
    }

    /** Compares all files up to the one that the oracle is answering for. */
    private static void flush(
            Map<String, Map<Integer, JsonObject>> answers,
            List<String> files,
            List<String> done,
            int[] counts,
            @Nullable String next)
            throws IOException {
        while (done.size() < files.size() && !files.get(done.size()).equals(next)) {
            String file = files.get(done.size());
            done.add(file);
            Map<Integer, JsonObject> expected = answers.remove(file);
            compare(file, expected == null ? Map.of() : expected, counts);
        }
    }

    private static void feed(Process process, List<String> files) {
        try (BufferedWriter in = process.outputWriter(StandardCharsets.UTF_8)) {
            for (String file : files) {
                in.write(file);
                in.newLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int index(JsonObject answer) {
        return Integer.parseInt(
                ((dev.podwright.json.JsonNumber) Objects.requireNonNull(answer.get("index"))).literal());
    }

    private static void compare(String file, Map<Integer, JsonObject> expected, int[] counts) throws IOException {
        Map<Integer, TextDocument> actual = new TreeMap<>();
        List<TextDocument> documents;
        try {
            documents = YamlReader.read(Files.readAllBytes(Path.of(file)), LIMITS);
        } catch (RuntimeException | StackOverflowError e) {
            System.out.println(file + ": " + e);
            e.printStackTrace(System.out);
            counts[2]++;
            return;
        }
        for (TextDocument document : documents) {
            actual.put(document.index(), document);
        }
        Map<Integer, Boolean> indices = new TreeMap<>();
        expected.keySet().forEach(i -> indices.put(i, true));
        actual.keySet().forEach(i -> indices.put(i, true));
        for (int i : indices.keySet()) {
            JsonObject answer = expected.get(i);
            String error = answer == null ? null : answer.text("error");
            String difference = difference(answer, actual.get(i), documents);
            if (difference == null) {
                counts[error == null ? 0 : 1]++;
            } else {
                counts[2]++;
                System.out.println(file + " #" + i + ": " + difference);
            }
            if (error != null && error.startsWith(BAD_SEPARATOR)) {
                return;
            }
        }
    }

    private static @Nullable String difference(
            @Nullable JsonObject expected, @Nullable TextDocument actual, List<TextDocument> all) {
        String error = expected == null ? null : expected.text("error");
        if (error != null && error.startsWith(BAD_SEPARATOR)) {
            return all.stream().allMatch(d -> d.problems().isEmpty()) ? "only Go refuses: " + error : null;
        }
        List<Finding> problems = actual == null ? List.of() : actual.problems();
        if (error != null) {
            return problems.isEmpty() ? "only Go refuses: " + error : null;
        }
        if (!problems.isEmpty()) {
            return "only Java refuses: " + problems.get(0);
        }
        JsonValue json = expected == null ? null : expected.get("json");
        JsonValue root = actual == null ? null : actual.root();
        return Objects.equals(json, root) ? null : "not the same: " + firstDifference(json, root, "");
    }

    private static String firstDifference(@Nullable JsonValue expected, @Nullable JsonValue actual, String path) {
        if (expected instanceof JsonObject a && actual instanceof JsonObject b) {
            for (JsonObject.Member member : a.members()) {
                if (!member.value().equals(b.get(member.key()))) {
                    return firstDifference(member.value(), b.get(member.key()), path + "." + member.key());
                }
            }
            return path + " has more keys: " + b;
        }
        if (expected instanceof JsonArray a && actual instanceof JsonArray b) {
            for (int i = 0; i < Math.min(a.elements().size(), b.elements().size()); i++) {
                if (!a.elements().get(i).equals(b.elements().get(i))) {
                    return firstDifference(a.elements().get(i), b.elements().get(i), path + "[" + i + "]");
                }
            }
        }
        return path + " Go " + shown(expected) + ", Java " + shown(actual);
    }

    private static String shown(@Nullable JsonValue value) {
        return value instanceof dev.podwright.json.JsonString string ? '"' + string.value() + '"' : value + "";
    }
}
