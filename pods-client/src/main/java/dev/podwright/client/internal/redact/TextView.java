package dev.podwright.client.internal.redact;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A text as it reads after escapes are resolved, and where each of its characters is in the original. For the comparison,
 * letters are in lower case, and white space, quotes and backslashes are left out: they differ between spellings.
 */
final class TextView {
    private static final Map<String, Character> ENTITIES =
            Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'', "#34", '"', "#39", '\'');

    private final char[] chars;
    private final int[] from;
    private final int[] to;
    private int length;

    private TextView(int capacity) {
        this.chars = new char[capacity];
        this.from = new int[capacity];
        this.to = new int[capacity];
    }

    static TextView of(String text) {
        TextView out = new TextView(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.add(text.charAt(i), i, i + 1);
        }
        return out;
    }

    /** A text as it is compared. */
    static String comparable(String text) {
        return of(text).comparable().toString();
    }

    private void add(char c, int start, int end) {
        chars[length] = c;
        from[length] = start;
        to[length] = end;
        length++;
    }

    int length() {
        return length;
    }

    char charAt(int index) {
        return chars[index];
    }

    /** Where a character begins in the original. */
    int from(int index) {
        return from[index];
    }

    /** Where a character ends in the original. */
    int to(int index) {
        return to[index];
    }

    /** This text without what is left out in a comparison. */
    TextView comparable() {
        TextView out = new TextView(length);
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (!isLeftOut(c)) {
                out.add(Character.toLowerCase(c), from[i], to[i]);
            }
        }
        return out;
    }

    private static boolean isLeftOut(char c) {
        return c <= ' '
                || c == '"'
                || c == '\''
                || c == '`'
                || c == '\\'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c);
    }

    /** This text with the escapes of JSON and Go resolved once. */
    TextView unescaped() {
        TextView out = new TextView(length);
        int i = 0;
        while (i < length) {
            if (chars[i] != '\\' || i + 1 == length) {
                out.add(chars[i], from[i], to[i]);
                i++;
            } else {
                i = escape(i, out);
            }
        }
        return out;
    }

    private int escape(int start, TextView out) {
        char c = chars[start + 1];
        return switch (c) {
            case 'u' -> code(start, 4, out);
            case 'U' -> code(start, 8, out);
            case 'x' -> bytes(start, out);
            case 'n', 'r', 't', 'b', 'f', 'v', 'a', '0' -> simple(start, '\n', out);
            default -> simple(start, c, out);
        };
    }

    private int simple(int start, char c, TextView out) {
        out.add(c, from[start], to[start + 1]);
        return start + 2;
    }

    private int code(int start, int digits, TextView out) {
        int end = start + 2 + digits;
        int code = end <= length ? hex(start + 2, end) : -1;
        if (code < 0 || code > Character.MAX_CODE_POINT) {
            return simple(start, chars[start + 1], out);
        }
        for (char c : Character.toChars(code)) {
            out.add(c, from[start], to[end - 1]);
        }
        return end;
    }

    /** Bytes of UTF-8 such as {@code \xc3\xa9}. */
    private int bytes(int start, TextView out) {
        int end = start;
        while (end + 4 <= length && chars[end] == '\\' && chars[end + 1] == 'x' && hex(end + 2, end + 4) >= 0) {
            end += 4;
        }
        return end == start ? simple(start, chars[start + 1], out) : utf8(start, end, 4, out);
    }

    private int hex(int start, int end) {
        int out = 0;
        for (int i = start; i < end; i++) {
            int digit = Character.digit(chars[i], 16);
            if (digit < 0 || chars[i] > 'f' || out > 0xFFFFFF) {
                return -1;
            }
            out = out << 4 | digit;
        }
        return out;
    }

    /** This text with HTML's entities and the percent escapes of addresses resolved once. */
    TextView decoded() {
        TextView out = new TextView(length);
        int i = 0;
        while (i < length) {
            int next = chars[i] == '&' ? entity(i, out) : chars[i] == '%' ? percent(i, out) : i;
            if (next == i) {
                out.add(chars[i], from[i], to[i]);
                next++;
            }
            i = next;
        }
        return out;
    }

    private int entity(int start, TextView out) {
        int end = start + 1;
        while (end < length && end < start + 7 && chars[end] != ';') {
            end++;
        }
        Character c =
                end < length && chars[end] == ';' ? ENTITIES.get(new String(chars, start + 1, end - start - 1)) : null;
        if (c == null) {
            return start;
        }
        out.add(c, from[start], to[end]);
        return end + 1;
    }

    private int percent(int start, TextView out) {
        int end = start;
        while (end + 3 <= length && chars[end] == '%' && hex(end + 1, end + 3) >= 0) {
            end += 3;
        }
        return end == start ? start : utf8(start, end, 3, out);
    }

    /** Adds the characters of bytes, each of which is written with some characters, the last two as its digits. */
    private int utf8(int start, int end, int width, TextView out) {
        byte[] bytes = new byte[(end - start) / width];
        for (int i = 0; i < bytes.length; i++) {
            int digits = start + (i + 1) * width;
            bytes[i] = (byte) hex(digits - 2, digits);
        }
        for (char c : new String(bytes, StandardCharsets.UTF_8).toCharArray()) {
            if (out.length < out.chars.length) {
                out.add(c, from[start], to[end - 1]);
            }
        }
        return end;
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
