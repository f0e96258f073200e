package dev.podwright.client.internal.redact;

import dev.podwright.model.internal.text.Ascii;
import java.util.BitSet;

/**
 * Finds whole objects in texts of the server, which may have secrets of any manager: JSON, values as Go prints them, such
 * as {@code core.Container{...}}, and the comparisons of such values that a refused update comes with.
 */
final class ObjectDumps {
    private static final String HUNK = "@@ -";

    private ObjectDumps() {}

    /** Marks the characters of all objects in a text. */
    static void mark(String text, BitSet hidden) {
        comparisons(text, hidden);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c != '{') {
                i++;
                continue;
            }
            int type = startOfType(text, i);
            if (type == i && !isJson(text, i)) {
                i++;
                continue;
            }
            int end = end(text, i);
            hidden.set(type, end);
            i = end;
        }
    }

    /** Marks the parts of unified diffs, which begin with lines such as {@code @@ -70,7 +70,7 @@}. */
    private static void comparisons(String text, BitSet hidden) {
        int line = text.startsWith(HUNK) ? 0 : after(text.indexOf('\n' + HUNK));
        while (line >= 0) {
            int end = line;
            while (end < text.length() && isInHunk(text.charAt(end))) {
                int next = text.indexOf('\n', end);
                end = next < 0 ? text.length() : next + 1;
            }
            hidden.set(line, end);
            line = after(text.indexOf('\n' + HUNK, Math.max(end - 1, line)));
        }
    }

    private static int after(int lineBreak) {
        return lineBreak < 0 ? -1 : lineBreak + 1;
    }

    private static boolean isInHunk(char first) {
        return first == ' ' || first == '+' || first == '-' || first == '@' || first == '\t' || first == '\u00a0';
    }

    /** Where the Go type before a brace begins, such as {@code []core.EnvVar} or {@code map[string]string}. */
    private static int startOfType(String text, int brace) {
        int start = brace;
        boolean qualified = false;
        while (start > 0 && isTypeCharacter(text.charAt(start - 1))) {
            start--;
            qualified |= text.charAt(start) == '.' || text.charAt(start) == ']';
        }
        return qualified && Character.isLetterOrDigit(text.charAt(brace - 1)) ? start : brace;
    }

    private static boolean isTypeCharacter(char c) {
        return Ascii.isLetterOrDigit(c) || c == '.' || c == '_' || c == '*' || c == '&' || c == '[' || c == ']';
    }

    /** Whether a brace is followed by a key in quotes, which may be escaped. */
    private static boolean isJson(String text, int brace) {
        int i = brace + 1;
        while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\\')) {
            i++;
        }
        return i < text.length() && text.charAt(i) == '"';
    }

    /** The end of the block that a brace opens; the end of the text if none closes it. */
    private static int end(String text, int brace) {
        int depth = 0;
        char quote = 0;
        for (int i = brace; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == '\\' && quote == '"') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '`') {
                quote = c;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            } else if (c == '\\') {
                i++;
            }
        }
        return text.length();
    }
}
