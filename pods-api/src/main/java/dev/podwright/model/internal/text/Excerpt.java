package dev.podwright.model.internal.text;

import dev.podwright.model.internal.escape.SafeText;

/** A value from outside as a message quotes it: on one line, without control characters, and shortened. */
public final class Excerpt {
    private static final int LONGEST = 80;

    private Excerpt() {}

    /** The text, shortened to 80 characters, with control and formatting characters escaped. */
    public static String of(String text) {
        return SafeText.of(text, LONGEST);
    }

    /** A text that is not shortened before 4,000 characters, with control and formatting characters escaped. */
    public static String whole(String text) {
        return SafeText.ofMessage(text);
    }

    /** The text of {@link #of} in double quotes. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST) + 5).append('"');
        return SafeText.append(out, text, LONGEST).append('"').toString();
    }
}
