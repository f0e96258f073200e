package dev.podwright.conformance;

import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.internal.binding.Decoder;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.json.TextDocument;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import dev.podwright.schema.ObjectSchema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lines of input as objects. */
final class Input {
    private Input() {}

    /** A line's JSON object, or null with the reason among the problems. */
    static @Nullable JsonObject object(String line, List<Finding> problems) {
        TextDocument document = JsonReader.readLine(line);
        JsonValue root = document.root();
        problems.addAll(document.problems());
        if (root instanceof JsonObject object) {
            return object;
        }
        if (root != null) {
            problems.add(invalid("must be an object, not a " + root.typeName()));
        }
        return null;
    }

    /** The object as its kind says, a Pod where it says none; null with the reason among the problems. */
    static @Nullable KubernetesObject kubernetesObject(JsonObject json, List<Finding> problems) {
        String kind = Objects.requireNonNullElse(json.text("kind"), "");
        String apiVersion = Objects.requireNonNullElse(json.text("apiVersion"), "");
        ObjectSchema<?> schema = Schemas.findKind(kind.isEmpty() ? "Pod" : kind);
        if (schema == null || !isOf(schema, kind, apiVersion)) {
            problems.add(invalid("no verdict on " + apiVersion + " " + kind));
            return null;
        }
        return (KubernetesObject) decode(json, schema, problems);
    }

    /** The server takes an absent version for the one of the URL, and so the lone slash where the kind is absent too. */
    private static boolean isOf(ObjectSchema<?> schema, String kind, String apiVersion) {
        return apiVersion.isEmpty()
                || schema.apiVersion().equals(apiVersion.startsWith("/") ? apiVersion.substring(1) : apiVersion)
                || (kind.isEmpty() && apiVersion.equals("/"));
    }

    private static <T> T decode(JsonObject json, ObjectSchema<T> schema, List<Finding> problems) {
        return new Decoder(problems).decode(json, schema, FieldPath.empty());
    }

    private static Finding invalid(String message) {
        return Finding.reading(ReadRule.INVALID_VALUE, FieldPath.empty(), 1, 1, message, "");
    }
}
