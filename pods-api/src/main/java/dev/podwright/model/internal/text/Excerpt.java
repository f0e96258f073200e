package dev.podwright.model.internal.text;

/**
 * Text from outside as a message, path or report shows it: on one line, without characters that a terminal or a log
 * interprets, and shortened. Every text that a manifest brings in passes through here.
 */
public final class Excerpt {
    private static final int LONGEST = 80;
    private static final String HEX = "0123456789abcdef";

    private Excerpt() {}

    /** The text, shortened to 80 characters, with control and formatting characters escaped. */
    public static String of(String text) {
        return append(new StringBuilder(Math.min(text.length(), LONGEST) + 3), text)
                .toString();
    }

    /** The same in double quotes. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST) + 5).append('"');
        return append(out, text).append('"').toString();
    }

    private static StringBuilder append(StringBuilder out, String text) {
        int end = Math.min(text.length(), LONGEST);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f) {
                out.append(c);
            } else if (Character.isSurrogate(c) && Surrogates.paired(text, i)) {
                out.append(c);
            } else if (isHidden(c)) {
                out.append("\\u")
                        .append(HEX.charAt(c >> 12))
                        .append(HEX.charAt(c >> 8 & 15))
                        .append(HEX.charAt(c >> 4 & 15))
                        .append(HEX.charAt(c & 15));
            } else {
                out.append(c);
            }
        }
        return end < text.length() ? out.append("...") : out;
    }

    private static boolean isHidden(char c) {
        return switch (Character.getType(c)) {
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
