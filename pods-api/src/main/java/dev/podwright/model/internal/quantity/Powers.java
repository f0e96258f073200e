package dev.podwright.model.internal.quantity;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Powers of ten, and dividing them out. */
final class Powers {
    /** The powers that fit in a long: 10^0 to 10^18. */
    private static final long[] TEN = new long[19];

    private static final int SMALL_TEXT = 600;

    static {
        TEN[0] = 1;
        for (int i = 1; i < TEN.length; i++) {
            TEN[i] = TEN[i - 1] * 10;
        }
    }

    private Powers() {}

    /** 10 to a power from 0 to 18. */
    static long ten(int power) {
        return TEN[power];
    }

    /** 10 to a power of 0 or more, modulo 2^64. */
    static long wrappedTen(long power) {
        if (power >= Long.SIZE) {
            return 0;
        }
        long result = 1;
        for (int left = (int) power; left > 0; left -= 18) {
            result *= TEN[Math.min(left, 18)];
        }
        return result;
    }

    /** {@code value * 10^power} for a power of 0 or more, or null where that leaves a long's range. */
    static @Nullable Long timesTen(long value, long power) {
        if (value == 0) {
            return 0L;
        }
        if (power > 18 || overflows(value, (int) power)) {
            return null;
        }
        return value * TEN[(int) power];
    }

    /** Whether {@code value * 10^power}, for a power from 0 to 18, leaves a long's range. */
    static boolean overflows(long value, int power) {
        return Math.multiplyHigh(value, TEN[power]) != (value * TEN[power]) >> 63;
    }

    /** {@code value / 10^power} rounded away from zero, for a power of 0 or more. */
    static long divideUp(long value, long power) {
        if (power > 18) {
            return Long.signum(value);
        }
        long divisor = TEN[(int) power];
        long quotient = value / divisor;
        return value % divisor == 0 ? quotient : quotient + Long.signum(value);
    }

    /** {@code value / 10^power} rounded away from zero, for a power of 0 or more. */
    static BigInteger divideUp(BigInteger value, long power) {
        if (power > value.bitLength()) {
            return BigInteger.valueOf(value.signum());
        }
        BigInteger[] parts = value.divideAndRemainder(BigInteger.TEN.pow((int) power));
        return parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.valueOf(value.signum()));
    }

    /** How often ten divides a number other than 0. */
    static int tens(BigInteger value) {
        BigInteger rest = value;
        int count = 0;
        // Ten to the n divides a number only where two to the n does, which is cheap to see.
        for (int step = Integer.highestOneBit(rest.getLowestSetBit()); step > 0; step >>= 1) {
            if (step <= rest.getLowestSetBit()) {
                BigInteger[] parts = rest.divideAndRemainder(BigInteger.TEN.pow(step));
                if (parts[1].signum() == 0) {
                    rest = parts[0];
                    count += step;
                }
            }
        }
        return count;
    }

    /** The number that digits spell; halves it while it is long, since the platform's own way is quadratic. */
    static BigInteger number(String digits) {
        if (digits.length() <= SMALL_TEXT) {
            return new BigInteger(digits);
        }
        int low = digits.length() / 2;
        int cut = digits.length() - low;
        return number(digits.substring(0, cut))
                .multiply(BigInteger.TEN.pow(low))
                .add(number(digits.substring(cut)));
    }
}
