package dev.podwright.model.internal.yaml;

import dev.podwright.model.internal.text.Ascii;

/**
 * The classes of characters that the scanner tells apart. They hold for texts that {@link DocumentSplitter} has checked: a
 * NUL is only found at the end, and no other control characters than tabs and line breaks occur.
 *
 * <p>go-yaml: yamlprivateh.go.
 */
final class YamlCharacters {
    /** Follows the last character of a document. */
    static final char END = '\0';

    static final char NEXT_LINE = '\u0085';
    static final char LINE_SEPARATOR = '\u2028';
    static final char PARAGRAPH_SEPARATOR = '\u2029';

    private YamlCharacters() {}

    /** Whether a character is a space or a tab. go-yaml: {@code is_blank}. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Whether a character ends a line; in YAML 1.1 more characters do than LF and CR. go-yaml: {@code is_break}. */
    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || (c >= NEXT_LINE && isUnicodeBreak(c));
    }

    private static boolean isUnicodeBreak(char c) {
        return c == NEXT_LINE || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
    }

    /** go-yaml: {@code is_breakz}. */
    static boolean isBreakOrEnd(char c) {
        return c == END || isBreak(c);
    }

    /** go-yaml: {@code is_blankz}. */
    static boolean isBlankOrEnd(char c) {
        return c <= ' ' || (c >= NEXT_LINE && isUnicodeBreak(c));
    }

    /** Whether a character can be in the name of an anchor, tag handle or directive. go-yaml: {@code is_alpha}. */
    static boolean isNameCharacter(char c) {
        return Ascii.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    /** go-yaml: {@code is_digit}. */
    static boolean isDigit(char c) {
        return Ascii.isDigit(c);
    }

    /** The value of a hexadecimal digit, or -1. go-yaml: {@code is_hex}, {@code as_hex}. */
    static int hexDigit(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    /**
     * How many characters the line break at a position has. k8s.io/apimachinery removes the CR of a CRLF before go-yaml
     * sees the line ({@code LineReader.Read}); go-yaml then removes one more CR ({@code is_crlf}).
     */
    static int breakWidth(char[] text, int position) {
        if (text[position] != '\r') {
            return 1;
        }
        return text[position + 1] == '\n' ? 2 : text[position + 1] == '\r' && text[position + 2] == '\n' ? 3 : 1;
    }
}
