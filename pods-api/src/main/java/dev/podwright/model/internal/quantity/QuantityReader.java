package dev.podwright.model.internal.quantity;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Reads a quantity's text, accepting and refusing exactly what the server does. */
public final class QuantityReader {
    private static final int NANO = -9;
    private static final int MAX_SHORT_DIGITS = 18;

    /** What the server caps an amount with a binary suffix at. */
    private static final Amount MAX_BINARY = Amount.decimal(Long.MAX_VALUE, 0, 0);

    private static final Amount ONE = Amount.of(1, 0);

    /** More digits before the point than any amount below the cap has. */
    private static final int CAPPED_DIGITS = 20;

    /** Binary amounts end here: 9 places, and 60 more that the 2^60 of Ei may bring back before the point. */
    private static final int MAX_BINARY_PLACES = 69;

    /** Larger exponents than this are held at it; no server survives them in a decimal of any length. */
    private static final int MAX_EXPONENT = 2_000_000_000;

    private static final long NO_SUFFIX = Long.MIN_VALUE;

    /** A suffix is one of these, or none, in the upper half of a long and an exponent in the lower. */
    private static final long BINARY = 1L << Integer.SIZE;

    private static final long EXPONENT = 2L << Integer.SIZE;
    private static final long LOWER_HALF = 0xffff_ffffL;

    private QuantityReader() {}

    /** The quantity of a text, or null if it is not valid. */
    public static @Nullable Parsed read(String text) {
        int end = text.length();
        if (end == 0) {
            return null;
        }
        int pos = 0;
        char first = text.charAt(0);
        boolean negative = first == '-';
        if (negative || first == '+') {
            pos = 1;
        }
        int begin = pos;
        while (pos < end && text.charAt(pos) == '0') {
            pos++;
        }
        // Wraps around beyond 18 digits, where it is not used.
        long value = 0;
        int whole = pos;
        for (int digit; pos < end && (digit = text.charAt(pos) - '0') >= 0 && digit <= 9; pos++) {
            value = value * 10 + digit;
        }
        int point = pos;
        boolean hasPoint = pos < end && text.charAt(pos) == '.';
        if (hasPoint) {
            pos++;
            for (int digit; pos < end && (digit = text.charAt(pos) - '0') >= 0 && digit <= 9; pos++) {
                value = value * 10 + digit;
            }
        }
        int fraction = hasPoint ? pos - point - 1 : 0;
        long suffix = pos == end ? 0 : suffix(text, pos, end);
        if (suffix == NO_SUFFIX) {
            return null;
        }
        int exponent = (int) suffix;
        int wholeDigits = Math.max(1, point - whole);
        if ((suffix & ~LOWER_HALF) == BINARY) {
            // The server's estimate of what surely fits in 64 bits.
            if (fraction == 0 && wholeDigits <= 14 - exponent * 3 / 10) {
                long shifted = value << exponent;
                return new Parsed(Amount.of(negative ? -shifted : shifted, 0), Notation.BINARY, (value & 7) != 0);
            }
            if (point == begin && fraction == 0) {
                return null;
            }
            return binary(digits(text, whole, point, fraction), fraction, exponent, negative);
        }
        Notation notation = (suffix & ~LOWER_HALF) == EXPONENT ? Notation.EXPONENT : Notation.DECIMAL;
        int scale = exponent - fraction; // overflows as the server's does
        if (wholeDigits + fraction <= MAX_SHORT_DIGITS && scale >= NANO) {
            boolean verbatim = point > whole && scale % 3 == 0 && value % 1000 != 0;
            return new Parsed(Amount.of(negative ? -value : value, scale), notation, verbatim);
        }
        if (point == begin && fraction == 0) {
            return null;
        }
        return new Parsed(
                decimal(digits(text, whole, point, fraction), (long) exponent - fraction, negative), notation, false);
    }

    private static long suffix(String text, int pos, int end) {
        char first = text.charAt(pos);
        int power = switch (first) {
            case 'n' -> -3;
            case 'u' -> -2;
            case 'm' -> -1;
            case 'k', 'K' -> 1;
            case 'M' -> 2;
            case 'G' -> 3;
            case 'T' -> 4;
            case 'P' -> 5;
            case 'E' -> 6;
            default -> 0;
        };
        if (end - pos == 1 && power != 0 && first != 'K') {
            return (3L * power) & LOWER_HALF;
        }
        if (end - pos == 2 && text.charAt(pos + 1) == 'i' && power > 0 && first != 'k') {
            return BINARY | (10L * power);
        }
        return first == 'e' || first == 'E' ? exponent(text, pos + 1, end) : NO_SUFFIX;
    }

    /** An exponent of up to 64 bits, of which the server keeps the lower 32. */
    private static long exponent(String text, int from, int end) {
        int pos = from;
        boolean negative = pos < end && text.charAt(pos) == '-';
        if (negative || (pos < end && text.charAt(pos) == '+')) {
            pos++;
        }
        if (pos == end) {
            return NO_SUFFIX;
        }
        long negated = 0;
        for (; pos < end; pos++) {
            int digit = text.charAt(pos) - '0';
            if (digit < 0 || digit > 9 || negated < (Long.MIN_VALUE + digit) / 10) {
                return NO_SUFFIX;
            }
            negated = negated * 10 - digit;
        }
        if (!negative && negated == Long.MIN_VALUE) {
            return NO_SUFFIX;
        }
        return EXPONENT | ((negative ? negated : -negated) & LOWER_HALF);
    }

    private static String digits(String text, int whole, int point, int fraction) {
        String before = text.substring(whole, point);
        return fraction == 0 ? before : before + text.substring(point + 1, point + 1 + fraction);
    }

    /** {@code digits * 10^exponent}, rounded away from zero to nano. */
    private static Amount decimal(String digits, long exponent, boolean negative) {
        int from = zeros(digits);
        int to = trimmedEnd(digits, from, '0');
        if (from == to) {
            return Amount.decimal(0, 0, (int) -exponent);
        }
        long power = exponent + digits.length() - to;
        String kept;
        if (power >= NANO) {
            kept = digits.substring(from, to);
        } else {
            long cut = NANO - power;
            int last = cut >= to - from ? from : to - (int) cut;
            // The digits end in none but nines where the carry runs through; the last one before them goes up by one.
            int carried = trimmedEnd(digits, from, last, '9');
            power = NANO + (long) (last - carried);
            kept = carried == from
                    ? "1"
                    : digits.substring(from, carried - 1) + (char) (digits.charAt(carried - 1) + 1);
        }
        int held = (int) Math.min(power, MAX_EXPONENT);
        if (kept.length() <= MAX_SHORT_DIGITS) {
            long value = Long.parseLong(kept);
            return Amount.decimal(negative ? -value : value, held, -NANO);
        }
        BigInteger value = Powers.number(kept);
        return Amount.decimal(negative ? value.negate() : value, held, -NANO);
    }

    /** {@code digits * 10^-fraction * 2^shift}, rounded away from zero to nano and capped. */
    private static Parsed binary(String digits, int fraction, int shift, boolean negative) {
        int from = zeros(digits);
        int to = trimmedEnd(digits, from, '0');
        if (from == to) {
            return new Parsed(Amount.decimal(0, 0, fraction), Notation.BINARY, false);
        }
        long exponent = (long) digits.length() - to - fraction;
        if (to - from + exponent >= CAPPED_DIGITS) {
            return new Parsed(negative ? MAX_BINARY.negate() : MAX_BINARY, Notation.BINARY, false);
        }
        String kept = digits.substring(from, to);
        if (exponent < -MAX_BINARY_PLACES) {
            // Of what is cut off it only matters whether it is zero, for which one digit is enough.
            long cut = -MAX_BINARY_PLACES - exponent;
            kept = (cut >= kept.length() ? "" : kept.substring(0, kept.length() - (int) cut)) + "1";
            exponent = -MAX_BINARY_PLACES - 1;
        }
        Amount amount = shifted(kept, (int) exponent, shift);
        if (amount.compareTo(MAX_BINARY) > 0) {
            amount = MAX_BINARY;
        }
        Notation notation = amount.compareTo(ONE) < 0 ? Notation.DECIMAL : Notation.BINARY;
        return new Parsed(negative ? amount.negate() : amount, notation, false);
    }

    private static Amount shifted(String digits, int exponent, int shift) {
        if (digits.length() <= MAX_SHORT_DIGITS && exponent >= NANO) {
            long value = Long.parseLong(digits);
            if (Long.numberOfLeadingZeros(value) > shift + 1) {
                return Amount.decimal(value << shift, exponent, -NANO);
            }
        }
        BigInteger value = new BigInteger(digits).shiftLeft(shift);
        return exponent >= NANO
                ? Amount.decimal(value, exponent, -NANO)
                : Amount.decimal(Powers.divideUp(value, (long) NANO - exponent), NANO, -NANO);
    }

    private static int zeros(String digits) {
        int count = 0;
        while (count < digits.length() && digits.charAt(count) == '0') {
            count++;
        }
        return count;
    }

    private static int trimmedEnd(String digits, int from, char trimmed) {
        return trimmedEnd(digits, from, digits.length(), trimmed);
    }

    private static int trimmedEnd(String digits, int from, int to, char trimmed) {
        int end = to;
        while (end > from && digits.charAt(end - 1) == trimmed) {
            end--;
        }
        return end;
    }
}
