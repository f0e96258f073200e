package dev.podwright.model.internal.escape;

/**
 * Text from outside without characters that a terminal or a log interprets, and shortened. All that a manifest brings into
 * a message, a path or a report passes through here.
 */
public final class SafeText {
    private static final String HEX = "0123456789abcdef";
    /** Longer than any message of ours with all that it quotes. */
    private static final int LONGEST_MESSAGE = 4_000;

    private SafeText() {}

    /**
     * The text, shortened to a number of characters, with control and formatting characters escaped; the same instance
     * where there is nothing to do.
     */
    public static String of(String text, int longest) {
        if (isSafe(text, longest)) {
            return text;
        }
        StringBuilder out = new StringBuilder(Math.min(text.length(), longest) + 3);
        return append(out, text, longest).toString();
    }

    /** A message that may quote such text. */
    public static String ofMessage(String text) {
        return of(text, LONGEST_MESSAGE);
    }

    /** Appends the text as {@link #of} gives it. */
    public static StringBuilder append(StringBuilder out, String text, int longest) {
        if (isSafe(text, longest)) {
            return out.append(text);
        }
        int end = Math.min(text.length(), longest);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        int point;
        for (int i = 0; i < end; i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (isHidden(point)) {
                for (int j = i; j < i + Character.charCount(point); j++) {
                    escape(out, text.charAt(j));
                }
            } else {
                out.appendCodePoint(point);
            }
        }
        return end < text.length() ? out.append("...") : out;
    }

    private static boolean isSafe(String text, int longest) {
        if (text.length() > longest) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** Appends a character as a backslash, {@code u} and four hexadecimal digits. */
    public static void escape(StringBuilder out, char c) {
        out.append("\\u")
                .append(HEX.charAt(c >> 12))
                .append(HEX.charAt(c >> 8 & 15))
                .append(HEX.charAt(c >> 4 & 15))
                .append(HEX.charAt(c & 15));
    }

    /** Whether a code point is not shown as it is: a control or formatting character, or one that is not assigned. */
    public static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
