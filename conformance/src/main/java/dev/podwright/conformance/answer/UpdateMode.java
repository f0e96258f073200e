package dev.podwright.conformance.answer;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import dev.podwright.version.KubernetesVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The verdict on an update, in the format of {@code oracle update}. */
public final class UpdateMode {
    private UpdateMode() {}

    /** The verdict on a line with {@code old}, {@code new} and {@code subresource}, without a line feed. */
    public static String verdict(String line, Validator validator) {
        List<Finding> problems = new ArrayList<>();
        JsonObject request = ObjectParser.json(line, problems);
        if (request == null) {
            return VerdictMode.write(problems, null, null);
        }
        // What is stored was read before.
        problems.removeIf(each -> VerdictMode.isStrict(each) && isInOld(each));
        List<Finding> ofOld = new ArrayList<>();
        KubernetesObject old = object(request, "old", validator.kubernetes(), ofOld);
        KubernetesObject updated = object(request, "new", validator.kubernetes(), problems);
        ofOld.removeIf(VerdictMode::isStrict);
        problems.addAll(ofOld);
        if (old == null || updated == null || VerdictMode.isUndecodable(problems)) {
            return VerdictMode.write(problems, null, null);
        }
        Report report = validate(validator, old, updated, Objects.requireNonNullElse(request.text("subresource"), ""));
        if (report == null) {
            problems.add(ObjectParser.invalid(
                    "old and new differ in kind, have no such subresource, or new has a status, which is not judged"));
        }
        return VerdictMode.write(problems, updated, report);
    }

    private static boolean isInOld(Finding problem) {
        List<FieldPath> steps = problem.path().steps();
        return !steps.isEmpty() && "old".equals(steps.get(0).name());
    }

    private static @Nullable KubernetesObject object(
            JsonObject request, String key, KubernetesVersion version, List<Finding> problems) {
        if (request.get(key) instanceof JsonObject object) {
            return ObjectParser.kubernetesObject(object, version, problems);
        }
        problems.add(ObjectParser.invalid(key + " must be an object"));
        return null;
    }

    private static @Nullable Report validate(
            Validator validator, KubernetesObject old, KubernetesObject updated, String subresource) {
        if (old instanceof Pod before && updated instanceof Pod after) {
            return switch (subresource) {
                case "" -> validator.validateUpdate(before, after);
                case "ephemeralcontainers" -> validator.validateEphemeralContainersUpdate(before, after);
                case "resize" -> validator.validateResize(before, after);
                case "status" -> after.status() == null ? validator.validateStatusUpdate(before, after) : null;
                default -> null;
            };
        }
        return subresource.isEmpty() && old.kind().equals(updated.kind())
                ? validator.validateUpdate(old, updated)
                : null;
    }
}
