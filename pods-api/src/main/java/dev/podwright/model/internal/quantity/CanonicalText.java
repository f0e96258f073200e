package dev.podwright.model.internal.quantity;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Spells an amount as the server does: without a fraction, with the largest suffix of its notation that loses nothing.
 *
 * <p>An amount beyond the largest suffix comes out <em>without</em> one, as on the server: {@code 1000E} becomes
 * {@code 1}.
 */
public final class CanonicalText {
    private static final String[] DECIMAL_SUFFIXES = {"n", "u", "m", "", "k", "M", "G", "T", "P", "E"};
    private static final String[] BINARY_SUFFIXES = {"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};
    private static final int SMALLEST_BINARY = 1024;

    private CanonicalText() {}

    /** The server's spelling of an amount that was written in a notation. */
    public static String of(Amount amount, Notation notation) {
        if (amount.signum() == 0) {
            return "0";
        }
        if (notation == Notation.BINARY) {
            String binary = binary(amount);
            return binary != null ? binary : decimal(amount, Notation.DECIMAL);
        }
        return decimal(amount, notation);
    }

    /** Null where powers of 1024 would round, or where the amount is smaller than one Ki. */
    private static @Nullable String binary(Amount amount) {
        if (amount.isWithin(SMALLEST_BINARY)) {
            return null;
        }
        if (amount.isNarrow() && amount.exponent() == 0) {
            int power = Long.numberOfTrailingZeros(amount.narrowDigits()) / 10;
            return (amount.narrowDigits() >> (10 * power)) + binarySuffix(power);
        }
        BigInteger whole = amount.whole();
        if (whole == null) {
            return null;
        }
        int power = whole.getLowestSetBit() / 10;
        return whole.shiftRight(10 * power) + binarySuffix(power);
    }

    private static String binarySuffix(int power) {
        return power < BINARY_SUFFIXES.length ? BINARY_SUFFIXES[power] : "";
    }

    private static String decimal(Amount amount, Notation notation) {
        int exponent = amount.exponent();
        if (!amount.isNarrow()) {
            int down = Math.floorMod(exponent, 3);
            return amount.digits().multiply(BigInteger.TEN.pow(down)) + decimalSuffix(exponent - down, notation);
        }
        long digits = amount.narrowDigits();
        while (digits % 10 == 0) {
            digits /= 10;
            exponent++; // overflows as the server's does
        }
        int down = Math.floorMod(exponent, 3);
        Long shifted = Powers.timesTen(digits, down);
        String number = shifted != null
                ? shifted.toString()
                : BigInteger.valueOf(digits).multiply(BigInteger.TEN.pow(down)).toString();
        return number + decimalSuffix(exponent - down, notation);
    }

    private static String decimalSuffix(int exponent, Notation notation) {
        if (notation == Notation.EXPONENT) {
            return exponent == 0 ? "" : "e" + exponent;
        }
        return exponent >= -9 && exponent <= 18 ? DECIMAL_SUFFIXES[exponent / 3 + 3] : "";
    }
}
