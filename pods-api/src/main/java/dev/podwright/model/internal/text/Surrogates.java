package dev.podwright.model.internal.text;

/** Surrogates without their other half, which no UTF-8 can hold. */
final class Surrogates {
    private static final char REPLACEMENT = '\uFFFD';

    private Surrogates() {}

    /** Whether the surrogate at an index has its other half beside it. */
    static boolean paired(String text, int index) {
        if (Character.isHighSurrogate(text.charAt(index))) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }

    /** The text with U+FFFD in the place of every lone surrogate. */
    static String replaceLone(String text) {
        StringBuilder sound = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && !paired(text, i)) {
                sound.setCharAt(i, REPLACEMENT);
            }
        }
        return sound.toString();
    }
}
