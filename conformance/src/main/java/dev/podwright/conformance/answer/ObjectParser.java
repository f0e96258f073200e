package dev.podwright.conformance.answer;

import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.internal.binding.Decoder;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.json.TextDocument;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.internal.fields.UnknownFields;
import dev.podwright.validate.internal.workload.Workload;
import dev.podwright.version.KubernetesVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Parses lines of input to objects. */
public final class ObjectParser {
    private static final PodTemplateSpec NO_TEMPLATE = PodTemplateSpec.builder().build();

    private ObjectParser() {}

    /** A line's JSON object; null if it is not one, and then the problems have the reason. */
    static @Nullable JsonObject json(String line, List<Finding> problems) {
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

    /** Whether a line's object has a duplicate key. */
    public static boolean hasDuplicateKey(String line) {
        List<Finding> problems = new ArrayList<>();
        JsonObject json = json(line, problems);
        if (json != null) {
            kubernetesObject(json, problems);
        }
        return problems.stream().anyMatch(problem -> ReadRule.DUPLICATE_FIELD.isRuleOf(problem));
    }

    /** The server takes an absent version from the URL, and also a lone slash if the kind is absent too. */
    private static boolean isOf(ObjectSchema<?> schema, String kind, String apiVersion) {
        return apiVersion.isEmpty()
                || schema.apiVersion().equals(apiVersion.startsWith("/") ? apiVersion.substring(1) : apiVersion)
                || (kind.isEmpty() && apiVersion.equals("/"));
    }

    /**
     * The object of the kind that the JSON names, as a version of the server decodes it; null if it has none, and then the
     * problems have the reason.
     */
    static @Nullable KubernetesObject kubernetesObject(
            JsonObject json, KubernetesVersion version, List<Finding> problems) {
        List<Finding> found = new ArrayList<>();
        KubernetesObject object = kubernetesObject(json, found);
        UnknownFields unknown = UnknownFields.of(version);
        problems.addAll(object == null || unknown == null ? found : unknown.reread(found, json, object.kind()));
        return object;
    }

    /** The template of the pods of an object, an empty one where it is absent; null in an object without pods, and in a Pod. */
    static @Nullable PodTemplateSpec templateIn(KubernetesObject object) {
        if (object instanceof PodTemplate holder) {
            return Objects.requireNonNullElse(holder.template(), NO_TEMPLATE);
        }
        return Workload.isJudged(object) ? Objects.requireNonNullElse(Workload.templateOf(object), NO_TEMPLATE) : null;
    }

    private static <T> T decode(JsonObject json, ObjectSchema<T> schema, List<Finding> problems) {
        return new Decoder(problems).decode(json, schema, FieldPath.empty());
    }

    /** A problem of the whole object. */
    static Finding invalid(String message) {
        return Finding.reading(ReadRule.INVALID_VALUE, FieldPath.empty(), 1, 1, message, "");
    }
}
