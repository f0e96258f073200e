package dev.podwright.model.internal.text;

/**
 * Texts that a YAML reader takes for something else than a string when they are written without quotes: the union over
 * YAML 1.1 (as go-yaml, snakeyaml, PyYAML and Psych read it) and YAML 1.2.
 */
final class TypedText {
    private static final String[] WORDS = {
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "=", "<<", "-"
    };
    private static final int LONGEST_WORD = 5;
    /** The bit of an ASCII letter in lower case; the other characters that begin a word have it too. */
    private static final int LOWER_CASE = 0x20;

    private final String text;
    private int at;

    private TypedText(String text, int at) {
        this.text = text;
        this.at = at;
    }

    static boolean matches(String text) {
        if (text.length() <= LONGEST_WORD) {
            int first = text.charAt(0) | LOWER_CASE;
            for (String word : WORDS) {
                if (word.charAt(0) == first && word.equalsIgnoreCase(text)) {
                    return true;
                }
            }
        }
        if (text.startsWith("- ") || text.startsWith("---") || text.equals("...") || text.startsWith("... ")) {
            return true;
        }
        char first = text.charAt(0);
        if (first > '9') {
            return false;
        }
        int sign = first == '-' || first == '+' ? 1 : 0;
        if (sign == text.length() || !beginsNumber(text.charAt(sign))) {
            return false;
        }
        return isSpecialFloat(text, sign)
                || new TypedText(text, sign).isPrefixed()
                || new TypedText(text, sign).isDecimal()
                || new TypedText(text, sign).isSexagesimal()
                || new TypedText(text, sign).isTimestamp();
    }

    private static boolean beginsNumber(char c) {
        return Ascii.isDigit(c) || c == '.' || c == '_';
    }

    private static boolean isSpecialFloat(String text, int from) {
        return text.length() == from + 4
                && (text.regionMatches(true, from, ".inf", 0, 4) || text.regionMatches(true, from, ".nan", 0, 4));
    }

    /** {@code 0x1F}, {@code 0o17}, {@code 0b101}. */
    private boolean isPrefixed() {
        skipFillers();
        if (!take('0')) {
            return false;
        }
        skipFillers();
        if (at == text.length()) {
            return false;
        }
        int radix = switch (text.charAt(at++)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 0;
        };
        int start = at; // PyYAML wants a digit or an underscore
        skipFillers();
        if (radix == 2 && !take('+')) { // go-yaml reads a sign here
            take('-');
        }
        digits(radix);
        return radix != 0 && at > start && at == text.length();
    }

    /** {@code 12}, {@code 012}, {@code 1_000}, {@code 1,000}, {@code 1.5}, {@code .5}, {@code 1.}, {@code 1e3}. */
    private boolean isDecimal() {
        int start = at;
        int digits = digits(10);
        if (take('.')) {
            digits += digits(10);
        }
        if (digits == 0 && at <= start + 1) { // "._" is a float to snakeyaml, which then fails
            return false;
        }
        if (take('e') || take('E')) {
            skipFillers();
            if (!take('+')) {
                take('-');
            }
            if (digits(10) == 0) {
                return false;
            }
        }
        return at == text.length();
    }

    /** {@code 12:30:45}, which is 45045 to YAML 1.1. */
    private boolean isSexagesimal() {
        if (digits(10) == 0) {
            return false;
        }
        int parts = 0;
        while (take(':')) {
            if (at == text.length() || !Ascii.isDigit(text.charAt(at))) {
                return false;
            }
            char first = text.charAt(at++);
            if (at < text.length() && Ascii.isDigit(text.charAt(at))) {
                if (first > '5') {
                    return false;
                }
                at++;
            }
            parts++;
        }
        if (parts > 0 && take('.')) {
            digits(10);
        }
        return parts > 0 && at == text.length();
    }

    /** {@code 2001-12-14}, {@code 2001-12-14t21:59:43.10-05:00}, {@code 2001-12-14 21:59:43.10 -5}. */
    private boolean isTimestamp() {
        int start = at;
        if (!plainDigits(4, 4) || !take('-') || !plainDigits(1, 2) || !take('-') || !plainDigits(1, 2)) {
            return false;
        }
        if (at == text.length()) {
            return at - start >= 8;
        }
        if (!take('T') && !take('t') && !take(' ')) {
            return false;
        }
        while (take(' ')) {}
        if (!plainDigits(1, 2) || !take(':')) {
            return false;
        }
        while (at < text.length() && ("0123456789:.+- Zz".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at == text.length();
    }

    private boolean plainDigits(int least, int most) {
        int from = at;
        while (at < text.length() && at - from < most && Ascii.isDigit(text.charAt(at))) {
            at++;
        }
        return at - from >= least;
    }

    /** Skips digits and the characters allowed between them; returns the number of digits. */
    private int digits(int radix) {
        int count = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c < 0x80 && Character.digit(c, radix) >= 0) {
                count++;
            } else if (c != '_' && c != ',') {
                break;
            }
            at++;
        }
        return count;
    }

    private void skipFillers() {
        while (take('_')) {}
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }
}
