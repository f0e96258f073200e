package dev.podwright.validate.internal.rules.workload;

import dev.podwright.model.internal.text.Ascii;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.value.IntOrString;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.core.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of pods that are whole numbers or percentages.
 *
 * <p>Upstream: {@code ValidatePositiveIntOrPercent}, {@code IsNotMoreThan100Percent} and {@code getIntOrPercentValue} in
 * {@code k8s.io/kubernetes/pkg/apis/apps/validation}.
 */
final class Shares {
    private static final int ALL = 100;

    private Shares() {}

    /** A whole number from 0 on, or a percentage. */
    static void check(Findings out, FieldPath path, String field, IntOrString share) {
        String text = share.text();
        if (text == null) {
            if (share.intValue() < 0) {
                out.invalid(
                        path.child(field),
                        share.intValue(),
                        field + " is " + share.intValue() + "; it must be at least 0",
                        "give 0 or more");
            }
        } else if (!isPercentage(text)) {
            out.invalid(
                    path.child(field),
                    text,
                    Excerpt.quoted(text) + " is neither a number nor a percentage",
                    "write a number without quotes, or a percentage such as 25%");
        }
    }

    /** A percentage of at most 100. */
    static void atMostAll(Findings out, FieldPath path, String field, IntOrString share) {
        String text = share.text();
        if (text != null && isPercentage(text) && isAbove(text.substring(0, text.length() - 1), ALL)) {
            out.invalid(path.child(field), text, field + " is more than 100%", "write a percentage of at most 100%");
        }
    }

    /** Whether it is zero pods. A text that is not a number counts as zero. */
    static boolean isZero(IntOrString share) {
        String text = share.text();
        if (text == null) {
            return share.intValue() == 0;
        }
        String digits = isPercentage(text) ? text.substring(0, text.length() - 1) : unsigned(text);
        return !Ascii.isDigits(digits) || !isAbove(digits, 0);
    }

    private static String unsigned(String text) {
        return text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    }

    private static boolean isPercentage(@Nullable String text) {
        return text != null && text.endsWith("%") && Ascii.isDigits(text.substring(0, text.length() - 1));
    }

    /** Whether a number of any length is above a small one. */
    private static boolean isAbove(String digits, int bound) {
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        int length = digits.length() - start;
        return length > 0 && (length > 4 || Integer.parseInt(digits.substring(start)) > bound);
    }
}
