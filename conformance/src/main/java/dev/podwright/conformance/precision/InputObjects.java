package dev.podwright.conformance.precision;

import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.json.ReadLimits;
import dev.podwright.manifest.Manifest;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.internal.binding.Decoder;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The pods and pod templates in files: YAML documents, or lines of JSON ({@code .jsonl}, {@code .jsonl.gz}). A line may
 * hold an object, or a wrapper {@code {"from": "...", "object": {...}}}. Of a workload the pod template is taken. What is
 * neither pod, template nor workload, or cannot be decoded, is left out.
 */
final class InputObjects {
    private static final List<List<String>> TEMPLATES =
            List.of(List.of("spec", "template"), List.of("spec", "jobTemplate", "spec", "template"));

    /**
     * A pod or pod template.
     *
     * @param from where it is from
     * @param kind the kind of the object that holds it
     */
    record Input(String from, String kind, String name, KubernetesObject object) {}

    private final Consumer<Input> out;
    private long leftOut;

    InputObjects(Consumer<Input> out) {
        this.out = out;
    }

    /** How many objects were left out. */
    long leftOut() {
        return leftOut;
    }

    /** Reads a file, or all files of a folder and its folders. */
    void read(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            readFile(place);
            return;
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                readFile(file);
            }
        }
    }

    private void readFile(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz")) {
            readLines(file, name.endsWith(".gz"));
        } else if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) {
            try (Stream<Manifest> manifests = Manifests.stream(file, ReadLimits.defaults())) {
                manifests.forEach(manifest -> take(file.toString(), manifest.json()));
            }
        }
    }

    private void readLines(Path file, boolean zipped) throws IOException {
        try (InputStream stream = Files.newInputStream(file);
                InputStream plain = zipped ? new GZIPInputStream(stream) : stream;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonObject json = JsonReader.readLine(line).root() instanceof JsonObject object ? object : null;
                String from = json == null ? null : json.text("from");
                JsonValue inner = json == null ? null : json.get("object");
                String kind = json == null ? null : json.text("kind");
                if (inner instanceof JsonObject object) {
                    take(from == null ? file.toString() : from, kind, object);
                } else {
                    take(file.toString(), json);
                }
            }
        }
    }

    private void take(String from, @Nullable JsonObject json) {
        take(from, null, json);
    }

    private void take(String from, @Nullable String holder, @Nullable JsonObject json) {
        List<Finding> problems = new ArrayList<>();
        KubernetesObject object = json == null ? null : object(json, problems);
        if (json == null || object == null) {
            leftOut++;
            return;
        }
        String kind = Objects.requireNonNullElse(json.text("kind"), "");
        String name = json.get("metadata") instanceof JsonObject metadata ? metadata.text("name") : null;
        out.accept(new Input(from, holder == null ? kind : holder, name == null ? "" : name, object));
    }

    private static @Nullable KubernetesObject object(JsonObject json, List<Finding> problems) {
        String kind = Objects.requireNonNullElse(json.text("kind"), "");
        if (kind.equals("Pod") || kind.equals("PodTemplate")) {
            return (KubernetesObject) new Decoder(problems)
                    .decode(json, Objects.requireNonNull(Schemas.findKind(kind)), FieldPath.empty());
        }
        for (List<String> path : TEMPLATES) {
            JsonValue at = json;
            for (String name : path) {
                at = at instanceof JsonObject object ? object.get(name) : null;
            }
            if (at instanceof JsonObject template) {
                PodTemplateSpec decoded = new Decoder(problems)
                        .decode(template, Schemas.of(PodTemplateSpec.class), FieldPath.of("template"));
                return PodTemplate.builder().template(decoded).build();
            }
        }
        return null;
    }
}
