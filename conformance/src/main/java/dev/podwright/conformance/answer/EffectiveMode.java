package dev.podwright.conformance.answer;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.model.schema.Schemas;
import dev.podwright.model.value.Quantity;
import dev.podwright.report.Finding;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.ServerDefaults;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.effective.Defaults;
import dev.podwright.validate.internal.effective.PodQos;
import dev.podwright.validate.internal.effective.PodRequestsAndLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The defaults, QoS class, requests and limits of an object, in the format of {@code oracle effective}. */
public final class EffectiveMode {
    private static final PodTemplateSpec NO_TEMPLATE = PodTemplateSpec.builder().build();
    private static final PodSpec NO_SPEC = PodSpec.builder().build();

    private EffectiveMode() {}

    /** The answer to a line, without a line feed. */
    public static String answer(String line) {
        List<Finding> problems = new ArrayList<>();
        JsonObject json = ObjectParser.json(line, problems);
        KubernetesObject object = json == null ? null : ObjectParser.kubernetesObject(json, problems);
        problems.removeIf(VerdictMode::isStrict);
        StringBuilder out = new StringBuilder(1024);
        try {
            JsonWriter writer = JsonWriter.compact(out);
            writer.beginObject();
            if (json == null || object == null || !problems.isEmpty()) {
                Finding first = problems.get(0);
                writer.key("decodeError");
                writer.string(first.path() + ": " + first.message());
            } else {
                writer.key("defaulted");
                GoJson.write(writer, ServerDefaults.fill(whole(object)), json);
                PodSpec spec = podSpec(object);
                if (spec != null) {
                    resources(writer, spec);
                }
            }
            writer.endObject();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** The object with a spec, as the server always has one. */
    private static KubernetesObject whole(KubernetesObject object) {
        if (object instanceof PodTemplate holder) {
            PodTemplateSpec template = Objects.requireNonNullElse(holder.template(), NO_TEMPLATE);
            return holder.toBuilder()
                    .template(template.toBuilder()
                            .spec(Objects.requireNonNullElse(template.spec(), NO_SPEC))
                            .build())
                    .build();
        }
        return (KubernetesObject) whole(Schemas.ofKind(object.kind()), object);
    }

    private static <T> Object whole(ObjectSchema<T> schema, Object object) {
        T given = schema.type().cast(object);
        int spec = schema.indexOf("spec");
        if (schema.get(given, spec) != null) {
            return object;
        }
        Object builder = schema.newBuilder(given);
        ObjectSchema<?> nested = schema.nested(spec);
        schema.set(builder, spec, nested.build(nested.newBuilder()));
        return Objects.requireNonNull(schema.build(builder));
    }

    /** The spec of the pods with its defaults; null if there are no pods in the object. */
    private static @Nullable PodSpec podSpec(KubernetesObject object) {
        if (object instanceof Pod pod) {
            // What the oracle computes these of is not yet completed as a create completes the pod's own resources.
            return Defaults.ofPod(Objects.requireNonNullElse(pod.spec(), NO_SPEC), Features.NEWEST);
        }
        PodTemplateSpec template = ObjectParser.templateIn(object);
        return template == null
                ? null
                : Defaults.ofTemplate(Objects.requireNonNullElse(template.spec(), NO_SPEC), Features.NEWEST);
    }

    private static void resources(JsonWriter out, PodSpec spec) throws IOException {
        out.key("qosClass");
        out.string(PodQos.of(spec, Features.NEWEST).wireName());
        amounts(out, "requests", PodRequestsAndLimits.requests(spec));
        amounts(out, "limits", PodRequestsAndLimits.limits(spec));
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
