package dev.podwright.client;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplate;
import dev.podwright.path.FieldPath;
import dev.podwright.report.ErrorType;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.validate.PodValidator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges what is to be sent, by the kinds that there are rules for. */
final class Judge {
    private static final FieldPath SPEC = FieldPath.of("spec");

    private final @Nullable PodValidator validator;

    Judge(@Nullable PodValidator validator) {
        this.validator = validator;
    }

    /** What is wrong with an object; a clean report of a kind that there are no rules for. */
    Report judge(KubernetesObject object) {
        if (validator != null && object instanceof Pod pod) {
            return validator.validate(pod);
        }
        if (validator != null && object instanceof PodTemplate template) {
            return validator.validate(template);
        }
        return Report.of(ObjectRef.of(object).toString(), List.of());
    }

    /**
     * What an apply would change of a live pod although it may not change. The server says it of the spec as a whole; what
     * it says of single fields may depend on what its admission fills in, and is left to it.
     */
    List<Finding> immutable(JsonObject live, @Nullable JsonObject applied) {
        if (validator == null || applied == null) {
            return List.of();
        }
        if (LiveReader.object(live, new ArrayList<>()) instanceof Pod old
                && LiveReader.object(Overlay.of(live, applied), new ArrayList<>()) instanceof Pod updated) {
            return validator.validateUpdate(old, updated).rejected().stream()
                    .filter(f -> f.type() == ErrorType.FORBIDDEN && f.path().equals(SPEC))
                    .toList();
        }
        return List.of();
    }
}
