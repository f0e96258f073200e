package dev.podwright.validate.internal.check;

import dev.podwright.model.internal.text.Ascii;

/**
 * Durations as Go reads them: a sign, and numbers with their units, such as {@code 1h30m}.
 *
 * <p>Upstream: {@code ParseDuration} in Go's package {@code time}.
 */
public final class GoDurations {
    /** 2<sup>63</sup> as an unsigned number, the most nanoseconds below zero. */
    private static final long MOST = Long.MIN_VALUE;

    private final String text;
    private int at;

    private GoDurations(String text) {
        this.text = text;
    }

    /** Whether a text is a duration. */
    public static boolean isDuration(String text) {
        return new GoDurations(text).isDuration();
    }

    private boolean isDuration() {
        boolean negative = text.startsWith("-");
        if (negative || text.startsWith("+")) {
            at = 1;
        }
        if (text.length() - at == 1 && text.charAt(at) == '0') {
            return true;
        }
        if (at == text.length()) {
            return false;
        }
        long sum = 0;
        while (at < text.length()) {
            long amount = amount();
            if (amount == -1) {
                return false;
            }
            sum += amount;
            if (isAboveMost(sum)) {
                return false;
            }
        }
        return negative || sum >= 0;
    }

    /** The nanoseconds of a number with its unit, at most 2<sup>63</sup> and unsigned; -1 if there is none. */
    private long amount() {
        int begin = at;
        long whole = 0;
        for (; at < text.length() && Ascii.isDigit(text.charAt(at)); at++) {
            if (Long.compareUnsigned(whole, Long.divideUnsigned(MOST, 10)) > 0) {
                return -1;
            }
            whole = whole * 10 + (text.charAt(at) - '0');
            if (isAboveMost(whole)) {
                return -1;
            }
        }
        boolean digits = at > begin;
        long fraction = 0;
        double scale = 1;
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            boolean full = false;
            for (; at < text.length() && Ascii.isDigit(text.charAt(at)); at++) {
                digits = true;
                full = full || fraction > Long.MAX_VALUE / 10;
                long next = fraction * 10 + (text.charAt(at) - '0');
                full = full || next < 0;
                if (!full) {
                    fraction = next;
                    scale *= 10;
                }
            }
        }
        long unit = digits ? unit() : 0;
        if (unit == 0 || Long.compareUnsigned(whole, Long.divideUnsigned(MOST, unit)) > 0) {
            return -1;
        }
        long amount = whole * unit + (long) ((double) fraction * ((double) unit / scale));
        return isAboveMost(amount) ? -1 : amount;
    }

    /** The nanoseconds of the unit here; 0 if there is none. */
    private long unit() {
        int begin = at;
        while (at < text.length() && text.charAt(at) != '.' && !Ascii.isDigit(text.charAt(at))) {
            at++;
        }
        return switch (text.substring(begin, at)) {
            case "ns" -> 1;
            case "us", "\u00b5s", "\u03bcs" -> 1_000;
            case "ms" -> 1_000_000;
            case "s" -> 1_000_000_000L;
            case "m" -> 60_000_000_000L;
            case "h" -> 3_600_000_000_000L;
            default -> 0;
        };
    }

    private static boolean isAboveMost(long unsigned) {
        return Long.compareUnsigned(unsigned, MOST) > 0;
    }
}
