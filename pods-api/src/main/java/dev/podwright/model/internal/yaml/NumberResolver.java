package dev.podwright.model.internal.yaml;

import static dev.podwright.model.internal.yaml.YamlCharacters.isDigit;

import org.jspecify.annotations.Nullable;

/**
 * Recognizes numbers: those of Go's literals and YAML 1.1, without sexagesimal ones. Underscores do not count.
 *
 * <p>go-yaml: the cases '.', 'D' and 'S' of {@code resolve}, resolve.go, with the functions of Go's strconv that it calls.
 */
final class NumberResolver {
    /** Integers with so few decimal digits fit into a long. */
    private static final int SAFE_DIGITS = 18;

    private NumberResolver() {}

    /**
     * The decimal spelling of an integer of 64 bits, signed or unsigned, or null for any other text.
     *
     * <p>Go: {@code strconv.ParseInt}, {@code strconv.ParseUint}.
     */
    static @Nullable String integer(String text) {
        if (isCanonical(text)) {
            return text;
        }
        String plain = withoutUnderscores(text);
        String literal = integer(plain, 0);
        if (literal != null) {
            return literal;
        }
        // go-yaml also accepts a sign after 0b, which strconv does not
        if (plain.startsWith("0b")) {
            return integer(plain.substring(2), 2);
        }
        return plain.startsWith("-0b") ? integer("-" + plain.substring(3), 2) : null;
    }

    /** Whether a text is its own decimal spelling, and certainly fits. */
    private static boolean isCanonical(String text) {
        int start = text.charAt(0) == '-' ? 1 : 0;
        int length = text.length() - start;
        if (length == 0 || length > SAFE_DIGITS || (text.charAt(start) == '0' && length + start > 1)) {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A radix of 0 means that the prefix tells it, as in Go's literals. */
    private static @Nullable String integer(String text, int givenRadix) {
        boolean signed = !text.isEmpty() && isSign(text.charAt(0));
        boolean negative = signed && text.charAt(0) == '-';
        int from = signed ? 1 : 0;
        if (from == text.length()) {
            return null;
        }
        int radix = givenRadix;
        if (radix == 0) {
            radix = radix(text, from);
            from += prefixLength(text, from, radix);
        }
        long value = 0;
        long maxBeforeDigit = Long.divideUnsigned(-1, radix);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? Character.digit(c, radix) : -1;
            if (digit < 0 || Long.compareUnsigned(value, maxBeforeDigit) > 0) {
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

    /**
     * The text as a decimal literal where it is a floating-point number in the range of a double, else null.
     *
     * <p>Go: {@code strconv.ParseFloat}, which accepts underscores between digits only; where a number begins with a digit
     * or a sign, go-yaml removes them before.
     */
    static @Nullable String decimal(String text) {
        if (text.charAt(0) == '.') {
            return underscoresSeparateDigits(text) ? inRange(withoutUnderscores(text)) : null;
        }
        return inRange(withoutUnderscores(text));
    }

    private static @Nullable String inRange(String text) {
        return isDecimal(text) && !Double.isInfinite(Double.parseDouble(text)) ? text : null;
    }

    /** go-yaml: {@code yamlStyleFloat}. */
    private static boolean isDecimal(String text) {
        int length = text.length();
        int i = isSign(text.charAt(0)) ? 1 : 0;
        int whole = skipDigits(text, i) - i;
        i += whole;
        if (i < length && text.charAt(i) == '.') {
            int fraction = skipDigits(text, i + 1) - i - 1;
            if (whole + fraction == 0) {
                return false;
            }
            i += 1 + fraction;
        } else if (whole == 0) {
            return false;
        }
        if (i < length && (text.charAt(i) | 0x20) == 'e') {
            i++;
            if (i < length && isSign(text.charAt(i))) {
                i++;
            }
            int end = skipDigits(text, i);
            return end > i && end == length;
        }
        return i == length;
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }

    private static int skipDigits(String text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean underscoresSeparateDigits(String text) {
        for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
            if (i + 1 == text.length() || skipDigits(text, i - 1) == i - 1 || skipDigits(text, i + 1) == i + 1) {
                return false;
            }
        }
        return true;
    }

    private static String withoutUnderscores(String text) {
        return text.indexOf('_') < 0 ? text : text.replace("_", "");
    }
}
