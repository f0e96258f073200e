package dev.podwright.overlay;

import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.json.ReadLimits;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.RawObject;
import dev.podwright.model.internal.binding.Decoder;
import dev.podwright.model.internal.binding.Encoder;
import dev.podwright.model.internal.json.TextDocument;
import dev.podwright.model.internal.text.JsonBuilder;
import dev.podwright.model.internal.yaml.YamlReader;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.schema.Schemas;
import dev.podwright.overlay.internal.problem.PatchFailure;
import dev.podwright.overlay.internal.problem.PatchRule;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import dev.podwright.report.Location;
import dev.podwright.report.Report;
import dev.podwright.report.Severity;
import dev.podwright.schema.ObjectSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the kinds of patches share: reading their text, the way from an object to JSON and back, and failures. */
final class Patching {
    private static final String PATCH = "patch";

    private Patching() {}

    /** The JSON of a text in YAML or JSON. */
    static JsonValue read(String text) {
        List<TextDocument> documents = YamlReader.read(text, ReadLimits.defaults());
        List<Finding> problems =
                documents.stream().flatMap(each -> each.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw new PatchException(Report.of(PATCH, problems));
        }
        List<JsonValue> roots = new ArrayList<>();
        for (TextDocument each : documents) {
            JsonValue root = each.root();
            if (root != null) {
                roots.add(root);
            }
        }
        return guarded(() -> {
            if (roots.size() != 1) {
                throw new PatchFailure(
                        PatchRule.VALUE,
                        FieldPath.empty(),
                        null,
                        roots.isEmpty() ? "the patch is empty" : "a patch is one document, not " + roots.size(),
                        roots.isEmpty() ? "write {} for a patch that changes nothing" : "read each document by itself");
            }
            return roots.get(0);
        });
    }

    /** The JSON object of a text. */
    static JsonObject readObject(String text) {
        JsonValue root = read(text);
        return guarded(() -> {
            if (root instanceof JsonObject object) {
                return object;
            }
            throw new PatchFailure(
                    PatchRule.VALUE,
                    FieldPath.empty(),
                    root,
                    "the patch must be an object, not " + root.typeName(),
                    "begin with the fields to change");
        });
    }

    /** Runs what can fail, and makes a report of a failure. */
    static <T> T guarded(Supplier<T> action) {
        try {
            return action.get();
        } catch (PatchFailure failure) {
            Finding finding = Finding.builder(
                            Channel.REJECTED, Severity.ERROR, failure.rule().id(), failure.path())
                    .message(failure.text(), failure.fix())
                    .location(failure.line() == 0 ? null : Location.of("", failure.line(), failure.column()))
                    .build();
            throw new PatchException(Report.of(PATCH, List.of(finding)));
        }
    }

    /** An object as JSON. */
    static JsonObject json(KubernetesObject object) {
        if (object instanceof RawObject raw) {
            return raw.json();
        }
        JsonBuilder builder = new JsonBuilder();
        try {
            new Encoder(builder).encode(object);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written to a file", e);
        }
        return (JsonObject) builder.value();
    }

    /** The object of the same kind that a patch of the JSON makes. */
    static <T extends KubernetesObject> T patched(T object, UnaryOperator<JsonObject> patch) {
        JsonObject patched = patch.apply(json(object));
        List<Finding> problems = new ArrayList<>();
        KubernetesObject result = object instanceof RawObject
                ? raw(patched)
                : (KubernetesObject)
                        new Decoder(problems).decode(patched, Schemas.ofKind(object.kind()), FieldPath.empty());
        if (!problems.isEmpty()) {
            throw new PatchException(Report.of("patched " + object.kind(), problems));
        }
        @SuppressWarnings("unchecked") // a decoded object has the type of its schema
        T typed = (T) result;
        return typed;
    }

    /** Kinds that are not modelled may have members of any kind, so only their metadata is read, and leniently. */
    private static RawObject raw(JsonObject json) {
        ObjectMeta metadata = json.get("metadata") instanceof JsonObject given
                ? new Decoder(new ArrayList<>()).decode(given, Schemas.of(ObjectMeta.class), FieldPath.empty())
                : null;
        return new RawObject(json, metadata);
    }

    /** The schema of an object, or null for a kind that is not modelled. */
    static @Nullable ObjectSchema<?> schema(JsonObject object) {
        return Schemas.find(object);
    }
}
