package dev.podwright.model.internal.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An exact decimal number, immutable, that overflows where the server's own does.
 *
 * <p>The server keeps an amount in 64 bits with an exponent while it can, and as a decimal of any length with a number of
 * decimal places otherwise. The two round negative numbers and overflow differently when they are asked for a whole
 * number, so this remembers which one the server would hold. Amounts of any length are kept without trailing zeros and
 * never written out, so a huge exponent costs nothing.
 */
public final class Amount implements Comparable<Amount> {
    private static final Amount ZERO = new Amount(0, null, 0, false, 0);

    /** If two amounts are further apart than this many digits, their sum is the larger one. */
    private static final int SUM_REACH = 4096;

    private final long digits;
    private final @Nullable BigInteger wide;
    private final int exponent;
    private final boolean decimal;
    private final int places;

    private Amount(long digits, @Nullable BigInteger wide, int exponent, boolean decimal, int places) {
        this.digits = digits;
        this.wide = wide;
        this.exponent = exponent;
        this.decimal = decimal;
        this.places = places;
    }

    /** {@code digits * 10^exponent}, which the server holds in 64 bits. */
    public static Amount of(long digits, int exponent) {
        return digits == 0 && exponent == 0 ? ZERO : new Amount(digits, null, exponent, false, 0);
    }

    /** {@code digits * 10^exponent}, which the server holds as a decimal with that many places. */
    static Amount decimal(long digits, int exponent, int places) {
        long rest = digits;
        int up = exponent;
        while (rest != 0 && rest % 10 == 0) {
            rest /= 10;
            up++;
        }
        return new Amount(rest, null, up, true, places);
    }

    /** {@code digits * 10^exponent}, which the server holds as a decimal with that many places. */
    static Amount decimal(BigInteger digits, int exponent, int places) {
        if (digits.bitLength() < Long.SIZE) {
            return decimal(digits.longValue(), exponent, places);
        }
        int tens = Powers.tens(digits);
        BigInteger rest = tens == 0 ? digits : digits.divide(BigInteger.TEN.pow(tens));
        return rest.bitLength() < Long.SIZE
                ? new Amount(rest.longValue(), null, exponent + tens, true, places)
                : new Amount(0, rest, exponent + tens, true, places);
    }

    /** -1, 0 or 1. */
    public int signum() {
        return wide == null ? Long.signum(digits) : wide.signum();
    }

    /** The amount with the other sign. */
    public Amount negate() {
        if (wide != null) {
            return new Amount(0, wide.negate(), exponent, decimal, places);
        }
        if (digits == Long.MIN_VALUE) {
            return decimal(digits().negate(), exponent, places());
        }
        return new Amount(-digits, null, exponent, decimal, places);
    }

    /**
     * The exact sum; only where one amount is more than 10^4096 times as large as anything in the other, the sum is the
     * larger one.
     */
    public Amount plus(Amount other) {
        if (!decimal && !other.decimal) {
            Amount sum = narrowSum(other);
            if (sum != null) {
                return sum;
            }
        }
        int sumPlaces = Math.max(places(), other.places());
        if (signum() == 0 || other.signum() == 0) {
            Amount only = signum() == 0 ? other : this;
            return decimal(only.digits(), only.exponent, sumPlaces);
        }
        boolean higher = exponent >= other.exponent;
        Amount high = higher ? this : other;
        Amount low = higher ? other : this;
        BigInteger lowDigits = low.digits();
        long gap = (long) high.exponent - low.exponent;
        if (gap > (long) SUM_REACH + lowDigits.bitLength()) {
            return decimal(high.digits(), high.exponent, sumPlaces);
        }
        BigInteger sum = high.digits().multiply(BigInteger.TEN.pow((int) gap)).add(lowDigits);
        return decimal(sum, low.exponent, sumPlaces);
    }

    /** The sum in 64 bits, or null where it leaves them. */
    private @Nullable Amount narrowSum(Amount other) {
        if (other.digits == 0) {
            return this;
        }
        if (digits == 0) {
            return other;
        }
        boolean higher = exponent >= other.exponent;
        long gap = Math.abs((long) exponent - other.exponent);
        Long high = Powers.timesTen(higher ? digits : other.digits, gap);
        if (high == null) {
            return null;
        }
        long low = higher ? other.digits : digits;
        long sum = high + low;
        boolean overflow = ((high ^ sum) & (low ^ sum)) < 0;
        return overflow ? null : of(sum, Math.min(exponent, other.exponent));
    }

    /** The amount as a multiple of {@code 10^to}, rounded away from zero. */
    public Amount roundUp(int to) {
        if (!decimal) {
            return exponent >= to ? this : of(Powers.divideUp(digits, (long) to - exponent), to);
        }
        if (exponent >= to || signum() == 0) {
            return new Amount(digits, wide, exponent, true, -to);
        }
        long cut = (long) to - exponent;
        return wide == null
                ? decimal(Powers.divideUp(digits, cut), to, -to)
                : decimal(Powers.divideUp(wide, cut), to, -to);
    }

    /** The amount in whole units of {@code 10^unit}, as the server computes it, its overflows included. */
    public long serverValue(int unit) {
        if (decimal) {
            return serverDecimalValue(unit);
        }
        if (exponent < unit) {
            return Powers.divideUp(digits, (long) unit - exponent);
        }
        int power = exponent - unit; // overflows as the server's does
        if (digits == 0 || power <= 0) {
            return digits;
        }
        boolean unchecked = power <= 3 || power == 6 || power == 9;
        if (unchecked && digits != Long.MIN_VALUE) {
            return digits * Powers.ten(power);
        }
        Long product = Powers.timesTen(digits, power);
        return product == null ? 0 : product;
    }

    private long serverDecimalValue(int unit) {
        int cut = places + unit;
        if (cut <= 0) {
            return wrapped(places) * (cut >= -18 ? Powers.ten(-cut) : Long.MIN_VALUE);
        }
        if (cut <= 18 && (signum() < 0 || fitsBelowMaximum())) {
            long scaled = wrapped(places);
            long quotient = scaled / Powers.ten(cut);
            return scaled % Powers.ten(cut) == 0 ? quotient : quotient + 1;
        }
        if (exponent >= unit) {
            return wrapped(-unit);
        }
        long power = (long) unit - exponent;
        BigInteger all = digits();
        if (power > all.bitLength()) {
            return all.signum() > 0 ? 1 : 0;
        }
        BigInteger[] parts = all.divideAndRemainder(BigInteger.TEN.pow((int) power));
        return parts[1].signum() > 0 ? parts[0].longValue() + 1 : parts[0].longValue();
    }

    /** The amount with that many decimal places, which must hold it, as a whole number modulo 2^64. */
    private long wrapped(int decimalPlaces) {
        return (wide == null ? digits : wide.longValue()) * Powers.wrappedTen((long) exponent + decimalPlaces);
    }

    private boolean fitsBelowMaximum() {
        if (wide != null) {
            return false;
        }
        Long scaled = Powers.timesTen(digits, (long) exponent + places);
        return scaled != null && scaled < Long.MAX_VALUE;
    }

    /** The amount rounded away from zero to a whole number, held at the ends of a long's range. */
    public long saturatedValue() {
        if (exponent < 0) {
            BigInteger whole = wide == null ? null : Powers.divideUp(wide, -(long) exponent);
            if (whole == null) {
                return Powers.divideUp(digits, -(long) exponent);
            }
            return whole.bitLength() < Long.SIZE ? whole.longValue() : saturated();
        }
        Long whole = wide == null ? Powers.timesTen(digits, exponent) : null;
        return whole == null ? saturated() : whole;
    }

    private long saturated() {
        return signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /** Whether the amount, without its sign, is below a positive whole number. */
    boolean isWithin(long bound) {
        return compareTo(of(bound, 0)) < 0 && compareTo(of(-bound, 0)) > 0;
    }

    /** The amount as a whole number, or null where it has a fraction or more than some 4,000 digits. */
    @Nullable
    BigInteger whole() {
        if (exponent > SUM_REACH) {
            return null;
        }
        if (exponent >= 0) {
            return exponent == 0 ? digits() : digits().multiply(BigInteger.TEN.pow(exponent));
        }
        BigInteger all = digits();
        if (-(long) exponent > all.bitLength()) {
            return all.signum() == 0 ? all : null;
        }
        BigInteger[] parts = all.divideAndRemainder(BigInteger.TEN.pow(-exponent));
        return parts[1].signum() == 0 ? parts[0] : null;
    }

    /** Whether the digits fit in a long. */
    boolean isNarrow() {
        return wide == null;
    }

    /** The digits where they fit in a long. */
    long narrowDigits() {
        return digits;
    }

    /** All digits. */
    BigInteger digits() {
        return wide == null ? BigInteger.valueOf(digits) : wide;
    }

    /** The power of ten of the digits. */
    public int exponent() {
        return exponent;
    }

    private int places() {
        return decimal ? places : -exponent;
    }

    @Override
    public int compareTo(Amount other) {
        if (wide == null && other.wide == null) {
            if (exponent == other.exponent) {
                return Long.compare(digits, other.digits);
            }
            if (exponent > other.exponent) {
                Long scaled = Powers.timesTen(digits, (long) exponent - other.exponent);
                if (scaled != null) {
                    return Long.compare(scaled, other.digits);
                }
            } else {
                Long scaled = Powers.timesTen(other.digits, (long) other.exponent - exponent);
                if (scaled != null) {
                    return Long.compare(digits, scaled);
                }
            }
        }
        // Looks at the magnitudes first, so exponents far apart cost nothing.
        return new BigDecimal(digits(), -exponent).compareTo(new BigDecimal(other.digits(), -other.exponent));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Amount that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        if (wide != null) {
            return 31 * wide.hashCode() + exponent;
        }
        long rest = digits;
        int up = exponent;
        if (rest == 0) {
            return 0;
        }
        while (rest % 10 == 0) {
            rest /= 10;
            up++;
        }
        return 31 * Long.hashCode(rest) + up;
    }

    /** The digits and the exponent, for debugging. */
    @Override
    public String toString() {
        return digits() + "e" + exponent;
    }
}
