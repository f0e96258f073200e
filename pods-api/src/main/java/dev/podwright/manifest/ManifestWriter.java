package dev.podwright.manifest;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.internal.binding.Encoder;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.model.internal.text.YamlWriter;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Whole objects as text. */
public final class ManifestWriter {
    private ManifestWriter() {}

    /** YAML documents into memory. */
    public static void yaml(Iterable<? extends KubernetesObject> objects, StringBuilder target) {
        try {
            writeYaml(objects, target);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder refused text", e);
        }
    }

    /** YAML documents. */
    public static void writeYaml(Iterable<? extends KubernetesObject> objects, Appendable target) throws IOException {
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
    public static void json(KubernetesObject object, StringBuilder target) {
        try {
            writeJson(object, target);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder refused text", e);
        }
    }

    /** One JSON object. */
    public static void writeJson(KubernetesObject object, Appendable target) throws IOException {
        JsonWriter sink = JsonWriter.compact(target);
        new Encoder(sink).encode(object);
        sink.flush();
    }
}
