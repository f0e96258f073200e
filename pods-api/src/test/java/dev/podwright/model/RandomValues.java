package dev.podwright.model;

import java.util.List;
import java.util.Random;

/** Quantities, times and numbers at random, most of them nearly right, so that both verdicts come up often. */
final class RandomValues {
    /** Without 1e2147483648, which keeps Go busy for hours: it takes the exponent for -2147483648. */
    private static final List<String> AWKWARD_QUANTITIES = List.of(
            "",
            "0",
            "+",
            "-",
            ".",
            "+.",
            "-.",
            "..",
            "m",
            "k",
            "Ki",
            "Ti",
            "Pi",
            "Ei",
            ".Ei",
            "+Ei",
            "0Ei",
            "0.Ei",
            "-0.0Ei",
            "e5",
            "e-20",
            ".e-20",
            "0e-20",
            "e",
            "E",
            "Ee",
            "EE",
            "eE5",
            "1e",
            "1E",
            "1E5",
            "1e+",
            "1e-",
            "1e+5",
            "1e-5",
            "1e05",
            "1e5m",
            "1em",
            "1e1.5",
            "1.5e3",
            "1i",
            "1ki",
            "1KI",
            "1mi",
            "1K",
            "1ni",
            "1ui",
            "1Kii",
            "1iK",
            "1g",
            "1t",
            "0.5 GB",
            "512MB",
            "512 Mi",
            " 1",
            "1 ",
            "\t1",
            "1\n",
            "1\u00a0",
            "\u00a01",
            "\u20281",
            "\u30001",
            "1,5",
            "1_000",
            "0x10",
            "Inf",
            "NaN",
            "--1",
            "+-1",
            "1-",
            "1+",
            "1-5",
            "1+5",
            "m-5",
            "1m-5",
            "1m5",
            "1.5.5",
            "5.",
            ".5",
            "00005",
            "1.500",
            "0.500",
            "+5",
            "1000E",
            "1001E",
            "1024Ei",
            "8Ei",
            "7Ei",
            "7.9Ei",
            "-8Ei",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "-9223372036854775809",
            "9223372036854775807Ki",
            "9223372036854775.807k",
            "999999999999999999",
            "1000000000000000000",
            "999999999999999999E",
            "0.5Ki",
            "1.1Ki",
            "-1.1Ki",
            "0.1Ki",
            "1023.5Ki",
            "0.0009765625Ki",
            "0.0000000001Ki",
            "1n",
            "0.1n",
            "-0.1n",
            "1.5n",
            "1e-9",
            "1e-10",
            "1e-400",
            "-1e-400",
            "9.9999999999",
            "-9.9999999999",
            "0.9999999999",
            "999.9999999999m",
            "1e2147483647",
            "10e2147483647",
            "1e4294967296",
            "1e-4294967296",
            "5e4294967301",
            "1e9223372036854775807",
            "1e9223372036854775808",
            "1e-9223372036854775808",
            "1e-9223372036854775809",
            "1.5e-2147483648",
            "1e2147483646",
            "123e2147483640",
            "\u0661",
            "1\u0660",
            "\uff11",
            "1\u00b5",
            "1\u03bc",
            "true",
            "{}",
            "null",
            "1e1000",
            "12345678901234567890e300",
            "1.00000000000000000000000000001",
            "-1.00000000000000000000000000001Gi",
            "100000000000000000000000000",
            "0.000000000000000000000000000000000000000000000000000000000000000000000000000000000000001Ei",
            "18Ei",
            "0.1Ei");

    private static final List<String> SUFFIXES = List.of(
            "", "", "", "n", "u", "m", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Mi", "Gi", "Gi", "Ti", "Pi",
            "Ei");

    private static final List<String> AWKWARD_TIMES = List.of(
            "",
            "2026-01-31",
            "2026-01-31T12:00:00",
            "2026-01-31T12:00Z",
            "2026-01-31 12:00:00Z",
            "2026-01-31t12:00:00Z",
            "2026-01-31T12:00:00z",
            "0000-01-01T00:00:00Z",
            "0000-01-01T00:00:00+24:60",
            "9999-12-31T23:59:59-24:60",
            "0001-01-01T00:00:00Z",
            "0001-01-01T00:00:00.5Z",
            "0001-01-01T01:00:00+01:00",
            "2000-02-29T00:00:00Z",
            "1900-02-29T00:00:00Z",
            "2024-02-29T00:00:00Z",
            "2023-02-29T00:00:00Z",
            "2026-04-31T00:00:00Z",
            "2026-01-31T24:00:00Z",
            "2026-12-31T23:59:60Z",
            "2026-01-31T1:00:00Z",
            "2026-01-31T1:00:00.5+01:00",
            "2026-01-31T12:00:00,5Z",
            "2026-01-31T12:00:00.Z",
            "2026-01-31T12:00:00,Z",
            "2026-01-31T12:00:00.1234567899Z",
            "2026-01-31T12:00:00.12345678901234567890123Z",
            "2026-01-31T12:00:00+25:00",
            "2026-01-31T12:00:00+24:00",
            "2026-01-31T12:00:00+24:61",
            "2026-01-31T12:00:00+00:60",
            "2026-01-31T12:00:00-00:00",
            "2026-01-31T12:00:00+0100",
            "2026-01-31T12:00:00+01",
            "2026-01-31T12:00:00Z ",
            " 2026-01-31T12:00:00Z",
            "2026-01-31T12:00:00ZZ",
            "2026-1-31T12:00:00Z",
            "+026-01-31T12:00:00Z",
            "-026-01-31T12:00:00Z",
            "20260-01-31T12:00:00Z",
            "1969-12-31T23:59:59.999Z",
            "2026-01-31T12:0:00Z",
            "2026-01-31T12:00:0Z",
            "2026-01-31T:00:00Z",
            "2026-01-31T1:00:00",
            "2026-01-31T123:00:00Z",
            "2026-01-31T12:00:00+1:00",
            "2026-01-31T12:00:00\u2212" + "01:00",
            "202\u0666-01-31T12:00:00Z",
            "2026-00-10T00:00:00Z",
            "2026-13-10T00:00:00Z",
            "2026-10-00T00:00:00Z");

    private static final List<String> AWKWARD_NUMBERS = List.of(
            "0",
            "-0",
            "00",
            "-",
            "",
            "1.0",
            "1e1",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "+1",
            " 1",
            "12345678901",
            "0001",
            "01",
            "-01",
            "1_0",
            "0x1",
            "99999999999999999999",
            "true",
            "null",
            "1 ",
            "-1",
            "\u0661");

    private final Random random;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    String quantity() {
        int pick = random.nextInt(100);
        if (pick < 3) {
            return pick(AWKWARD_QUANTITIES);
        }
        if (pick < 6) {
            // Held in 64 bits whatever the exponent; a longer number, or 0, would keep Go busy for hours.
            return (1 + random.nextInt(99_999)) + "e" + (Integer.MAX_VALUE - random.nextInt(40));
        }
        return pick < 85 ? ordinaryQuantity() : modest(mutated(ordinaryQuantity(), "0123456789.+-eEinumkKMGTP, "));
    }

    /** None with an exponent so large that Go could not add it to another. */
    String modestQuantity() {
        return modest(random.nextInt(12) == 0 ? pick(AWKWARD_QUANTITIES) : ordinaryQuantity());
    }

    private static String modest(String text) {
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        return exponent >= 0 && text.length() - exponent > 6 ? "1" : text;
    }

    private String ordinaryQuantity() {
        StringBuilder out = new StringBuilder();
        int sign = random.nextInt(8);
        out.append(sign == 0 ? "-" : sign == 1 ? "+" : "");
        switch (random.nextInt(6)) {
            case 0 -> number(out, 3).append('.');
            case 1 -> number(number(out, 4).append('.'), 4);
            case 2 -> number(number(out, 22).append('.'), 22);
            case 3 -> number(out, 22);
            case 4 -> number(number(out, 1).append('.'), random.nextInt(20) == 0 ? 120 : 14);
            default -> number(out, 5);
        }
        if (random.nextInt(5) == 0) {
            int largest = random.nextInt(4) == 0 ? 400 : 24;
            int exponent = random.nextInt(2 * largest) - largest;
            out.append(random.nextBoolean() ? 'e' : 'E').append(exponent > 0 && random.nextBoolean() ? "+" : "");
            return out.append(exponent).toString();
        }
        return out.append(pick(SUFFIXES)).toString();
    }

    /** Up to so many digits, among which zeros, nines and powers of two are frequent. */
    private StringBuilder number(StringBuilder out, int most) {
        int length = random.nextInt(most + 1);
        switch (random.nextInt(6)) {
            case 0 -> out.append("0".repeat(length));
            case 1 -> out.append("9".repeat(length));
            case 2 -> {
                String power = Long.toString(1L << random.nextInt(63));
                out.append(power, 0, Math.min(power.length(), Math.max(1, most)));
            }
            default -> {
                int zeros = random.nextInt(3) == 0 ? random.nextInt(length + 1) : 0;
                for (int i = 0; i < length; i++) {
                    out.append(i >= length - zeros ? '0' : (char) ('0' + random.nextInt(10)));
                }
            }
        }
        return out;
    }

    String json() {
        String text = random.nextInt(4) == 0 ? pick(AWKWARD_QUANTITIES) : modestQuantity();
        if (random.nextInt(2) == 0) {
            return text;
        }
        List<String> blanks = List.of(
                " ", "  ", "\t", "\n", "\u000b", "\r", "\u0085", "\u00a0", "\u1680", "\u180e", "\u2000", "\u200a",
                "\u200b", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000", "\ufeff", "\u001f");
        return (random.nextBoolean() ? pick(blanks) : "") + text + (random.nextBoolean() ? pick(blanks) : "");
    }

    String time() {
        int pick = random.nextInt(100);
        if (pick < 5) {
            return pick(AWKWARD_TIMES);
        }
        String year = "%04d".formatted(pick < 20 ? random.nextInt(10_000) : 1890 + random.nextInt(220));
        String hour =
                (random.nextInt(10) == 0 ? "%d" : "%02d").formatted(random.nextInt(random.nextInt(9) == 0 ? 30 : 24));
        StringBuilder out = new StringBuilder(year)
                .append("-%02d-%02dT".formatted(random.nextInt(12) + 1, random.nextInt(31) + 1))
                .append(hour)
                .append(":%02d:%02d".formatted(random.nextInt(60), random.nextInt(60)));
        if (random.nextInt(3) == 0) {
            number(out.append(random.nextInt(3) == 0 ? ',' : '.'), 12);
        }
        if (random.nextBoolean()) {
            out.append('Z');
        } else {
            int hours = random.nextInt(random.nextInt(9) == 0 ? 30 : 15);
            int minutes = random.nextInt(random.nextInt(5) == 0 ? 64 : 60);
            out.append(random.nextBoolean() ? '+' : '-').append("%02d:%02d".formatted(hours, minutes));
        }
        return random.nextInt(5) == 0 ? mutated(out.toString(), "0123456789:.,-+TZtz ") : out.toString();
    }

    String integer() {
        return switch (random.nextInt(4)) {
            case 0 -> pick(AWKWARD_NUMBERS);
            case 1 -> Integer.toString(random.nextInt());
            case 2 -> Long.toString(random.nextLong() >> random.nextInt(64));
            default -> mutated(Integer.toString(random.nextInt()), "0123456789-+.e ");
        };
    }

    private String mutated(String text, String alphabet) {
        StringBuilder out = new StringBuilder(text);
        for (int left = 1 + random.nextInt(2); left > 0; left--) {
            int at = random.nextInt(out.length() + 1);
            char c = alphabet.charAt(random.nextInt(alphabet.length()));
            switch (random.nextInt(3)) {
                case 0 -> out.insert(at, c);
                case 1 -> out.replace(at, Math.min(at + 1, out.length()), String.valueOf(c));
                default -> out.delete(at, Math.min(at + 1, out.length()));
            }
        }
        return out.toString();
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    static List<String> awkwardQuantities() {
        return AWKWARD_QUANTITIES;
    }

    static List<String> awkwardTimes() {
        return AWKWARD_TIMES;
    }

    static List<String> awkwardNumbers() {
        return AWKWARD_NUMBERS;
    }
}
