package dev.podwright.dsl.internal;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.value.IntOrString;
import dev.podwright.model.value.MalformedValueException;
import dev.podwright.model.value.Quantity;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.report.DraftRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;

/** Reads the arguments of words that come from users: amounts, times, ports and permission bits. */
public final class Texts {
    private static final int LARGEST_MODE = 0777;
    /** Not 420, which is what {@code 0644} is in Java. */
    private static final Set<Integer> LIKE_OCTAL = Set.of(400, 440, 444, 644, 755, 770, 777);

    private Texts() {}

    /** An amount such as {@code 512Mi}. */
    public static Written quantity(String text) {
        try {
            return Written.of(Quantity.parse(text));
        } catch (MalformedValueException e) {
            return new Written(null, Problem.invalid(Excerpt.of(text), e.problem(), e.fix()));
        }
    }

    /** An amount that is computed from a number, such as 0.5 cores; whole thousandths. */
    public static Written quantity(double number) {
        return Double.isFinite(number)
                ? quantity(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString())
                : new Written(
                        null,
                        Problem.invalid(number, number + " is not an amount", "give a finite number, such as 0.5"));
    }

    /** A time in whole seconds, for a field of 64 bits. */
    public static Written seconds(Duration time) {
        if (!Duration.ofSeconds(time.toSeconds()).equals(time)) {
            return new Written(
                    null,
                    Problem.invalid(
                            time.toString(),
                            time + " is not a whole number of seconds",
                            "write seconds(" + Math.max(1, time.toSeconds()) + ") or another whole number of seconds"));
        }
        return Written.of(time.toSeconds());
    }

    /** A time in whole seconds, for a field of 32 bits. */
    public static Written intSeconds(Duration time) {
        Written written = seconds(time);
        if (!(written.value() instanceof Long seconds)) {
            return written;
        }
        if (seconds != seconds.intValue()) {
            return new Written(
                    null,
                    Problem.invalid(
                            time.toString(),
                            seconds + " seconds are more than the field of 32 bits can hold",
                            "write a time of at most " + Integer.MAX_VALUE + " seconds"));
        }
        return Written.of(seconds.intValue());
    }

    /** The number of a port from a text, such as the value of an environment variable. */
    public static Written port(String text) {
        try {
            return Written.of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return new Written(
                    null,
                    Problem.invalid(
                            Excerpt.of(text),
                            '"' + Excerpt.of(text) + "\" is not a port number",
                            "write a number from 1 to 65535, such as 8080"));
        }
    }

    /** The number or the name of a port. A text of digits stays a text, which the server refuses. */
    public static IntOrString port(int number) {
        return IntOrString.of(number);
    }

    /** Permission bits as a number: {@code 0440} in Java is 288. */
    public static Written mode(int mode) {
        if (!LIKE_OCTAL.contains(mode)) {
            return Written.of(mode);
        }
        return new Written(
                mode,
                Problem.advised(
                        Severity.ERROR,
                        DraftRules.DECIMAL_MODE,
                        mode,
                        "the mode " + mode + " is decimal, which is 0" + Integer.toOctalString(mode) + " in octal",
                        "write 0" + mode + " for octal"
                                + (mode > LARGEST_MODE
                                        ? ""
                                        : ", or \"0" + Integer.toOctalString(mode) + "\" if that is what is meant")));
    }

    /** Permission bits as octal digits after a zero, as YAML has them: {@code "0440"}. */
    public static Written mode(String text) {
        String digits = text.startsWith("0o") ? text.substring(2) : text;
        boolean octal = text.startsWith("0") && !digits.isEmpty() && digits.length() <= 5;
        for (int i = 0; i < digits.length(); i++) {
            octal &= digits.charAt(i) >= '0' && digits.charAt(i) <= '7';
        }
        if (octal) {
            return Written.of(Integer.parseInt(digits, 8));
        }
        boolean number = !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '7');
        return new Written(
                null,
                Problem.invalid(
                        Excerpt.of(text),
                        "the mode \"" + Excerpt.of(text) + "\" is not octal digits after a zero",
                        number ? "write \"0" + text + '"' : "write octal digits after a zero, such as \"0440\""));
    }
}
