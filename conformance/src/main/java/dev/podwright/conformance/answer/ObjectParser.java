package dev.podwright.conformance.answer;

import dev.podwright.internal.binding.Decoder;
import dev.podwright.internal.json.JsonReader;
import dev.podwright.internal.json.TextDocument;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.manifest.Problem;
import dev.podwright.model.KubernetesObject;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Parses lines of input to objects. */
public final class ObjectParser {
    private ObjectParser() {}

    /** A line's JSON object; null if it is not one, and then the problems have the reason. */
    static @Nullable JsonObject json(String line, List<Problem> problems) {
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

    /**
     * The object of the kind that the JSON names, by default a Pod; null if it has none, and then the problems have the
     * reason.
     */
    static @Nullable KubernetesObject kubernetesObject(JsonObject json, List<Problem> problems) {
        String kind = Objects.requireNonNullElse(json.text("kind"), "");
        String apiVersion = Objects.requireNonNullElse(json.text("apiVersion"), "");
        ObjectSchema<?> schema = ObjectSchema.findKind(kind.isEmpty() ? "Pod" : kind);
        if (schema == null || !isOf(schema, kind, apiVersion)) {
            problems.add(invalid("no verdict on " + apiVersion + " " + kind));
            return null;
        }
        return (KubernetesObject) decode(json, schema, problems);
    }

    /** Whether a line's object has a duplicate key. */
    public static boolean hasDuplicateKey(String line) {
        List<Problem> problems = new ArrayList<>();
        JsonObject json = json(line, problems);
        if (json != null) {
            kubernetesObject(json, problems);
        }
        return problems.stream().anyMatch(problem -> problem.kind() == Problem.Kind.DUPLICATE_FIELD);
    }

    /** The server takes an absent version from the URL, and also a lone slash if the kind is absent too. */
    private static boolean isOf(ObjectSchema<?> schema, String kind, String apiVersion) {
        return apiVersion.isEmpty()
                || schema.apiVersion().equals(apiVersion.startsWith("/") ? apiVersion.substring(1) : apiVersion)
                || (kind.isEmpty() && apiVersion.equals("/"));
    }

    private static <T> T decode(JsonObject json, ObjectSchema<T> schema, List<Problem> problems) {
        return new Decoder(0, problems).decode(json, schema, FieldPath.empty());
    }

    /** A problem of the whole object. */
    static Problem invalid(String message) {
        return new Problem(Problem.Kind.INVALID_VALUE, 0, FieldPath.empty(), 1, 1, message, "");
    }
}
