package dev.podwright.model.value;

import org.jspecify.annotations.Nullable;

/**
 * A number or a name, such as the port of a probe: {@code 8080} or {@code http}. The number has 32 bits; {@code "80"} is a
 * name and not the number 80. Source: {@code k8s.io/apimachinery/pkg/util/intstr}.
 */
public final class IntOrString {
    private final int number;
    private final @Nullable String text;

    private IntOrString(int number, @Nullable String text) {
        this.number = number;
        this.text = text;
    }

    /** A number. */
    public static IntOrString of(int number) {
        return new IntOrString(number, null);
    }

    /** A name; {@code "80"} stays text and is not the number 80. */
    public static IntOrString of(String text) {
        return new IntOrString(0, text);
    }

    /**
     * Reads the literal of a JSON number as the server does; null if it is not a whole number of 32 bits without point
     * and exponent: {@code 80.0} and {@code 8e1} are none.
     */
    public static @Nullable IntOrString tryFromJsonNumber(String literal) {
        int end = literal.length();
        int start = end > 0 && literal.charAt(0) == '-' ? 1 : 0;
        boolean extraZero = end > start + 1 && literal.charAt(start) == '0';
        if (start == end || end - start > 10 || extraZero) {
            return null;
        }
        long value = 0;
        for (int i = start; i < end; i++) {
            int digit = literal.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            value = value * 10 + digit;
        }
        long signed = start == 1 ? -value : value;
        return signed == (int) signed ? of((int) signed) : null;
    }

    /** Whether this is a number. */
    public boolean isInt() {
        return text == null;
    }

    /** The number; 0 where this is text. */
    public int intValue() {
        return number;
    }

    /** The text, or null where this is a number. */
    public @Nullable String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IntOrString that
                && number == that.number
                && (text == null ? that.text == null : text.equals(that.text));
    }

    @Override
    public int hashCode() {
        return text == null ? number : text.hashCode();
    }

    /** As it is written: the digits or the text. */
    @Override
    public String toString() {
        return text == null ? Integer.toString(number) : text;
    }
}
