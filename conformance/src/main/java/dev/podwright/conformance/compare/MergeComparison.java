package dev.podwright.conformance.compare;

import dev.podwright.conformance.answer.MergeMode;
import dev.podwright.conformance.oracle.OracleProcess;
import dev.podwright.conformance.oracle.ServerSettings;
import dev.podwright.conformance.random.RandomPatches;
import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.overlay.PatchException;
import dev.podwright.overlay.StrategicMergePatch;
import dev.podwright.report.ReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares random strategic merge patches with {@code oracle merge}: the results once both have passed through the server's
 * types, with what strict decoding says of them, and the kinds of errors. A third of the objects is patched as an object of the
 * model.
 *
 * <p>The server takes the members of a patch in a random order, so that some patches have several results: the oracle is asked
 * again where its answer differs, and one of its answers must be the same.
 */
public final class MergeComparison {
    private static final int SHOWN = 5;
    private static final int AGAIN = 60;

    /** What the texts of the server's errors begin with or have, and the rule of each. */
    private static final Map<String, String> RULES = rules();

    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, String> suspicious = new LinkedHashMap<>();
    private long asked;
    private long compared;
    private long skipped;
    private long typed;

    private MergeComparison() {}

    private static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put("panic: ", "patch/server-failure");
        rules.put("json: cannot unmarshal number", "patch/value");
        rules.put("unknown patch type: ", "patch/directive");
        rules.put("merging lists cannot yet be specified", "patch/directive");
        rules.put("invalid patch format of retainKeys", "patch/retain-keys");
        rules.put("invalid patch format of setElementOrder list", "patch/element-order");
        rules.put("The order in patch list", "patch/element-order");
        rules.put("invalid patch format of primitive list", "patch/delete-from-list");
        rules.put("lists of lists are not supported", "patch/list-elements");
        rules.put("list element types are not identical", "patch/list-elements");
        rules.put("no elements in any of the given slices", "patch/list-elements");
        rules.put("cannot merge lists without merge key", "patch/unmergeable-list");
        rules.put("unable to find api field in struct", "patch/unknown-field");
        rules.put("merging an object in json but data type is not struct", "patch/type");
        rules.put("expected slice or array type", "patch/type");
        rules.put("value for key ", "patch/type");
        rules.put("expected a ", "patch/type");
        rules.put("map: ", "patch/merge-key");
        return rules;
    }

    /**
     * Compares random patches.
     *
     * @param oracle the path of the oracle
     * @return whether all results are the same
     */
    public static boolean ofRandom(long seed, long count, String oracle) throws IOException {
        RandomPatches patches = new RandomPatches(seed);
        MergeComparison comparison = new MergeComparison();
        boolean same = comparison.run(LongStream.range(0, count).mapToObj(patches::pair), oracle);
        return same && comparison.compared == count && comparison.skipped < count / 2;
    }

    /** Compares the patches of a file, one a line, and returns whether all results are the same. */
    public static boolean ofFile(Path file, String oracle) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return new MergeComparison().run(lines, oracle);
        }
    }

    private boolean run(Stream<String> lines, String oracle) throws IOException {
        long differing;
        try (OracleProcess process = new OracleProcess(ServerSettings.STANDARD.oracleCommand(oracle, "merge"))) {
            process.askAll(lines.map(this::question).iterator(), this::compare);
            differing = askAgain(process);
        }
        System.out.printf(
                "%,d patches, %,d of them of the model; %,d have an original that cannot be read; refused: %s%n",
                compared, typed, skipped, refused);
        System.out.printf("%,d had several results; %,d differ%n", suspicious.size() - differing, differing);
        return differing == 0;
    }

    /** The question with Podwright's own result, if it has one. */
    private String question(String line) {
        String start = line.substring(0, line.length() - 1);
        String model = asked++ % 3 == 2 ? ofModel(line) : null;
        if (model != null) {
            typed++;
            return start + ",\"semantic\":true,\"candidate\":" + model + "}";
        }
        String result = ofJson(line);
        return result == null ? line : start + ",\"candidate\":" + result + "}";
    }

    private static @Nullable String ofJson(String line) {
        try {
            return JsonWriter.textOf(MergeMode.merged(line));
        } catch (PatchException e) {
            return null;
        }
    }

    /**
     * The result of patching an object of the model; null where it or the result cannot be read strictly, or the patch
     * changes its kind, which a model object cannot.
     */
    private static @Nullable String ofModel(String line) {
        JsonObject json = read(line);
        JsonObject given = (JsonObject) Objects.requireNonNull(json.get("original"));
        JsonObject patch = (JsonObject) Objects.requireNonNull(json.get("patch"));
        try {
            KubernetesObject original = Manifests.read(JsonWriter.textOf(given)).single(KubernetesObject.class);
            KubernetesObject patched = StrategicMergePatch.of(patch).apply(original);
            JsonObject merged = StrategicMergePatch.of(patch).apply(given);
            boolean same = Objects.equals(given.get("kind"), merged.get("kind"))
                    && Objects.equals(given.get("apiVersion"), merged.get("apiVersion"));
            return same ? Manifests.toJson(patched) : null;
        } catch (ReportException e) {
            return null;
        }
    }

    private void compare(String line, String answer) {
        compared++;
        JsonObject server = read(answer);
        if (server.get("originalError") != null) {
            skipped++;
        } else if (difference(line, server) != null) {
            suspicious.put(line, answer);
        }
        String error = server.text("error");
        if (error != null) {
            refused.merge(rule(error), 1, Integer::sum);
        }
    }

    private static JsonObject read(String line) {
        return (JsonObject) Objects.requireNonNull(JsonReader.readLine(line).root());
    }

    private static String rule(String error) {
        return RULES.entrySet().stream()
                .filter(each -> error.startsWith(each.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(error.startsWith("decoding: ") ? "decoding" : error);
    }

    /** The difference between the answers; null if there is none. */
    private static @Nullable String difference(String line, JsonObject server) {
        if (server.get("same") != null) {
            return null;
        }
        String error = server.text("error");
        String expected = error == null ? "no error" : rule(error);
        String actual = "no error";
        try {
            MergeMode.merged(line);
        } catch (PatchException e) {
            actual = e.report().findings().get(0).rule();
        }
        return !actual.equals("no error") && expected.equals(actual) ? null : expected + " instead of " + actual;
    }

    /** Asks again what was answered differently, prints what stays different, and returns how much it is. */
    private long askAgain(OracleProcess process) {
        long differing = 0;
        for (Map.Entry<String, String> each : suspicious.entrySet()) {
            String answer = each.getValue();
            boolean same = false;
            for (int i = 0; i < AGAIN && !same; i++) {
                answer = process.ask(each.getKey());
                same = difference(each.getKey(), read(answer)) == null;
            }
            if (!same && differing++ < SHOWN) {
                System.out.println(difference(each.getKey(), read(answer)) + "\n" + each.getKey() + "\n" + answer);
            }
        }
        return differing;
    }
}
