package dev.podwright.validate.internal.rules.workload;

import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.LabelSelectorRequirement;
import dev.podwright.validate.internal.check.Checks;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a selector without errors selects labels.
 *
 * <p>Upstream: {@code LabelSelectorAsSelector} in {@code k8s.io/apimachinery/pkg/apis/meta/v1}, and {@code Matches} in
 * {@code k8s.io/apimachinery/pkg/labels}.
 */
final class SelectorMatch {
    private SelectorMatch() {}

    /** Whether all parts of the selector hold. An empty one selects everything, an absent one nothing. */
    static boolean matches(@Nullable LabelSelector selector, Map<String, String> labels) {
        if (selector == null) {
            return false;
        }
        for (Map.Entry<String, String> wanted : selector.matchLabels().entrySet()) {
            if (!wanted.getValue().equals(labels.get(wanted.getKey()))) {
                return false;
            }
        }
        for (LabelSelectorRequirement requirement : selector.matchExpressions()) {
            if (!matches(requirement, labels)) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(LabelSelectorRequirement requirement, Map<String, String> labels) {
        String value = labels.get(Checks.orEmpty(requirement.key()));
        return switch (Checks.orEmpty(requirement.operator())) {
            case "In" -> value != null && requirement.values().contains(value);
            case "NotIn" -> value == null || !requirement.values().contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> false;
        };
    }

    /** Whether a selector has no parts. */
    static boolean isEmpty(LabelSelector selector) {
        return selector.matchLabels().isEmpty() && selector.matchExpressions().isEmpty();
    }
}
