package dev.podwright.model.internal.text;

/** How a message shows a text from outside: in quotes, on one line, and cut where it is long. */
public final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    /** The text in double quotes, with control characters and line ends escaped. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST) + 5).append('"');
        for (int i = 0; i < text.length() && i < LONGEST; i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
            } else {
                out.append(c);
            }
        }
        return out.append(text.length() > LONGEST ? "...\"" : "\"").toString();
    }
}
