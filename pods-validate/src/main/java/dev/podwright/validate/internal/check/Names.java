package dev.podwright.validate.internal.check;

import dev.podwright.model.internal.text.Ascii;

/**
 * Which texts Kubernetes takes as names. Each predicate returns the set of rules that the text breaks, as bits, 0 if it
 * is valid: the server reports each broken rule by itself. Lengths are counted in bytes of UTF-8.
 *
 * <p>Upstream: {@code k8s.io/apimachinery/pkg/api/validate/content} and {@code pkg/util/validation}.
 */
public final class Names {
    /** Too many bytes. */
    public static final int TOO_LONG = 1;
    /** A character that is not allowed there, or no character. */
    public static final int FORMAT = 1 << 1;
    /** The part before the slash is empty. */
    public static final int PREFIX_EMPTY = 1 << 2;
    /** Too many bytes before the slash. */
    public static final int PREFIX_TOO_LONG = 1 << 3;
    /** The part before the slash is not a DNS subdomain. */
    public static final int PREFIX_FORMAT = 1 << 4;
    /** The part after the slash, or the whole text, is empty. */
    public static final int NAME_EMPTY = 1 << 5;
    /** More than one slash. */
    public static final int SLASHES = 1 << 6;
    /** No letter in it. */
    public static final int NO_LETTER = 1 << 7;
    /** Two hyphens in a row. */
    public static final int DOUBLE_HYPHEN = 1 << 8;
    /** A hyphen at the beginning or the end. */
    public static final int OUTER_HYPHEN = 1 << 9;
    /** It is {@code .} or {@code ..}, or begins with {@code ..}. */
    public static final int DOTS = 1 << 10;

    /** The most bytes of a DNS label, a label's name part and a label's value. */
    public static final int LABEL_LENGTH = 63;
    /** The most bytes of a DNS subdomain and of a ConfigMap key. */
    public static final int SUBDOMAIN_LENGTH = 253;
    /** The most bytes of a port's name. */
    public static final int PORT_NAME_LENGTH = 15;

    private Names() {}

    /** An RFC 1123 label: {@code [a-z0-9]([-a-z0-9]*[a-z0-9])?}, at most 63 bytes. */
    public static int dnsLabel(String value) {
        return tooLong(value, LABEL_LENGTH) | (isLabel(value, 0, value.length()) ? 0 : FORMAT);
    }

    /** An RFC 1035 label: as {@link #dnsLabel}, but beginning with a letter. */
    public static int dns1035Label(String value) {
        boolean sound = isLabel(value, 0, value.length()) && Ascii.isLower(value.charAt(0));
        return tooLong(value, LABEL_LENGTH) | (sound ? 0 : FORMAT);
    }

    /** RFC 1123 labels joined by dots, at most 253 bytes; each label may have any length. */
    public static int dnsSubdomain(String value) {
        return tooLong(value, SUBDOMAIN_LENGTH) | (isSubdomain(value, 0, value.length()) ? 0 : FORMAT);
    }

    /** As {@link #dnsSubdomain}, where a label may begin with an underscore and have more inside. */
    public static int dnsSubdomainWithUnderscore(String value) {
        int start = 0;
        boolean sound = true;
        while (sound) {
            int dot = value.indexOf('.', start);
            int end = dot < 0 ? value.length() : dot;
            sound = isUnderscoreLabel(value, start, end);
            if (dot < 0) {
                break;
            }
            start = dot + 1;
        }
        return tooLong(value, SUBDOMAIN_LENGTH) | (sound ? 0 : FORMAT);
    }

    /** The key of a label or an annotation: {@code name} or {@code dns.subdomain/name}. */
    public static int qualifiedName(String value) {
        int slash = value.indexOf('/');
        int bits = 0;
        int start = 0;
        if (slash >= 0) {
            if (value.indexOf('/', slash + 1) >= 0) {
                return SLASHES;
            }
            if (slash == 0) {
                bits = PREFIX_EMPTY;
            } else {
                bits = (utf8Length(value, 0, slash) > SUBDOMAIN_LENGTH ? PREFIX_TOO_LONG : 0)
                        | (isSubdomain(value, 0, slash) ? 0 : PREFIX_FORMAT);
            }
            start = slash + 1;
        }
        if (start == value.length()) {
            return bits | NAME_EMPTY | FORMAT;
        }
        bits |= tooLong(value, start, LABEL_LENGTH);
        return isLabelText(value, start, value.length()) ? bits : bits | FORMAT;
    }

    /** The value of a label: empty, or alphanumeric at both ends with {@code -_.} between, at most 63 bytes. */
    public static int labelValue(String value) {
        boolean sound = value.isEmpty() || isLabelText(value, 0, value.length());
        return tooLong(value, LABEL_LENGTH) | (sound ? 0 : FORMAT);
    }

    /** An IANA service name: at most 15 of {@code a-z0-9-}, a letter among them, no hyphen outside or doubled. */
    public static int portName(String value) {
        int bits = tooLong(value, PORT_NAME_LENGTH);
        boolean letter = false;
        boolean sound = !value.isEmpty();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Ascii.isLower(c)) {
                letter = true;
            } else if (c == '-') {
                if (i > 0 && value.charAt(i - 1) == '-') {
                    bits |= DOUBLE_HYPHEN;
                }
            } else if (!Ascii.isDigit(c)) {
                sound = false;
            }
        }
        if (!sound) {
            bits |= FORMAT;
        }
        if (!letter) {
            bits |= NO_LETTER;
        }
        if (!value.isEmpty() && (value.charAt(0) == '-' || value.charAt(value.length() - 1) == '-')) {
            bits |= OUTER_HYPHEN;
        }
        return bits;
    }

    /** An environment variable's name since 1.34: printable ASCII without {@code =}. */
    public static int relaxedEnvVarName(String value) {
        if (value.isEmpty()) {
            return NAME_EMPTY;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' || c == '=') {
                return FORMAT;
            }
        }
        return 0;
    }

    /** An environment variable's name before 1.34: letters, digits and {@code -._}, not beginning with a digit. */
    public static int envVarName(String value) {
        boolean sound = !value.isEmpty() && !Ascii.isDigit(value.charAt(0));
        for (int i = 0; sound && i < value.length(); i++) {
            char c = value.charAt(i);
            sound = Ascii.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_';
        }
        return (sound ? 0 : FORMAT) | dots(value);
    }

    /** The key of a ConfigMap or a Secret: letters, digits and {@code -._}, at most 253 bytes, not like {@code ..}. */
    public static int configMapKey(String value) {
        boolean sound = !value.isEmpty();
        for (int i = 0; sound && i < value.length(); i++) {
            char c = value.charAt(i);
            sound = Ascii.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_';
        }
        return tooLong(value, SUBDOMAIN_LENGTH) | (sound ? 0 : FORMAT) | dots(value);
    }

    /** The name of an HTTP header: letters, digits and hyphens. */
    public static int httpHeaderName(String value) {
        boolean sound = !value.isEmpty();
        for (int i = 0; sound && i < value.length(); i++) {
            sound = Ascii.isLetterOrDigit(value.charAt(i)) || value.charAt(i) == '-';
        }
        return sound ? 0 : FORMAT;
    }

    /** A C identifier: a letter or underscore, then letters, digits and underscores. */
    public static int cIdentifier(String value) {
        boolean sound = !value.isEmpty() && !Ascii.isDigit(value.charAt(0));
        for (int i = 0; sound && i < value.length(); i++) {
            sound = Ascii.isLetterOrDigit(value.charAt(i)) || value.charAt(i) == '_';
        }
        return sound ? 0 : FORMAT;
    }

    /** {@link #DOTS} for {@code .}, {@code ..} and what begins with {@code ..}. */
    public static int dots(String value) {
        return value.equals(".") || value.startsWith("..") ? DOTS : 0;
    }

    /** A name to which more is added may end with a hyphen: the server overlooks it and the character before it. */
    public static String withoutTrailingHyphen(String prefix) {
        int last = prefix.length() - 1;
        if (last < 1 || prefix.charAt(last) != '-') {
            return prefix;
        }
        return prefix.charAt(last - 1) < 0x80 ? prefix.substring(0, last - 1) + 'a' : prefix.substring(0, last);
    }

    /** In lower case character by character, as Go does it. */
    public static String lowerCase(String value) {
        StringBuilder out = new StringBuilder(value.length());
        value.codePoints().map(Character::toLowerCase).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** The bytes of a text in UTF-8. */
    public static int utf8Length(String value) {
        return utf8Length(value, 0, value.length());
    }

    private static int tooLong(String value, int most) {
        return tooLong(value, 0, most);
    }

    private static int tooLong(String value, int start, int most) {
        // Three bytes is the most that one char can take.
        if ((value.length() - start) * 3 <= most) {
            return 0;
        }
        return utf8Length(value, start, value.length()) > most ? TOO_LONG : 0;
    }

    private static int utf8Length(String value, int start, int end) {
        int length = end - start;
        for (int i = start; i < end; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                // A surrogate pair is four bytes: two for each half.
                length += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
            }
        }
        return length;
    }

    private static boolean isSubdomain(String value, int start, int end) {
        int from = start;
        for (int i = start; i < end; i++) {
            if (value.charAt(i) == '.') {
                if (!isLabel(value, from, i)) {
                    return false;
                }
                from = i + 1;
            }
        }
        return isLabel(value, from, end);
    }

    private static boolean isLabel(String value, int start, int end) {
        if (start >= end || value.charAt(start) == '-' || value.charAt(end - 1) == '-') {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = value.charAt(i);
            if (!Ascii.isLower(c) && !Ascii.isDigit(c) && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnderscoreLabel(String value, int start, int end) {
        int from = start < end && value.charAt(start) == '_' ? start + 1 : start;
        if (from >= end || !isLowerOrDigit(value.charAt(from)) || !isLowerOrDigit(value.charAt(end - 1))) {
            return false;
        }
        for (int i = from; i < end; i++) {
            char c = value.charAt(i);
            if (!isLowerOrDigit(c) && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLabelText(String value, int start, int end) {
        if (!Ascii.isLetterOrDigit(value.charAt(start)) || !Ascii.isLetterOrDigit(value.charAt(end - 1))) {
            return false;
        }
        for (int i = start + 1; i < end - 1; i++) {
            char c = value.charAt(i);
            if (!Ascii.isLetterOrDigit(c) && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLowerOrDigit(char c) {
        return Ascii.isLower(c) || Ascii.isDigit(c);
    }
}
