package dev.podwright.validate.internal.check;

/** Values as a message may show them: short and printable. */
public final class Shown {
    private static final int LONGEST = 80;

    private Shown() {}

    /** A text, cut where it is long, with control characters escaped. */
    public static String text(String value) {
        StringBuilder out = new StringBuilder(Math.min(value.length(), LONGEST) + 3);
        for (int i = 0; i < value.length(); i++) {
            if (i == LONGEST) {
                return out.append("...").toString();
            }
            char c = value.charAt(i);
            if (c < ' ' || (c >= 0x7f && c < 0xa0)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A text in quotes. */
    public static String quoted(String value) {
        return '"' + text(value) + '"';
    }
}
