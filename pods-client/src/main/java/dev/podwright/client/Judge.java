package dev.podwright.client;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplate;
import dev.podwright.validate.PodValidator;
import dev.podwright.validate.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges what is to be sent, by the kinds that there are rules for. */
final class Judge {
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
        return new Report(ObjectRef.of(object).toString(), List.of(), List.of());
    }
}
