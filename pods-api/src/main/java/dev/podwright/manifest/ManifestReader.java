package dev.podwright.manifest;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.RawObject;
import dev.podwright.model.internal.binding.Decoder;
import dev.podwright.model.internal.binding.ExpectedValue;
import dev.podwright.model.internal.json.TextDocument;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Documents into objects: recognizes kinds, unfolds lists, decodes. */
final class ManifestReader {
    private final String source;
    private final List<Manifest> manifests = new ArrayList<>();

    private ManifestReader(String source) {
        this.source = source;
    }

    /** Documents that were read. */
    static List<Manifest> read(String source, List<TextDocument> documents) {
        return new ManifestReader(source).read(documents);
    }

    private List<Manifest> read(List<TextDocument> documents) {
        for (TextDocument document : documents) {
            JsonValue root = document.root();
            if (root instanceof JsonObject object) {
                add(object, document, FieldPath.empty(), ItemType.UNKNOWN);
            } else if (root != null) {
                addUnknown(
                        root,
                        document,
                        FieldPath.empty(),
                        "a Kubernetes object must be a mapping, not " + ExpectedValue.withArticle(root),
                        "begin with apiVersion and kind");
            } else if (!document.problems().isEmpty()) {
                add(document, document.line(), FieldPath.empty(), null, null, document.problems());
            }
        }
        return manifests;
    }

    private void add(JsonObject given, TextDocument document, FieldPath path, ItemType type) {
        JsonObject json = type.complete(given);
        String apiVersion = json.text("apiVersion");
        String kind = json.text("kind");
        if (apiVersion == null || apiVersion.isEmpty() || kind == null || kind.isEmpty()) {
            String missing = kind == null || kind.isEmpty() ? "kind" : "apiVersion";
            addUnknown(
                    json,
                    document,
                    path,
                    missing + " is missing or not a string",
                    "write apiVersion and kind, such as apiVersion: v1 and kind: Pod");
            return;
        }
        ObjectSchema<?> schema = Schemas.findKind(kind);
        if (schema != null && schema.apiVersion().equals(apiVersion)) {
            List<Finding> problems = problemsOf(document, path);
            Decoder decoder = new Decoder(problems);
            KubernetesObject object = (KubernetesObject) decoder.decode(json, schema, FieldPath.empty());
            decoder.addUnlisted(json);
            add(document, json.line(), path, object, json, problems);
        } else if (kind.endsWith("List") && json.get("items") instanceof JsonArray items) {
            addItems(items, document, path, ItemType.of(apiVersion, kind));
        } else if (kind.endsWith("List") && isBuiltIn(apiVersion) && isPresent(json.get("items"))) {
            JsonValue items = Objects.requireNonNull(json.get("items"));
            addUnknown(
                    items,
                    document,
                    path,
                    FieldPath.of("items"),
                    ExpectedValue.mustBe("a list", items),
                    "write a list here");
        } else if (schema != null && isBuiltIn(apiVersion) && !BuiltInKinds.isFormer(apiVersion)) {
            addUnknown(
                    Objects.requireNonNull(json.get("apiVersion")),
                    document,
                    path,
                    FieldPath.of("apiVersion"),
                    kind + " has the apiVersion " + schema.apiVersion() + ", not " + Excerpt.of(apiVersion),
                    "write apiVersion: " + schema.apiVersion());
        } else if (BuiltInKinds.isUnknown(apiVersion, kind)) {
            addUnknownKind(json, document, path, apiVersion, kind);
        } else {
            addRaw(json, document, path);
        }
    }

    private void addUnknownKind(
            JsonObject json, TextDocument document, FieldPath path, String apiVersion, String kind) {
        String suggestion = BuiltInKinds.suggestion(apiVersion, kind);
        addUnknown(
                Objects.requireNonNull(json.get("kind")),
                document,
                path,
                FieldPath.of("kind"),
                "the API " + apiVersion + " has no kind " + Excerpt.quoted(kind),
                suggestion == null ? "look up the kind and its apiVersion" : "write " + suggestion);
    }

    private void addItems(JsonArray items, TextDocument document, FieldPath path, ItemType type) {
        List<JsonValue> elements = items.elements();
        for (int i = 0; i < elements.size(); i++) {
            FieldPath item = path.child("items").index(i);
            if (elements.get(i) instanceof JsonObject object) {
                add(object, document, item, type);
            } else {
                addUnknown(
                        elements.get(i),
                        document,
                        item,
                        "an item of a list must be an object, not " + ExpectedValue.withArticle(elements.get(i)),
                        "write an object with apiVersion and kind");
            }
        }
        if (elements.isEmpty() && !document.problems().isEmpty()) {
            add(document, items.line(), path, null, null, document.problems());
        }
    }

    /** The problems of the text itself belong to the document's first object. */
    private List<Finding> problemsOf(TextDocument document, FieldPath path) {
        boolean first =
                manifests.isEmpty() || manifests.get(manifests.size() - 1).document() != document.index();
        if (!first || document.problems().isEmpty()) {
            return new ArrayList<>(0);
        }
        List<Finding> out = new ArrayList<>();
        for (Finding problem : document.problems()) {
            out.add(problem.relativeTo(path));
        }
        return out;
    }

    private void add(
            TextDocument document,
            int line,
            FieldPath path,
            @Nullable KubernetesObject object,
            @Nullable JsonObject json,
            List<Finding> problems) {
        manifests.add(new Manifest(source, document.index(), line, path, object, json, problems));
    }

    private static boolean isPresent(@Nullable JsonValue value) {
        return value != null && !(value instanceof JsonNull);
    }

    /** Whether it is of Kubernetes' own groups without a domain; a custom resource, which may have any kind, never is. */
    private static boolean isBuiltIn(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 || apiVersion.lastIndexOf('.', slash) < 0;
    }

    /** Kinds that are not modelled may have members of any kind, so only their metadata is read, and leniently. */
    private void addRaw(JsonObject json, TextDocument document, FieldPath path) {
        ObjectMeta metadata = null;
        if (json.get("metadata") instanceof JsonObject object) {
            metadata = new Decoder(new ArrayList<>()).decode(object, Schemas.of(ObjectMeta.class), FieldPath.empty());
        }
        add(document, json.line(), path, new RawObject(json, metadata), json, problemsOf(document, path));
    }

    private void addUnknown(JsonValue json, TextDocument document, FieldPath path, String message, String fix) {
        addUnknown(json, document, path, FieldPath.empty(), message, fix);
    }

    private void addUnknown(
            JsonValue json, TextDocument document, FieldPath path, FieldPath field, String message, String fix) {
        List<Finding> problems = problemsOf(document, path);
        problems.add(Finding.reading(ReadRule.UNKNOWN_TYPE, field, json.line(), json.column(), message, fix));
        add(document, json.line(), path, null, json instanceof JsonObject object ? object : null, problems);
    }
}
