package dev.podwright.model.internal.text;

/** Characters of ASCII, whatever the language of the machine. */
public final class Ascii {
    private Ascii() {}

    /** Whether a character is one of 0 to 9. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a text is digits and nothing else; false where it is empty. */
    public static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether a character is one of a to z. */
    public static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Whether a character is one of a to z, A to Z and 0 to 9. */
    public static boolean isLetterOrDigit(char c) {
        return isLower(c) || (c >= 'A' && c <= 'Z') || isDigit(c);
    }
}
