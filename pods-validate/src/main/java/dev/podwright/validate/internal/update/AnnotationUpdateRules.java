package dev.podwright.validate.internal.update;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.rules.pod.PodAnnotationRules;
import dev.podwright.validate.internal.rules.security.ProfileAnnotationRules;
import java.util.Map;

/**
 * Annotations of a pod that must stay as they are.
 *
 * <p>Upstream: {@code ValidatePodSpecificAnnotationUpdates} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class AnnotationUpdateRules {
    private static final FieldPath ANNOTATIONS = FieldPath.of("metadata").child("annotations");

    private AnnotationUpdateRules() {}

    static void check(ValidationContext scope, Map<String, String> updated, Map<String, String> old) {
        for (Map.Entry<String, String> each : old.entrySet()) {
            if (isFixed(each.getKey()) && !each.getValue().equals(updated.get(each.getKey()))) {
                fixed(scope.out(), each.getKey(), "write it as it was");
            }
        }
        for (String key : updated.keySet()) {
            if (isFixed(key) && !old.containsKey(key)) {
                fixed(scope.out(), key, "remove it");
            }
        }
        if (!updated.isEmpty()) {
            PodAnnotationRules.check(scope, updated, ANNOTATIONS);
        }
    }

    private static boolean isFixed(String key) {
        return key.equals(PodAnnotationRules.MIRROR) || key.startsWith(ProfileAnnotationRules.APP_ARMOR);
    }

    private static void fixed(Findings out, String key, String fix) {
        out.forbidden(
                ANNOTATIONS.key(key),
                "the annotation " + Excerpt.quoted(key) + " can be neither added nor changed nor removed",
                fix);
    }
}
