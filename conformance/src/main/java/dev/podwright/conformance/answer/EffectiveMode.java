package dev.podwright.conformance.answer;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.value.Quantity;
import dev.podwright.report.Finding;
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

/** The defaults, QoS class, requests and limits of a pod or template, in the format of {@code oracle effective}. */
public final class EffectiveMode {
    private static final ObjectMeta NO_METADATA = ObjectMeta.builder().build();
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
            } else if (object instanceof PodTemplate template) {
                template(writer, template, json);
            } else {
                pod(writer, (Pod) object, json);
            }
            writer.endObject();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void pod(JsonWriter out, Pod pod, JsonObject given) throws IOException {
        Pod defaulted = ServerDefaults.fill(pod.toBuilder()
                .metadata(Objects.requireNonNullElse(pod.metadata(), NO_METADATA))
                .spec(Objects.requireNonNullElse(pod.spec(), NO_SPEC))
                .status(GoStatus.of(pod.status() == null ? JsonObject.builder().build() : pod.status()))
                .build());
        out.key("defaulted");
        GoJson.write(out, defaulted, given);
        // What the oracle computes these of is not yet completed as a create completes the pod's own resources.
        PodSpec spec = Defaults.ofPod(Objects.requireNonNullElse(pod.spec(), NO_SPEC), Features.NEWEST);
        resources(out, spec);
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
                        .template(ServerDefaults.fill(template))
                        .build(),
                given);
        resources(out, Defaults.ofTemplate(Objects.requireNonNull(template.spec()), Features.NEWEST));
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
