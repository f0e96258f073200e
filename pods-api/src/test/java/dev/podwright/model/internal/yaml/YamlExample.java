package dev.podwright.model.internal.yaml;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.text.JsonWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A text of {@code yaml/examples.jsonl} and what its documents are: JSON, or a problem with its place. {@link YamlReaderTest}
 * checks that we read it so, {@link YamlReaderComparison} that Kubernetes' reader agrees.
 */
record YamlExample(String yaml, List<String> documents) {
    static List<YamlExample> load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(YamlExample.class.getResourceAsStream("/yaml/examples.jsonl")),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(YamlExample::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static YamlExample parse(String line) {
        JsonObject example =
                (JsonObject) Objects.requireNonNull(JsonReader.readLine(line).root());
        List<String> documents = new ArrayList<>();
        for (JsonValue document : ((JsonArray) Objects.requireNonNull(example.get("documents"))).elements()) {
            String problem = ((JsonObject) document).text("problem");
            documents.add(
                    problem == null ? json(Objects.requireNonNull(((JsonObject) document).get("json"))) : problem);
        }
        return new YamlExample(Objects.requireNonNull(example.text("yaml")), documents);
    }

    static String json(JsonValue value) {
        StringBuilder out = new StringBuilder();
        try {
            JsonWriter writer = JsonWriter.compact(out);
            writer.writeLiterally(value);
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
