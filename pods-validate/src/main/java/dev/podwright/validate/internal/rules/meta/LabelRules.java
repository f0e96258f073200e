package dev.podwright.validate.internal.rules.meta;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.LabelSelectorRequirement;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Labels and selectors of labels.
 *
 * <p>Upstream: {@code ValidateLabels}, {@code ValidateLabelName}, {@code ValidateLabelSelector} and
 * {@code ValidateLabelSelectorRequirement} in {@code k8s.io/apimachinery/pkg/apis/meta/v1/validation}.
 */
public final class LabelRules {
    private LabelRules() {}

    /** A map of labels: each key and each value, all reported at the path of the map, which is a field of the path. */
    public static void labels(Findings out, FieldPath path, String field, Map<String, String> labels) {
        if (labels.isEmpty()) {
            return;
        }
        for (Map.Entry<String, String> label : labels.entrySet()) {
            String key = label.getKey();
            String value = label.getValue();
            if ((Names.qualifiedName(key) | Names.labelValue(value)) != 0) {
                Checks.name(out, NameKind.QUALIFIED_NAME, path, field, key);
                Checks.name(out, NameKind.LABEL_VALUE, path, field, value);
            }
        }
    }

    /**
     * A selector; absent is fine.
     *
     * @param anyValue whether values need not be label values, as for objects that were stored with such
     */
    public static void selector(Findings out, FieldPath path, @Nullable LabelSelector selector, boolean anyValue) {
        if (selector == null) {
            return;
        }
        labels(out, path, "matchLabels", selector.matchLabels());
        List<LabelSelectorRequirement> expressions = selector.matchExpressions();
        if (expressions.isEmpty()) {
            return;
        }
        FieldPath list = path.child("matchExpressions");
        for (int i = 0; i < expressions.size(); i++) {
            requirement(out, list.index(i), expressions.get(i), anyValue);
        }
    }

    private static void requirement(
            Findings out, FieldPath path, LabelSelectorRequirement requirement, boolean anyValue) {
        String operator = Checks.orEmpty(requirement.operator());
        List<String> values = requirement.values();
        switch (operator) {
            case "In", "NotIn" -> {
                if (values.isEmpty()) {
                    out.required(
                            path.child("values"),
                            "operator " + operator + " compares with values, and there are none",
                            "give values, or use Exists or DoesNotExist");
                }
            }
            case "Exists", "DoesNotExist" -> {
                if (!values.isEmpty()) {
                    out.forbidden(
                            path.child("values"),
                            "operator " + operator + " takes no values",
                            "remove values, or use In or NotIn");
                }
            }
            default ->
                out.invalid(
                        path.child("operator"),
                        operator,
                        Excerpt.quoted(operator) + " is none of In, NotIn, Exists, DoesNotExist",
                        "write one of In, NotIn, Exists, DoesNotExist");
        }
        Checks.name(out, NameKind.QUALIFIED_NAME, path, "key", Checks.orEmpty(requirement.key()));
        if (anyValue) {
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            int bits = NameKind.LABEL_VALUE.bits(values.get(i));
            if (bits != 0) {
                Checks.name(out, NameKind.LABEL_VALUE, path.child("values").index(i), values.get(i));
            }
        }
    }
}
