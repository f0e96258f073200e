package dev.podwright.model.internal.yaml;

import org.jspecify.annotations.Nullable;

/** Recognizes YAML 1.1 numbers as go-yaml v2 does: there are no sexagesimal ones, and underscores do not count. */
final class Numbers {
    private static final int ALWAYS_FITS = 18;

    private Numbers() {}

    /** The decimal spelling of an integer of 64 bits, signed or unsigned, or null for any other text. */
    static @Nullable String integer(String text) {
        if (isCanonical(text)) {
            return text;
        }
        String plain = withoutUnderscores(text);
        String literal = integer(plain, 0);
        if (literal != null) {
            return literal;
        }
        // what go-yaml makes of 0b and a sign, which Go itself does not take
        if (plain.startsWith("0b")) {
            return integer(plain.substring(2), 2);
        }
        return plain.startsWith("-0b") ? integer("-" + plain.substring(3), 2) : null;
    }

    private static boolean isCanonical(String text) {
        int start = text.charAt(0) == '-' ? 1 : 0;
        int length = text.length() - start;
        if (length == 0 || length > ALWAYS_FITS || (text.charAt(start) == '0' && length + start > 1)) {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Takes the prefixes of Go's literals where the radix is 0. */
    private static @Nullable String integer(String text, int givenRadix) {
        int from = 0;
        boolean signed = false;
        boolean negative = false;
        if (!text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+')) {
            signed = true;
            negative = text.charAt(0) == '-';
            from = 1;
        }
        if (from == text.length()) {
            return null;
        }
        int radix = givenRadix;
        if (radix == 0) {
            radix = radix(text, from);
            from += prefixLength(text, from, radix);
        }
        long value = 0;
        long mostBefore = Long.divideUnsigned(-1, radix);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? Character.digit(c, radix) : -1;
            if (digit < 0 || Long.compareUnsigned(value, mostBefore) > 0) {
                return null;
            }
            long next = value * radix + digit;
            if (Long.compareUnsigned(next, value * radix) < 0) {
                return null;
            }
            value = next;
        }
        if (value >= 0) {
            return Long.toString(negative ? -value : value);
        }
        if (negative) {
            return value == Long.MIN_VALUE ? Long.toString(value) : null;
        }
        return signed ? null : Long.toUnsignedString(value);
    }

    private static int radix(String text, int from) {
        if (text.charAt(from) != '0') {
            return 10;
        }
        if (text.length() - from < 3) {
            return 8;
        }
        return switch (text.charAt(from + 1)) {
            case 'b', 'B' -> 2;
            case 'x', 'X' -> 16;
            default -> 8;
        };
    }

    private static int prefixLength(String text, int from, int radix) {
        boolean bare = radix == 8 && (text.length() - from < 3 || (text.charAt(from + 1) | 0x20) != 'o');
        return radix == 10 ? 0 : bare ? 1 : 2;
    }

    /** The text as a decimal literal where it is a floating-point number in the range of a double, else null. */
    static @Nullable String decimal(String text) {
        if (text.charAt(0) == '.') {
            return underscoresSeparateDigits(text) ? inRange(withoutUnderscores(text)) : null;
        }
        return inRange(withoutUnderscores(text));
    }

    private static @Nullable String inRange(String text) {
        return isDecimal(text) && !Double.isInfinite(Double.parseDouble(text)) ? text : null;
    }

    private static boolean isDecimal(String text) {
        int length = text.length();
        int i = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int whole = digits(text, i) - i;
        i += whole;
        if (i < length && text.charAt(i) == '.') {
            int fraction = digits(text, i + 1) - i - 1;
            if (whole + fraction == 0) {
                return false;
            }
            i += 1 + fraction;
        } else if (whole == 0) {
            return false;
        }
        if (i < length && (text.charAt(i) | 0x20) == 'e') {
            i++;
            if (i < length && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
                i++;
            }
            int end = digits(text, i);
            return end > i && end == length;
        }
        return i == length;
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static boolean underscoresSeparateDigits(String text) {
        for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
            if (i + 1 == text.length() || digits(text, i - 1) == i - 1 || digits(text, i + 1) == i + 1) {
                return false;
            }
        }
        return true;
    }

    private static String withoutUnderscores(String text) {
        return text.indexOf('_') < 0 ? text : text.replace("_", "");
    }
}
