package dev.podwright.manifest;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.json.ReadLimits;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.RawObject;
import dev.podwright.model.internal.binding.Decoder;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.json.TextBytes;
import dev.podwright.model.internal.json.TextDocument;
import dev.podwright.model.internal.yaml.YamlReader;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Problem;
import dev.podwright.report.Problem.Kind;
import dev.podwright.schema.ObjectSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Texts into objects: splits, recognizes kinds, unfolds lists, decodes. */
public final class ManifestReader {
    /** Makes the result, whose constructor is not public. */
    @FunctionalInterface
    public interface Result {
        /** The result for a source. */
        Manifests of(String source, List<Manifest> manifests, List<Problem> problems);
    }

    private final String source;
    private final List<Manifest> manifests = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ManifestReader(String source) {
        this.source = source;
    }

    /** A text in memory. */
    public static Manifests read(String source, String text, ReadLimits limits, Result result) {
        return new ManifestReader(source).read(documents(text, limits), result);
    }

    /** JSON allows a few characters that YAML does not, so a text that is JSON as a whole is read as such. */
    private static List<TextDocument> documents(String text, ReadLimits limits) {
        int start = 0;
        while (start < text.length() && text.charAt(start) <= ' ') {
            start++;
        }
        if (start < text.length() && text.charAt(start) == '{') {
            TextDocument json = JsonReader.read(text, limits);
            if (json.root() != null) {
                return List.of(json);
            }
        }
        return YamlReader.read(text, limits);
    }

    /** A stream of bytes. */
    public static Manifests read(String source, InputStream stream, ReadLimits limits, Result result)
            throws IOException {
        byte[] bytes = TextBytes.read(stream, limits.maxTextSize());
        return new ManifestReader(source).read(documents(bytes, limits), result);
    }

    private static List<TextDocument> documents(byte[] bytes, ReadLimits limits) {
        int start = 0;
        while (start < bytes.length && bytes[start] <= ' ' && bytes[start] > 0) {
            start++;
        }
        if (start < bytes.length && bytes[start] == '{') {
            TextDocument json = JsonReader.read(bytes, limits);
            if (json.root() != null) {
                return List.of(json);
            }
        }
        return YamlReader.read(bytes, limits);
    }

    private Manifests read(List<TextDocument> documents, Result result) {
        for (TextDocument document : documents) {
            problems.addAll(document.problems());
            JsonValue root = document.root();
            if (root instanceof JsonObject object) {
                add(object, document.index(), FieldPath.empty());
            } else if (root != null) {
                unknownType(
                        root,
                        document.index(),
                        FieldPath.empty(),
                        "a Kubernetes object must be a mapping, not a " + root.typeName(),
                        "begin with apiVersion and kind");
            }
        }
        return result.of(source, manifests, problems);
    }

    private void add(JsonObject json, int document, FieldPath path) {
        String apiVersion = json.text("apiVersion");
        String kind = json.text("kind");
        if (apiVersion == null || apiVersion.isEmpty() || kind == null || kind.isEmpty()) {
            String missing = kind == null || kind.isEmpty() ? "kind" : "apiVersion";
            unknownType(
                    json,
                    document,
                    path,
                    missing + " is missing or no string",
                    "write apiVersion and kind, such as apiVersion: v1 and kind: Pod");
            return;
        }
        ObjectSchema<?> schema = Schemas.findKind(kind);
        if (schema != null && schema.apiVersion().equals(apiVersion)) {
            manifests.add(
                    new Manifest(source, document, (KubernetesObject) decode(json, document, schema, path), json));
        } else if (kind.endsWith("List") && json.get("items") instanceof JsonArray items) {
            for (int i = 0; i < items.elements().size(); i++) {
                FieldPath item = path.child("items").index(i);
                if (items.elements().get(i) instanceof JsonObject object) {
                    add(object, document, item);
                } else {
                    unknownType(
                            items.elements().get(i),
                            document,
                            item,
                            "an item of a list must be an object, not a "
                                    + items.elements().get(i).typeName(),
                            "write an object with apiVersion and kind");
                }
            }
        } else if (schema != null && isBuiltIn(apiVersion)) {
            JsonValue written = Objects.requireNonNull(json.get("apiVersion"));
            unknownType(
                    written,
                    document,
                    path.child("apiVersion"),
                    kind + " is of apiVersion " + schema.apiVersion() + ", and of no " + apiVersion,
                    "write apiVersion: " + schema.apiVersion());
        } else {
            raw(json, document);
        }
    }

    /** Whether it is of Kubernetes' own groups without a domain; a custom resource, which may have any kind, never is. */
    private static boolean isBuiltIn(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 || apiVersion.lastIndexOf('.', slash) < 0;
    }

    private <T> T decode(JsonObject json, int document, ObjectSchema<T> schema, FieldPath path) {
        return new Decoder(document, problems).decode(json, schema, path);
    }

    /** Kinds that are not modelled may have members of any kind, so only their metadata is looked at, and leniently. */
    private void raw(JsonObject json, int document) {
        ObjectMeta metadata = null;
        if (json.get("metadata") instanceof JsonObject object) {
            metadata = new Decoder(document, new ArrayList<>())
                    .decode(object, Schemas.of(ObjectMeta.class), FieldPath.empty());
        }
        manifests.add(new Manifest(source, document, new RawObject(json, metadata), json));
    }

    private void unknownType(JsonValue json, int document, FieldPath path, String message, String fix) {
        problems.add(new Problem(Kind.UNKNOWN_TYPE, document, path, json.line(), json.column(), message, fix));
    }
}
