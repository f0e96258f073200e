package dev.podwright.conformance.answer;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.report.Finding;
import dev.podwright.validate.PodSecurity;
import dev.podwright.validate.podsecurity.PodSecurityLevel;
import dev.podwright.validate.podsecurity.PodSecurityVerdict;
import dev.podwright.validate.podsecurity.PodSecurityVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Evaluates the pod in a JSON object against the Pod Security Standards, in the format of {@code oracle psa}. */
public final class PodSecurityMode {
    /** A pod or template that can be evaluated. */
    private interface Evaluation extends BiFunction<PodSecurityLevel, PodSecurityVersion, PodSecurityVerdict> {}

    private PodSecurityMode() {}

    /** The answer to a line by the newest version of the levels. */
    public static String answer(String line) {
        return answer(line, PodSecurityVersion.LATEST);
    }

    /** The answer to a line by a version of the levels, without a line feed. */
    public static String answer(String line, PodSecurityVersion version) {
        StringBuilder out = new StringBuilder();
        try {
            write(line, version, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void write(String line, PodSecurityVersion version, StringBuilder out) throws IOException {
        List<Finding> problems = new ArrayList<>();
        JsonObject object = ObjectParser.json(line, problems);
        Evaluation pod = object == null ? null : podIn(object, problems);
        JsonWriter json = JsonWriter.compact(out);
        json.beginObject();
        if (pod == null || VerdictMode.isUndecodable(problems)) {
            json.key("decodeError");
            json.string(problems.isEmpty() ? "no pod in it" : problems.get(0).message());
        } else {
            write(json, pod.apply(PodSecurityLevel.BASELINE, version));
            write(json, pod.apply(PodSecurityLevel.RESTRICTED, version));
        }
        json.endObject();
        json.flush();
    }

    private static @Nullable Evaluation podIn(JsonObject json, List<Finding> problems) {
        KubernetesObject object = ObjectParser.kubernetesObject(json, problems);
        if (object instanceof Pod pod) {
            return (level, version) -> PodSecurity.evaluate(pod, level, version);
        }
        PodTemplateSpec template = object == null ? null : ObjectParser.templateIn(object);
        return template == null ? null : (level, version) -> PodSecurity.evaluate(template, level, version);
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
