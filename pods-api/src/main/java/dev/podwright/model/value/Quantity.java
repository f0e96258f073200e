package dev.podwright.model.value;

import dev.podwright.model.internal.quantity.Amount;
import dev.podwright.model.internal.quantity.CanonicalText;
import dev.podwright.model.internal.quantity.Notation;
import dev.podwright.model.internal.quantity.Parsed;
import dev.podwright.model.internal.quantity.QuantityAdvice;
import dev.podwright.model.internal.quantity.QuantityReader;
import org.jspecify.annotations.Nullable;

/**
 * An amount of a resource, such as {@code 250m} cores or {@code 512Mi} bytes: exact, immutable, and kept as it was
 * written.
 *
 * <p>A number, whole or with a fraction, is followed by at most one suffix: a power of ten ({@code n u m k M G T P E}), a
 * power of 1024 ({@code Ki Mi Gi Ti Pi Ei}) or a decimal exponent ({@code e3}, {@code E-6}). What is read, how it is
 * rounded (away from zero, to nano) and how it is capped (2^63-1 for the powers of 1024 where a number is too long or has a
 * fraction) are exactly what the API server does; so a sign alone and a small suffix alone are 0, and {@code 1.} is 1.
 * Source: {@code k8s.io/apimachinery/pkg/api/resource}.
 *
 * <p>Quantities compare by value: {@code 1} equals {@code 1000m}, whatever the spelling.
 */
public final class Quantity implements Comparable<Quantity> {
    /** Millionths of a thousandth: the smallest unit that there is. */
    public static final int NANO = -9;

    /** Thousandths: the smallest unit that the server keeps in limits and requests. */
    public static final int MILLI = -3;

    /** Zero; also what the server reads a JSON null as, where it accepts one, as the value in a map. */
    public static final Quantity ZERO = of(0);

    private final @Nullable String written;
    private final Amount amount;
    private final Notation notation;

    /** Made on demand; a race only makes it twice. */
    private @Nullable String canonical;

    /** Whether it was written as a JSON number. */
    private final boolean number;

    private Quantity(@Nullable String written, Amount amount, Notation notation, @Nullable String canonical) {
        this(written, false, amount, notation, canonical);
    }

    private Quantity(
            @Nullable String written, boolean number, Amount amount, Notation notation, @Nullable String canonical) {
        this.written = written;
        this.number = number;
        this.amount = amount;
        this.notation = notation;
        this.canonical = canonical;
    }

    /**
     * Reads an amount.
     *
     * @throws MalformedValueException where the text is none
     */
    public static Quantity parse(String text) {
        return orThrow(text, tryParse(text));
    }

    /** Reads an amount; null where the text is none. */
    public static @Nullable Quantity tryParse(String text) {
        Parsed parsed = QuantityReader.read(text);
        return parsed == null
                ? null
                : new Quantity(text, parsed.amount(), parsed.notation(), parsed.verbatim() ? text : null);
    }

    /**
     * Reads what a JSON string holds, or the literal of a JSON number, as the server does: like {@link #tryParse}, but
     * with blanks around it. Tabs and line ends are not blanks here, since JSON escapes them, which the server leaves
     * as it is. Null if the content is not a valid quantity, as the empty string.
     */
    public static @Nullable Quantity tryFromJson(String content) {
        int from = 0;
        int to = content.length();
        while (from < to && isJsonBlank(content.charAt(from))) {
            from++;
        }
        while (to > from && isJsonBlank(content.charAt(to - 1))) {
            to--;
        }
        if (to - from == content.length()) {
            return tryParse(content);
        }
        Quantity trimmed = tryParse(content.substring(from, to));
        return trimmed == null ? null : new Quantity(content, trimmed.amount, trimmed.notation, trimmed.canonical);
    }

    /**
     * Reads a JSON number as the server does; it is rendered as a number again. Null if it is not a valid quantity.
     *
     * @param literal a number in JSON's grammar
     * @param spelling the same number as it is rendered
     */
    public static @Nullable Quantity tryFromJsonNumber(String literal, String spelling) {
        Quantity read = tryParse(literal);
        return read == null ? null : new Quantity(spelling, true, read.amount, read.notation, read.canonical());
    }

    /** Whether it was written as a JSON number, without quotes, and is rendered so. */
    public boolean isJsonNumber() {
        return number;
    }

    /** The blanks of Unicode except those that Go escapes when it writes JSON. */
    private static boolean isJsonBlank(char c) {
        return c == ' ' || (c > 0x7f && (c == 0x85 || Character.isSpaceChar(c)) && c != '\u2028' && c != '\u2029');
    }

    private static Quantity orThrow(String text, @Nullable Quantity quantity) {
        if (quantity == null) {
            throw new MalformedValueException(QuantityAdvice.message(text), QuantityAdvice.fix(text));
        }
        return quantity;
    }

    /** A whole number, spelled in powers of ten: {@code of(2000)} is {@code 2k}. */
    public static Quantity of(long value) {
        return computed(Amount.of(value, 0), Notation.DECIMAL);
    }

    /** Thousandths: {@code ofMillis(250)} is {@code 250m}. */
    public static Quantity ofMillis(long millis) {
        return computed(Amount.of(millis, MILLI), Notation.DECIMAL);
    }

    /** Bytes, spelled in powers of 1024 where they are a multiple: {@code ofBytes(536870912)} is {@code 512Mi}. */
    public static Quantity ofBytes(long bytes) {
        return computed(Amount.of(bytes, 0), Notation.BINARY);
    }

    private static Quantity computed(Amount amount, Notation notation) {
        return new Quantity(null, amount, notation, null);
    }

    /**
     * The sum, exact, spelled in this quantity's notation, or in the other's where this is 0. Only if the two are more
     * than 4,096 digits apart, the sum is the larger one.
     */
    public Quantity add(Quantity other) {
        return computed(amount.plus(other.amount), isZero() ? other.notation : notation);
    }

    /** The difference; exactness and notation as for {@link #add}. */
    public Quantity subtract(Quantity other) {
        return computed(amount.plus(other.amount.negate()), isZero() ? other.notation : notation);
    }

    /** This amount with the other sign. */
    public Quantity negate() {
        return computed(amount.negate(), notation);
    }

    /**
     * This amount as a multiple of a power of ten, rounded away from zero; spelled as before where it is one. The server
     * rounds limits and requests up to {@link #MILLI} before it validates them.
     *
     * @param exponent the power of ten, such as {@link #MILLI}
     */
    public Quantity roundUp(int exponent) {
        Amount rounded = amount.roundUp(exponent);
        if (!rounded.equals(amount)) {
            return computed(rounded, notation);
        }
        // The server formats an amount again where it had to look for what to cut off, even if that is nothing.
        return new Quantity(written, number, rounded, notation, amount.exponent() >= exponent ? canonical : null);
    }

    /** -1, 0 or 1. */
    public int signum() {
        return amount.signum();
    }

    /** Whether this is 0, however it is written. */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /**
     * Whether thousandths remain beside whole units, as the server asks about bytes: a memory request of {@code 100m} is
     * an error to it. Amounts that overflow in thousandths get the server's answer.
     */
    public boolean isFractional() {
        return milliValue() % 1000 != 0;
    }

    /** Whole units, rounded away from zero; {@code Long.MAX_VALUE} or {@code Long.MIN_VALUE} beyond a long's range. */
    public long value() {
        return amount.saturatedValue();
    }

    /**
     * Thousandths, rounded away from zero, as the server computes them: what does not fit in 64 bits comes out as the
     * server's own overflow, which may be 0.
     */
    public long milliValue() {
        return serverValue(MILLI);
    }

    /**
     * Units of a power of ten, as the server computes them (Go's {@code ScaledValue}). Within 64 bits the amount is
     * rounded away from zero, but a negative one of more than 18 digits, or with a fraction and a suffix of powers of
     * 1024, may be off by one; beyond them it overflows, and may be 0.
     *
     * @param exponent the power of ten, 0 for whole units
     */
    public long serverValue(int exponent) {
        return amount.serverValue(exponent);
    }

    /**
     * The server's own spelling: what an API client reads back. Mostly without a fraction and with the largest suffix that
     * loses nothing ({@code 1.5Gi} is {@code 1536Mi}), but some texts stay as they were written ({@code 1.500},
     * {@code +5}). Beyond the largest suffix the server drops it, so {@code 1000E} becomes {@code 1}.
     */
    public String canonical() {
        String text = canonical;
        if (text == null) {
            text = CanonicalText.of(amount, notation);
            canonical = text;
        }
        return text;
    }

    @Override
    public int compareTo(Quantity other) {
        return amount.compareTo(other.amount);
    }

    /** By value: {@code 1Ki} equals {@code 1024}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Quantity that && amount.compareTo(that.amount) == 0;
    }

    @Override
    public int hashCode() {
        return amount.hashCode();
    }

    /** As it was written; {@link #canonical()} where it was computed. */
    @Override
    public String toString() {
        return written == null ? canonical() : written;
    }
}
