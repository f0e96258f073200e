package dev.podwright.conformance.precision;

import dev.podwright.json.JsonObject;
import dev.podwright.json.ReadLimits;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.validate.Bundle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * The bundles of a file of lines {@code {"from": "...", "object": {...}}}: the objects of each file that {@code from} names,
 * or those of each folder.
 */
final class InputBundles {
    private final Map<String, StringBuilder> texts = new TreeMap<>();

    private InputBundles() {}

    /** The bundles of files, by file. */
    static Map<String, Bundle> ofFiles(Path lines) throws IOException {
        return read(lines, false);
    }

    /** The bundles of folders without the folders in them, by folder. */
    static Map<String, Bundle> ofFolders(Path lines) throws IOException {
        return read(lines, true);
    }

    private static Map<String, Bundle> read(Path lines, boolean folders) throws IOException {
        InputBundles input = new InputBundles();
        input.readLines(lines);
        Map<String, Bundle.Builder> builders = new TreeMap<>();
        input.texts.forEach(
                (from, text) -> builders.computeIfAbsent(folders ? folder(from) : from, key -> Bundle.builder())
                        .add(Manifests.inspect(from, text.toString(), ReadLimits.defaults())));
        Map<String, Bundle> out = new TreeMap<>();
        builders.forEach((from, builder) -> out.put(from, builder.build()));
        return out;
    }

    private static String folder(String from) {
        return from.substring(0, Math.max(0, from.lastIndexOf('/')));
    }

    private void readLines(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (JsonReader.readLine(line).root() instanceof JsonObject json
                        && json.get("object") instanceof JsonObject object) {
                    String from = json.text("from");
                    texts.computeIfAbsent(from == null ? file.toString() : from, key -> new StringBuilder())
                            .append("---\n")
                            .append(JsonWriter.textOf(object))
                            .append('\n');
                }
            }
        }
    }
}
