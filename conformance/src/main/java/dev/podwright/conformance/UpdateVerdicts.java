package dev.podwright.conformance;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplate;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import dev.podwright.report.Report;
import dev.podwright.validate.PodValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The verdict on one update, in the oracle's format. */
public final class UpdateVerdicts {
    private UpdateVerdicts() {}

    /** The verdict on a line with {@code old}, {@code new} and {@code subresource}, as a line without its line feed. */
    public static String verdict(String line, PodValidator validator) {
        List<Finding> problems = new ArrayList<>();
        JsonObject request = Input.object(line, problems);
        if (request == null) {
            return Verdicts.written(problems, null, null);
        }
        List<Finding> ofOld = new ArrayList<>();
        KubernetesObject old = object(request, "old", ofOld);
        KubernetesObject updated = object(request, "new", problems);
        ofOld.removeIf(Verdicts::isStrict);
        problems.addAll(ofOld);
        if (old == null || updated == null || Verdicts.isUndecodable(problems)) {
            return Verdicts.written(problems, null, null);
        }
        Report report = judge(validator, old, updated, Objects.requireNonNullElse(request.text("subresource"), ""));
        if (report == null) {
            problems.add(problem(
                    "old and new differ in kind, have no such subresource, or new has a status, which is not judged"));
        }
        return Verdicts.written(problems, updated, report);
    }

    private static @Nullable KubernetesObject object(JsonObject request, String key, List<Finding> problems) {
        if (request.get(key) instanceof JsonObject object) {
            return Input.kubernetesObject(object, problems);
        }
        problems.add(problem(key + " must be an object"));
        return null;
    }

    private static Finding problem(String message) {
        return Finding.reading(ReadRule.INVALID_VALUE, FieldPath.empty(), 1, 1, message, "");
    }

    private static @Nullable Report judge(
            PodValidator validator, KubernetesObject old, KubernetesObject updated, String subresource) {
        if (old instanceof Pod before && updated instanceof Pod after) {
            return switch (subresource) {
                case "" -> validator.validateUpdate(before, after);
                case "ephemeralcontainers" -> validator.validateEphemeralContainersUpdate(before, after);
                case "resize" -> validator.validateResize(before, after);
                case "status" -> after.status() == null ? validator.validateStatusUpdate(before, after) : null;
                default -> null;
            };
        }
        if (old instanceof PodTemplate before && updated instanceof PodTemplate after && subresource.isEmpty()) {
            return validator.validateUpdate(before, after);
        }
        return null;
    }
}
