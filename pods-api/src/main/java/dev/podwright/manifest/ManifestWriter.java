package dev.podwright.manifest;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.internal.binding.Encoder;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.model.internal.text.YamlWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whole objects as text. */
final class ManifestWriter {
    private ManifestWriter() {}

    /** What renders into text. */
    @FunctionalInterface
    interface Rendering {
        void into(Appendable target) throws IOException;
    }

    /** YAML documents into memory. */
    static void yaml(Iterable<? extends KubernetesObject> objects, StringBuilder target) {
        try {
            yaml(objects, (Appendable) target);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder refused text", e);
        }
    }

    /** YAML documents. */
    static void yaml(Iterable<? extends KubernetesObject> objects, Appendable target) throws IOException {
        YamlWriter sink = new YamlWriter(target);
        Encoder encoder = new Encoder(sink);
        boolean first = true;
        for (KubernetesObject object : objects) {
            if (!first) {
                sink.separator();
            }
            first = false;
            encoder.encode(object);
        }
        sink.flush();
    }

    /** One JSON object into memory. */
    static void json(KubernetesObject object, StringBuilder target) {
        try {
            json(object, (Appendable) target);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder refused text", e);
        }
    }

    /** One JSON object. */
    static void json(KubernetesObject object, Appendable target) throws IOException {
        JsonWriter sink = JsonWriter.compact(target);
        new Encoder(sink).encode(object);
        sink.flush();
    }

    /** Renders into a file. */
    static void into(Path file, Rendering rendering) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            rendering.into(writer);
        }
    }

    /** Renders into a stream, which stays open. */
    static void into(OutputStream stream, Rendering rendering) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        rendering.into(writer);
        writer.flush();
    }
}
