package dev.podwright.validate.internal.check;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.report.ErrorType;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary of field checks. Each takes the object's path and the field's name, and makes a path of them only where
 * something is wrong.
 *
 * <p>Upstream: {@code ValidateDNS1123Label}, {@code ValidateDNS1123Subdomain},
 * {@code ValidateDNS1123SubdomainWithUnderScore}, {@code ValidateQualifiedName}, {@code ValidatePositiveField} and
 * {@code ValidateNonnegativeField} in {@code k8s.io/kubernetes/pkg/apis/core/validation} and
 * {@code k8s.io/apimachinery/pkg/api/validation}.
 */
public final class Checks {
    private Checks() {}

    /** A name of a kind: one INVALID for each rule that it breaks. */
    public static void name(Findings out, NameKind kind, FieldPath path, String field, String value) {
        int bits = kind.bits(value);
        if (bits != 0) {
            report(out, ErrorType.INVALID, kind, bits, path.child(field), value);
        }
    }

    /** A name of a kind at a path: one INVALID for each rule that it breaks. */
    public static void name(Findings out, NameKind kind, FieldPath path, String value) {
        int bits = kind.bits(value);
        if (bits != 0) {
            report(out, ErrorType.INVALID, kind, bits, path, value);
        }
    }

    /** One finding for each bit. */
    public static void report(Findings out, ErrorType type, NameKind kind, int bits, FieldPath path, String value) {
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            int bit = Integer.lowestOneBit(rest);
            String text = kind + " " + bit + " " + value;
            out.reject(type, path, value, kind.message(bit, value), kind.fix(bit, value), text);
        }
    }

    /** One warning for each bit. */
    public static void warn(Findings out, Warning rule, NameKind kind, int bits, FieldPath path, String value) {
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            int bit = Integer.lowestOneBit(rest);
            out.warn(rule, path, kind.message(bit, value), kind.fix(bit, value));
        }
    }

    /** A text that is required and must not be empty: else REQUIRED. Returns whether it is present. */
    public static boolean required(Findings out, FieldPath path, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            return true;
        }
        out.required(path.child(field), field + (value == null ? " is missing" : " is empty"), "give " + field);
        return false;
    }

    /** A text that must be one of an enumeration; absent and empty are fine, as the server defaults them. */
    public static void oneOfOrDefault(
            Findings out, FieldPath path, String field, @Nullable String value, List<String> allowed) {
        if (value != null && !value.isEmpty() && !allowed.contains(value)) {
            notSupported(out, path.child(field), value, allowed);
        }
    }

    /** NOT_SUPPORTED, naming what is. */
    public static void notSupported(Findings out, FieldPath path, String value, List<String> allowed) {
        String near = nearest(value, allowed);
        String fix = near == null ? "write one of " + String.join(", ", allowed) : "write " + near;
        String message = Excerpt.quoted(value) + " is none of " + String.join(", ", allowed);
        out.notSupported(path, value, message, fix);
    }

    private static @Nullable String nearest(String value, List<String> allowed) {
        for (String each : allowed) {
            if (each.equalsIgnoreCase(value)) {
                return each;
            }
        }
        return null;
    }

    /** A number that must not be below zero; absent is fine. */
    public static void notNegative(Findings out, FieldPath path, String field, @Nullable Number value) {
        if (value != null && value.longValue() < 0) {
            out.invalid(path.child(field), value, field + " is " + value + "; it must be at least 0", "give 0 or more");
        }
    }

    /** A number that must be above zero; absent is fine. */
    public static void positive(Findings out, FieldPath path, String field, @Nullable Number value) {
        if (value != null && value.longValue() <= 0) {
            out.invalid(path.child(field), value, field + " is " + value + "; it must be at least 1", "give 1 or more");
        }
    }

    /** A number between two bounds, both inclusive; absent is fine. */
    public static void between(
            Findings out, FieldPath path, String field, @Nullable Number value, long least, long most) {
        if (value != null && (value.longValue() < least || value.longValue() > most)) {
            out.invalid(
                    path.child(field),
                    value,
                    field + " is " + value + "; it must be between " + least + " and " + most,
                    "give a number from " + least + " to " + most);
        }
    }

    /** Whether a text is absent or empty: the server cannot distinguish the two. */
    public static boolean isEmpty(@Nullable String value) {
        return value == null || value.isEmpty();
    }

    /** A text, or empty where it is absent. */
    public static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** A list, or an empty one where it is absent. */
    public static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** Whether a flag is set; absent counts as false. */
    public static boolean isTrue(@Nullable Boolean value) {
        return value != null && value;
    }
}
