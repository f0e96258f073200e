package dev.podwright.conformance;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.internal.binding.Decoder;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.PodSecurity;
import dev.podwright.validate.podsecurity.PodSecurityLevel;
import dev.podwright.validate.podsecurity.PodSecurityVerdict;
import dev.podwright.validate.podsecurity.PodSecurityVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The pod in a JSON object held against the Pod Security Standards, in the format of {@code oracle psa}. */
final class PodSecurityMode {
    private static final PodTemplateSpec NO_TEMPLATE = PodTemplateSpec.builder().build();

    /** A pod or template that is yet to be held against a level. */
    private interface Judged extends BiFunction<PodSecurityLevel, PodSecurityVersion, PodSecurityVerdict> {}

    private PodSecurityMode() {}

    static void answer(String line, Appendable out) throws IOException {
        answer(line, PodSecurityVersion.LATEST, out);
    }

    /** Answers by a version of the levels. */
    static void answer(String line, PodSecurityVersion version, Appendable out) throws IOException {
        List<Finding> problems = new ArrayList<>();
        JsonObject object = Input.object(line, problems);
        Judged pod = object == null ? null : podIn(object, problems);
        JsonWriter json = JsonWriter.compact(out);
        json.beginObject();
        if (pod == null || Verdicts.isUndecodable(problems)) {
            json.key("decodeError");
            json.string(problems.isEmpty() ? "no pod in it" : problems.get(0).message());
        } else {
            write(json, pod.apply(PodSecurityLevel.BASELINE, version));
            write(json, pod.apply(PodSecurityLevel.RESTRICTED, version));
        }
        json.endObject();
        json.flush();
        out.append('\n');
    }

    private static @Nullable Judged podIn(JsonObject json, List<Finding> problems) {
        JsonObject workload = specOfWorkload(json);
        if (workload != null) {
            ObjectSchema<PodTemplateSpec> schema = Schemas.of(PodTemplateSpec.class);
            PodTemplateSpec template = workload.get("template") instanceof JsonObject holder
                    ? new Decoder(problems).decode(holder, schema, FieldPath.of("template"))
                    : NO_TEMPLATE;
            return (level, version) -> PodSecurity.evaluate(template, level, version);
        }
        KubernetesObject object = Input.kubernetesObject(json, problems);
        if (object instanceof Pod pod) {
            return (level, version) -> PodSecurity.evaluate(pod, level, version);
        }
        if (object instanceof PodTemplate holder) {
            PodTemplateSpec template = Objects.requireNonNullElse(holder.template(), NO_TEMPLATE);
            return (level, version) -> PodSecurity.evaluate(template, level, version);
        }
        return null;
    }

    /** The spec that holds the template of a workload; null for any other object. Of a workload only that is read. */
    private static @Nullable JsonObject specOfWorkload(JsonObject json) {
        return switch (Objects.requireNonNullElse(json.text("kind"), "")) {
            case "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job" -> child(json, "spec");
            case "CronJob" -> child(child(child(json, "spec"), "jobTemplate"), "spec");
            default -> null;
        };
    }

    private static JsonObject child(JsonObject json, String key) {
        return json.get(key) instanceof JsonObject object
                ? object
                : JsonObject.builder().build();
    }

    private static void write(JsonWriter json, PodSecurityVerdict verdict) throws IOException {
        json.key(verdict.level().wireName());
        json.beginObject();
        json.key("allowed");
        json.bool(verdict.isAllowed());
        if (!verdict.isAllowed()) {
            json.key("failing");
            json.beginArray();
            for (String check : verdict.failing()) {
                json.string(check);
            }
            json.endArray();
            json.key("reasons");
            json.beginObject();
            for (String check : verdict.failing()) {
                json.key(check);
                json.string(reason(verdict, check));
            }
            json.endObject();
        }
        json.endObject();
    }

    private static String reason(PodSecurityVerdict verdict, String check) {
        return String.join(
                "; ",
                verdict.findings().stream()
                        .filter(finding -> finding.rule().endsWith("/" + check))
                        .map(Finding::message)
                        .toList());
    }
}
