package dev.podwright.client.internal.validation;

import dev.podwright.client.internal.response.LiveObjectReader;
import dev.podwright.client.result.ObjectRef;
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

/** Validates objects before they are sent, if their kind has rules. */
public final class LocalValidation {
    private static final FieldPath SPEC = FieldPath.of("spec");

    private final @Nullable PodValidator validator;

    /** A validation by a validator; null to validate nothing. */
    public LocalValidation(@Nullable PodValidator validator) {
        this.validator = validator;
    }

    /** The report on an object; without findings if its kind has no rules. */
    public Report validate(KubernetesObject object) {
        if (validator != null && object instanceof Pod pod) {
            return validator.validate(pod);
        }
        if (validator != null && object instanceof PodTemplate template) {
            return validator.validate(template);
        }
        return Report.of(ObjectRef.of(object).toString(), List.of());
    }

    /**
     * The immutable fields of a live pod that an apply would change. The server reports them for the spec as a whole. What
     * it reports for other fields may depend on its admission plugins, so it is not checked here.
     */
    public List<Finding> immutableChanges(JsonObject live, @Nullable JsonObject applied) {
        if (validator == null || applied == null) {
            return List.of();
        }
        if (LiveObjectReader.decode(live, new ArrayList<>()) instanceof Pod before
                && LiveObjectReader.decode(ApplyPreview.of(live, applied), new ArrayList<>()) instanceof Pod after) {
            return validator.validateUpdate(before, after).rejected().stream()
                    .filter(f -> f.type() == ErrorType.FORBIDDEN && f.path().equals(SPEC))
                    .toList();
        }
        return List.of();
    }
}
