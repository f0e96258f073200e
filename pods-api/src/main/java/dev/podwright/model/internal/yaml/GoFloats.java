package dev.podwright.model.internal.yaml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Spells floating-point numbers as Go does: with the fewest digits that read back as the same number. */
final class GoFloats {
    /** Decimals with so few digits are never the shortest spelling of a double that has a shorter one. */
    private static final int ALWAYS_SHORTEST = 15;

    private static final int SAFE_EXPONENT = 290;
    private static final int DOUBLE_DIGITS = 17;
    private static final int FLOAT_DIGITS = 9;

    private final boolean negative;
    private final String digits;
    /** Where the decimal point stands: the value is 0.digits times ten to this power. */
    private final int point;

    private GoFloats(boolean negative, String digits, int point) {
        this.negative = negative;
        this.digits = digits;
        this.point = point;
    }

    /**
     * A decimal literal as Go's encoding/json writes the float64 that it reads as.
     *
     * @param literal a sign or none, digits with or without a point, an exponent or none; in the range of a double
     */
    static String json(String literal) {
        GoFloats number = decimal(literal);
        if (number.digits.length() > ALWAYS_SHORTEST || Math.abs(number.point) > SAFE_EXPONENT) {
            number = shortest(Double.parseDouble(literal), DOUBLE_DIGITS);
        }
        return number.toJson();
    }

    /** A decimal literal as Go's strconv writes the float32 that it reads as, in its format 'g'. */
    static String key(String literal) {
        double value = (float) Double.parseDouble(literal);
        if (Double.isInfinite(value)) {
            return value > 0 ? ".inf" : "-.inf";
        }
        return shortest(value, FLOAT_DIGITS).toKey();
    }

    private static GoFloats decimal(String literal) {
        StringBuilder digits = new StringBuilder(24);
        boolean negative = literal.charAt(0) == '-';
        int point = 0;
        int exponent = 0;
        boolean seenPoint = false;
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (c == '.') {
                seenPoint = true;
            } else if (c == 'e' || c == 'E') {
                exponent = exponent(literal, i + 1);
                break;
            } else if (c >= '0' && c <= '9') {
                boolean leadingZero = c == '0' && digits.isEmpty();
                if (!leadingZero) {
                    digits.append(c);
                }
                if (!seenPoint && !leadingZero) {
                    point++;
                } else if (seenPoint && leadingZero) {
                    point--;
                }
            }
        }
        int length = digits.length();
        while (length > 0 && digits.charAt(length - 1) == '0') {
            length--;
        }
        return new GoFloats(negative, digits.substring(0, length), length == 0 ? 0 : point + exponent);
    }

    private static int exponent(String literal, int from) {
        boolean negative = literal.charAt(from) == '-';
        int value = 0;
        for (int i = from; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (c >= '0' && c <= '9' && value < 1_000_000) {
                value = value * 10 + c - '0';
            }
        }
        return negative ? -value : value;
    }

    private static GoFloats shortest(double value, int most) {
        boolean negative = Double.doubleToRawLongBits(value) < 0;
        if (value == 0) {
            return new GoFloats(negative, "", 0);
        }
        BigDecimal exact = new BigDecimal(Math.abs(value));
        int tooFew = 0;
        int enough = most;
        BigDecimal best = exact.round(new MathContext(most, RoundingMode.HALF_EVEN));
        while (enough - tooFew > 1) {
            int count = (tooFew + enough) / 2;
            BigDecimal rounded = rounded(exact, count, most == FLOAT_DIGITS);
            if (rounded == null) {
                tooFew = count;
            } else {
                enough = count;
                best = rounded;
            }
        }
        BigDecimal stripped = best.stripTrailingZeros();
        String digits = stripped.unscaledValue().toString();
        return new GoFloats(negative, digits, digits.length() - stripped.scale());
    }

    /** The nearest decimal with so many digits that reads back as the number, or null. */
    private static @org.jspecify.annotations.Nullable BigDecimal rounded(BigDecimal exact, int count, boolean single) {
        BigDecimal nearest = exact.round(new MathContext(count, RoundingMode.HALF_EVEN));
        if (readsBack(nearest, exact, single)) {
            return nearest;
        }
        BigDecimal down = exact.round(new MathContext(count, RoundingMode.DOWN));
        BigDecimal other = down.compareTo(nearest) == 0 ? exact.round(new MathContext(count, RoundingMode.UP)) : down;
        return readsBack(other, exact, single) ? other : null;
    }

    private static boolean readsBack(BigDecimal decimal, BigDecimal exact, boolean single) {
        return single ? decimal.floatValue() == exact.floatValue() : decimal.doubleValue() == exact.doubleValue();
    }

    private String toJson() {
        StringBuilder out = new StringBuilder(24);
        int exponent = point - 1;
        if (!digits.isEmpty() && (exponent < -6 || exponent >= 21)) {
            scientific(out, exponent);
            out.append(Math.abs(exponent));
        } else {
            fixed(out);
        }
        return out.toString();
    }

    private String toKey() {
        StringBuilder out = new StringBuilder(24);
        int exponent = digits.isEmpty() ? 0 : point - 1;
        if (exponent < -4 || exponent >= 6) {
            scientific(out, exponent);
            if (Math.abs(exponent) < 10) {
                out.append('0');
            }
            out.append(Math.abs(exponent));
        } else {
            fixed(out);
        }
        return out.toString();
    }

    private void scientific(StringBuilder out, int exponent) {
        if (negative) {
            out.append('-');
        }
        out.append(digits.charAt(0));
        if (digits.length() > 1) {
            out.append('.').append(digits, 1, digits.length());
        }
        out.append('e').append(exponent < 0 ? '-' : '+');
    }

    private void fixed(StringBuilder out) {
        if (negative) {
            out.append('-');
        }
        if (point <= 0) {
            out.append('0');
        }
        for (int i = 0; i < point; i++) {
            out.append(i < digits.length() ? digits.charAt(i) : '0');
        }
        if (digits.length() > point) {
            out.append('.');
            for (int i = point; i < 0; i++) {
                out.append('0');
            }
            out.append(digits, Math.max(point, 0), digits.length());
        }
    }
}
