package dev.podwright.conformance.compare;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.manifest.Manifest;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.RawObject;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.report.Finding;
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
import org.jspecify.annotations.Nullable;

/**
 * Reads the objects of a file, one a line or in {@code {"from": "...", "object": {...}}}, renders them and reads them again.
 * Nothing is lost but nulls and empty lists and maps, and the second reading gives the same object as the first. A null
 * within a map is a zero value to the server; so objects with nulls are only compared as objects where their texts differ.
 */
public final class RoundTrips {
    private final Map<String, Integer> kinds = new TreeMap<>();
    private int notModelled;
    private int withProblems;
    private int changed;

    private RoundTrips() {}

    /** Prints the problems of reading and the differences; returns whether there is no difference. */
    public static boolean ofFile(Path file) throws IOException {
        RoundTrips trips = new RoundTrips();
        try (InputStream stream = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                trips.line(line);
            }
        }
        System.out.println(trips.kinds + ", of which " + trips.notModelled + " are not modelled and "
                + trips.withProblems + " have problems of reading; " + trips.changed
                + " differ when they are rendered and read again");
        return trips.changed == 0;
    }

    private void line(String line) {
        JsonObject json = JsonReader.readLine(line).root() instanceof JsonObject object ? object : null;
        if (json == null) {
            System.out.println("not a JSON object: " + line);
            changed++;
            return;
        }
        String from = json.get("from") == null ? "" : String.valueOf(json.text("from"));
        object(from, json.get("object") instanceof JsonObject inner ? inner : json);
    }

    private void object(String from, JsonObject json) {
        kinds.merge(String.valueOf(json.text("kind")), 1, Integer::sum);
        Manifest read = Manifests.inspect(JsonWriter.textOf(json)).manifests().get(0);
        for (Finding problem : read.report().findings()) {
            System.out.println(
                    "problem: " + from + ": " + json.text("kind") + ": " + problem.path() + ": " + problem.message());
        }
        withProblems += read.report().findings().isEmpty() ? 0 : 1;
        KubernetesObject object = read.object();
        if (object == null) {
            return;
        }
        notModelled += object instanceof RawObject ? 1 : 0;
        String difference = difference(object, read.report().findings().isEmpty() ? json : null);
        if (difference != null) {
            System.out.println("difference: " + from + ": " + difference);
            changed++;
        }
    }

    /**
     * What differs after the object was rendered.
     *
     * @param json the object as it was written, if all of it could be read
     */
    private static @Nullable String difference(KubernetesObject object, @Nullable JsonObject json) {
        String yaml = Manifests.toYaml(object);
        Manifest again = Manifests.inspect(yaml).manifests().get(0);
        if (!object.equals(again.object())) {
            return "another object: " + yaml;
        }
        JsonObject rendered = again.json();
        if (json == null || rendered == null) {
            return null;
        }
        String before = sorted(json);
        String after = sorted(rendered);
        return before.equals(after) || hasNull(json) ? null : before + "\n  rendered as " + after;
    }

    private static boolean hasNull(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.members().stream().anyMatch(member -> hasNull(member.value()));
        }
        return value instanceof JsonArray array
                ? array.elements().stream().anyMatch(RoundTrips::hasNull)
                : value instanceof JsonNull;
    }

    /** The text of a value without nulls and what is empty, its members in order of their names. */
    private static String sorted(JsonValue value) {
        if (value instanceof JsonObject object) {
            Map<String, String> members = new TreeMap<>();
            for (JsonObject.Member member : object.members()) {
                String text = sorted(member.value());
                if (!text.isEmpty()) {
                    members.put(member.key(), text);
                }
            }
            return members.isEmpty() ? "" : members.toString();
        }
        if (value instanceof JsonArray array) {
            StringBuilder out = new StringBuilder();
            array.elements().forEach(each -> out.append(sorted(each)).append(','));
            return array.elements().isEmpty() ? "" : "[" + out + "]";
        }
        return value instanceof JsonNull ? "" : JsonWriter.textOf(value);
    }
}
