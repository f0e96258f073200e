package dev.podwright.validate.internal.rules.scheduling;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.scheduling.Toleration;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.ValidationOption;
import dev.podwright.validate.internal.core.ValidationOptions;
import java.util.List;

/**
 * Tolerations.
 *
 * <p>Upstream: {@code ValidateTolerations} and {@code validateTaintEffect} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class TolerationRules {
    private static final String EXISTS = "Exists";
    private static final List<String> OPERATORS = List.of("Equal", EXISTS);
    private static final String NO_EXECUTE = "NoExecute";
    private static final List<String> EFFECTS = List.of("NoSchedule", "PreferNoSchedule", NO_EXECUTE);

    private TolerationRules() {}

    /** All of a list; the path is that of the list. */
    public static void check(Findings out, ValidationOptions options, FieldPath path, List<Toleration> tolerations) {
        for (int i = 0; i < tolerations.size(); i++) {
            check(out, options, path.index(i), tolerations.get(i));
        }
    }

    private static void check(Findings out, ValidationOptions options, FieldPath path, Toleration toleration) {
        String key = Checks.orEmpty(toleration.key());
        String operator = Checks.orEmpty(toleration.operator());
        String effect = Checks.orEmpty(toleration.effect());
        if (!key.isEmpty()) {
            Checks.name(out, NameKind.QUALIFIED_NAME, path, "key", key);
        } else if (!operator.equals(EXISTS)) {
            out.invalid(
                    path.child("operator"),
                    operator,
                    "a toleration without key tolerates every taint, for which its operator must be Exists",
                    "give key, or write operator: Exists");
        }
        if (toleration.tolerationSeconds() != null && !effect.equals(NO_EXECUTE)) {
            out.invalid(
                    path.child("effect"),
                    effect,
                    "tolerationSeconds counts for the effect NoExecute only, and the effect is "
                            + Excerpt.quoted(effect),
                    "write effect: NoExecute, or remove tolerationSeconds");
        }
        operator(out, options, path, operator, Checks.orEmpty(toleration.value()));
        if (!effect.isEmpty() && !EFFECTS.contains(effect)) {
            Checks.notSupported(out, path.child("effect"), effect, EFFECTS);
        }
    }

    private static void operator(
            Findings out, ValidationOptions options, FieldPath path, String operator, String value) {
        switch (operator) {
            case "", "Equal" -> {
                if (NameKind.LABEL_VALUE.bits(value) != 0) {
                    out.invalid(
                            path.child("operator"),
                            value,
                            "operator Equal compares with the value of a taint, and " + Excerpt.quoted(value)
                                    + " cannot be one",
                            "give a value of at most 63 alphanumerics, with '-', '_' and '.' between");
                }
            }
            case EXISTS -> {
                if (!value.isEmpty()) {
                    out.invalid(
                            path.child("operator"),
                            value,
                            "operator Exists takes no value, and the value is " + Excerpt.quoted(value),
                            "remove value, or write operator: Equal");
                }
            }
            case "Lt", "Gt" -> {
                if (options.has(ValidationOption.ALLOW_TAINT_TOLERATION_COMPARISON_OPERATORS)) {
                    number(out, path, value);
                } else {
                    Checks.notSupported(out, path.child("operator"), operator, OPERATORS);
                }
            }
            default -> Checks.notSupported(out, path.child("operator"), operator, OPERATORS);
        }
    }

    private static void number(Findings out, FieldPath path, String value) {
        if (!isDecimal(value)) {
            out.invalid(
                    path.child("value"),
                    value,
                    Excerpt.quoted(value) + " is not a decimal integer without leading zeros",
                    "give a number such as 10");
        }
        if (!isLong(value)) {
            out.invalid(
                    path.child("value"),
                    value,
                    Excerpt.quoted(value) + " is not a 64-bit integer",
                    "give a number such as 10");
        }
    }

    private static boolean isDecimal(String value) {
        int start = value.startsWith("-") ? 1 : 0;
        if (start == value.length()) {
            return false;
        }
        for (int i = start; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return value.charAt(start) != '0' || value.length() == 1;
    }

    private static boolean isLong(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) > '9') {
                return false;
            }
        }
        try {
            Long.parseLong(value);
            return true;
        } catch (NumberFormatException notOne) {
            return false;
        }
    }
}
