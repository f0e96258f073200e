package dev.podwright.model.internal.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Renders hundreds of thousands of awkward strings and lets Go (the oracle's {@code yaml} command) and snakeyaml read
 * them back. Arguments: the oracle's program, and optionally a seed. Ends with status 1 when a string came back changed.
 */
public final class YamlGoComparison {
    private static final int BATCH = 4000;
    private static final int SHOWN = 40;
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNameLength(1 << 20).build())
            .build();

    private final Process oracle;
    private final Writer toOracle;
    private final BufferedReader fromOracle;
    private final Path folder;
    private int differences;

    private YamlGoComparison(String program) throws IOException {
        oracle = new ProcessBuilder(program, "yaml")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        toOracle = oracle.outputWriter(StandardCharsets.UTF_8);
        fromOracle = oracle.inputReader(StandardCharsets.UTF_8);
        folder = Files.createTempDirectory("yaml-comparison");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        YamlGoComparison comparison = new YamlGoComparison(args[0]);
        int differences = comparison.run(args.length > 1 ? Long.parseLong(args[1]) : 1);
        System.exit(differences == 0 ? 0 : 1);
    }

    private int run(long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        compare("known", AwkwardStrings.known());
        compare("lengths", AwkwardStrings.lengths());
        compare("characters to U+2FFF", AwkwardStrings.characters(0, 0x2FFF, 1));
        compare("surrogates", AwkwardStrings.characters(0xD7F0, 0xE010, 3));
        compare("characters to U+FFFF", AwkwardStrings.characters(0x3000, 0xFEF0, 61));
        compare("last of the plane", AwkwardStrings.characters(0xFEF0, 0x10010, 1));
        compare("characters beyond", AwkwardStrings.characters(0x10000, 0x10FFFF, 997));
        compare("combinations", AwkwardStrings.combinations(AwkwardStrings.ALPHABET, 3));
        compare("numbers, short", AwkwardStrings.combinations("0179_.-+eExobT:, ", 4));
        compare("numbers, long", AwkwardStrings.random(random, "0123456789012345._-+eExXoObB:,TtZ ", 60_000, 12));
        compare("dates", dates(random, 40_000));
        compare("lines, short", AwkwardStrings.combinations("a \n\t", 7));
        compare("lines, long", AwkwardStrings.random(random, "ab   \n\n\n\t#:-|>'", 60_000, 40));
        compare("mixed", AwkwardStrings.random(random, AwkwardStrings.ALPHABET, 100_000, 25));
        compare("any characters", AwkwardStrings.anyCharacters(random, 40_000));
        toOracle.close();
        oracle.waitFor();
        Files.delete(folder);
        return differences;
    }

    private static List<String> dates(Random random, int count) {
        List<String> all = new ArrayList<>();
        String[] tails = {"", "T", "t", " ", "  ", "T1", "T12:30", "T12:30:45", " 12:30:45", " 1:2:3", "t1:2:3.5"};
        String[] zones = {"", "Z", "z", " Z", "+01:00", "-5", " +5", " -05:30", ".", ".5", "a"};
        for (int i = 0; i < count; i++) {
            all.add(random.nextInt(3000)
                    + "-" + random.nextInt(20)
                    + "-" + (random.nextBoolean() ? "0" : "") + random.nextInt(40)
                    + tails[random.nextInt(tails.length)]
                    + zones[random.nextInt(zones.length)]);
        }
        return all;
    }

    private void compare(String what, List<String> strings) throws IOException {
        int before = differences;
        long bytes = 0;
        for (int from = 0; from < strings.size(); from += BATCH) {
            List<String> some = strings.subList(from, Math.min(from + BATCH, strings.size()));
            RenderedBatch batch = RenderedBatch.of(some);
            bytes += batch.yaml().length();
            byGo(some, batch);
            bySnakeYaml(some, batch);
        }
        System.out.printf(
                "%-22s %7d strings, %4d MB of YAML, %d differences%n",
                what, strings.size(), bytes >> 20, differences - before);
    }

    private void byGo(List<String> strings, RenderedBatch batch) throws IOException {
        Path file = folder.resolve("batch.yaml");
        Files.writeString(file, batch.yaml());
        Path end = folder.resolve("end.yaml");
        Files.writeString(end, "end");
        toOracle.write(file + "\n" + end + "\n");
        toOracle.flush();
        List<JsonObject> answers = new ArrayList<>();
        while (true) {
            JsonObject answer = (JsonObject) parse(fromOracle.readLine());
            if (end.toString().equals(answer.text("file"))) {
                break;
            }
            answers.add(answer);
        }
        Files.delete(file);
        Files.delete(end);
        boolean broken = answers.size() != batch.documents().size()
                || answers.stream().anyMatch(answer -> answer.get("error") != null);
        if (broken && strings.size() > 1) {
            int half = strings.size() / 2;
            byGo(strings.subList(0, half), RenderedBatch.of(strings.subList(0, half)));
            byGo(strings.subList(half, strings.size()), RenderedBatch.of(strings.subList(half, strings.size())));
        } else if (broken) {
            report(
                    "Go",
                    RenderedBatch.shown(strings.get(0)) + ": " + answers.get(0).text("error"));
        } else {
            for (int i = 0; i < answers.size(); i++) {
                JsonValue json = Objects.requireNonNull(answers.get(i).get("json"));
                report("Go", RenderedBatch.difference(batch.documents().get(i), json));
            }
        }
    }

    private void bySnakeYaml(List<String> strings, RenderedBatch batch) {
        List<JsonValue> documents;
        try {
            documents = SnakeYaml.read(batch.yaml());
        } catch (RuntimeException e) {
            if (strings.size() > 1) {
                int half = strings.size() / 2;
                bySnakeYaml(strings.subList(0, half), RenderedBatch.of(strings.subList(0, half)));
                bySnakeYaml(
                        strings.subList(half, strings.size()), RenderedBatch.of(strings.subList(half, strings.size())));
            } else {
                report("snakeyaml", RenderedBatch.shown(strings.get(0)) + ": " + e);
            }
            return;
        }
        if (documents.size() != batch.documents().size()) {
            report(
                    "snakeyaml",
                    documents.size() + " documents, not " + batch.documents().size());
            return;
        }
        for (int i = 0; i < documents.size(); i++) {
            report("snakeyaml", RenderedBatch.difference(batch.documents().get(i), documents.get(i)));
        }
    }

    private void report(String reader, String difference) {
        if (!difference.isEmpty() && differences++ < SHOWN) {
            System.out.println(reader + ": " + difference);
        }
    }

    private static JsonValue parse(String line) throws IOException {
        try (JsonParser parser = JSON.createParser(line)) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static JsonValue value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                JsonObject.Builder object = JsonObject.builder();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    object.add(key, value(parser));
                }
                return object.build();
            }
            case START_ARRAY -> {
                List<JsonValue> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser));
                }
                return JsonArray.of(elements);
            }
            case VALUE_STRING -> {
                return JsonString.of(parser.getText());
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return JsonBoolean.of(parser.getBooleanValue());
            }
            case VALUE_NULL -> {
                return JsonNull.NULL;
            }
            default -> {
                return new JsonNumber(parser.getText(), 0, 0);
            }
        }
    }
}
