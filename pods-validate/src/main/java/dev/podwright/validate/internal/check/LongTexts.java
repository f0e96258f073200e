package dev.podwright.validate.internal.check;

/** What the JDK does in quadratic time with texts that were made for it. */
public final class LongTexts {
    /** A shorter part is looked for as the JDK does. */
    private static final int SHORT = 64;

    private LongTexts() {}

    /** Whether a text has a part, in time that grows with their lengths (Knuth, Morris and Pratt). */
    public static boolean contains(String text, String part) {
        if (part.length() <= SHORT || part.length() > text.length()) {
            return text.contains(part);
        }
        int[] borders = borders(part);
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            while (matched > 0 && part.charAt(matched) != text.charAt(i)) {
                matched = borders[matched - 1];
            }
            if (part.charAt(matched) == text.charAt(i)) {
                matched++;
            }
            if (matched == part.length()) {
                return true;
            }
        }
        return false;
    }

    /** For each prefix the length of the longest shorter one that it ends with. */
    private static int[] borders(String part) {
        int[] out = new int[part.length()];
        int length = 0;
        for (int i = 1; i < part.length(); i++) {
            while (length > 0 && part.charAt(length) != part.charAt(i)) {
                length = out[length - 1];
            }
            if (part.charAt(length) == part.charAt(i)) {
                length++;
            }
            out[i] = length;
        }
        return out;
    }
}
