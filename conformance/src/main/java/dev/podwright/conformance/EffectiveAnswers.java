package dev.podwright.conformance;

import dev.podwright.internal.text.JsonWriter;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.manifest.Problem;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.Quantity;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.PodDefaults;
import dev.podwright.validate.PodResources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a pod or template comes to: its defaults, its QoS class, its requests and limits, in the oracle's format. */
public final class EffectiveAnswers {
    private static final ObjectMeta NO_METADATA = ObjectMeta.builder().build();
    private static final PodSpec NO_SPEC = PodSpec.builder().build();
    private static final FieldPath STATUS = FieldPath.of("status");

    private EffectiveAnswers() {}

    /** The answer to a line, as a line without its line feed. */
    public static String answer(String line) {
        List<Problem> problems = new ArrayList<>();
        JsonObject json = Input.object(line, problems);
        KubernetesObject object = json == null ? null : Input.kubernetesObject(json, problems);
        Set<FieldPath> unknown = problems.stream()
                .filter(p -> p.kind() == Problem.Kind.UNKNOWN_FIELD)
                .map(Problem::path)
                .collect(Collectors.toSet());
        problems.removeIf(Verdicts::isStrict);
        StringBuilder out = new StringBuilder(1024);
        try {
            JsonWriter writer = JsonWriter.compact(out);
            writer.beginObject();
            if (json == null || object == null || !problems.isEmpty()) {
                Problem first = problems.get(0);
                writer.key("decodeError");
                writer.string(first.path() + ": " + first.message());
            } else if (object instanceof PodTemplate template) {
                template(writer, template, json);
            } else {
                pod(writer, (Pod) object, unknown, json);
            }
            writer.endObject();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void pod(JsonWriter out, Pod pod, Set<FieldPath> unknown, JsonObject given) throws IOException {
        Pod defaulted = PodDefaults.fill(pod.toBuilder()
                .metadata(Objects.requireNonNullElse(pod.metadata(), NO_METADATA))
                .spec(Objects.requireNonNullElse(pod.spec(), NO_SPEC))
                .status(
                        pod.status() == null
                                ? JsonObject.builder().build()
                                : (JsonObject) known(pod.status(), STATUS, unknown))
                .build());
        out.key("defaulted");
        GoJson.write(out, defaulted, given);
        resources(out, PodResources.of(pod));
    }

    /** A value without the fields that the server does not know. The model keeps them: a status is not modelled. */
    private static JsonValue known(JsonValue value, FieldPath path, Set<FieldPath> unknown) {
        if (unknown.isEmpty()) {
            return value;
        }
        if (value instanceof JsonObject object) {
            JsonObject.Builder out = JsonObject.builder();
            for (JsonObject.Member member : object.members()) {
                FieldPath at = path.child(member.key());
                if (!unknown.contains(at)) {
                    out.add(member.key(), known(member.value(), at, unknown));
                }
            }
            return out.build();
        }
        if (value instanceof JsonArray array) {
            List<JsonValue> out = new ArrayList<>();
            for (JsonValue each : array.elements()) {
                out.add(known(each, path.index(out.size()), unknown));
            }
            return JsonArray.of(out);
        }
        return value;
    }

    private static void template(JsonWriter out, PodTemplate object, JsonObject given) throws IOException {
        PodTemplateSpec template =
                object.template() == null ? PodTemplateSpec.builder().build() : object.template();
        template = template.toBuilder()
                .metadata(Objects.requireNonNullElse(template.metadata(), NO_METADATA))
                .spec(Objects.requireNonNullElse(template.spec(), NO_SPEC))
                .build();
        out.key("defaulted");
        GoJson.write(
                out,
                object.toBuilder()
                        .metadata(Objects.requireNonNullElse(object.metadata(), NO_METADATA))
                        .template(PodDefaults.fill(template))
                        .build(),
                given);
        resources(out, PodResources.of(template));
    }

    private static void resources(JsonWriter out, PodResources resources) throws IOException {
        out.key("qosClass");
        out.string(resources.qosClass().wireName());
        amounts(out, "requests", resources.requests());
        amounts(out, "limits", resources.limits());
    }

    private static void amounts(JsonWriter out, String key, Map<String, Quantity> amounts) throws IOException {
        if (amounts.isEmpty()) {
            return;
        }
        out.key(key);
        out.beginObject();
        for (Map.Entry<String, Quantity> each : new TreeMap<>(amounts).entrySet()) {
            out.key(each.getKey());
            out.string(each.getValue().canonical());
        }
        out.endObject();
    }
}
