package dev.podwright.validate.internal.check;

import dev.podwright.model.internal.text.Ascii;

/** Port numbers in text. */
public final class Ports {
    /** The greatest. */
    public static final int LAST = 65535;

    private Ports() {}

    /** The port that a whole text spells, or -1. */
    public static int number(String text) {
        return number(text, 0, text.length());
    }

    /** The port that a part of a text spells, or -1. */
    public static int number(String text, int start, int end) {
        if (end <= start || end - start > 5) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number >= 1 && number <= LAST ? number : -1;
    }

    /** Where the digits that start at a place end. */
    public static int digitsEnd(String text, int start, int limit) {
        int end = start;
        while (end < limit && Ascii.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
