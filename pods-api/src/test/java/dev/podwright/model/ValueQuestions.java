package dev.podwright.model;

import dev.podwright.model.value.IntOrString;
import dev.podwright.model.value.Quantity;
import dev.podwright.model.value.Time;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Holds quantities, times and numbers against Kubernetes' own. {@code ask SEED COUNT} prints questions, to which the Go
 * program in {@code conformance/quantity} writes its answers; {@code check} reads both and prints where ours differ.
 */
public final class ValueQuestions {
    private static final String REFUSED = "refused";

    private ValueQuestions() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (args[0].equals("ask")) {
            ask(out, Long.parseLong(args[1]), Integer.parseInt(args[2]));
            out.flush();
            return;
        }
        int count = 0;
        int differences = 0;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line; (line = in.readLine()) != null; count++) {
                String ours = answer(line);
                if (!line.endsWith("\t" + ours)) {
                    differences++;
                    out.println(line + "\n    ours: " + ours);
                }
            }
        }
        out.println(count + " answers, " + differences + " differences");
        out.flush();
        if (differences > 0 || count == 0) {
            System.exit(1);
        }
    }

    private static void ask(PrintStream out, long seed, int count) {
        RandomValues.awkwardQuantities().forEach(text -> ask(out, "quantity", text));
        RandomValues.awkwardQuantities().forEach(text -> ask(out, "json", text));
        RandomValues.awkwardTimes().forEach(text -> ask(out, "time", text));
        RandomValues.awkwardNumbers().forEach(text -> ask(out, "int", text));
        RandomValues values = new RandomValues(seed);
        for (int i = 0; i < count; i++) {
            switch (i % 10) {
                case 0, 1, 2, 3 -> ask(out, "quantity", values.quantity());
                case 4, 5 -> ask(out, "pair", values.modestQuantity(), values.modestQuantity());
                case 6 -> ask(out, "json", values.json());
                case 7 -> ask(out, "time", values.time());
                case 8 -> ask(out, "times", values.time(), values.time());
                default -> ask(out, "int", values.integer());
            }
        }
    }

    private static void ask(PrintStream out, String kind, String... operands) {
        StringBuilder line = new StringBuilder(kind);
        for (String operand : operands) {
            line.append('\t');
            operand.chars()
                    .forEach(c -> line.append(
                            c < 32 || c > 126 || c == '"' || c == '\\'
                                    ? "\\u%04x".formatted(c)
                                    : Character.toString(c)));
        }
        out.print(line.append('\n'));
    }

    /** Our answer to a line, which begins with a question; what follows the operands does not count. */
    static String answer(String line) {
        String[] parts = line.split("\t", -1);
        String first = unescaped(parts[1]);
        return switch (parts[0]) {
            case "quantity" -> quantity(first);
            case "pair" -> pair(first, unescaped(parts[2]));
            case "json" -> json(first);
            case "time" -> time(first);
            case "times" -> times(first, unescaped(parts[2]));
            case "int" -> integer(first);
            default -> throw new IllegalArgumentException(line);
        };
    }

    private static String quantity(String text) {
        Quantity quantity = Quantity.tryParse(text);
        if (quantity == null) {
            return REFUSED;
        }
        Quantity milli = quantity.roundUp(Quantity.MILLI);
        return String.join(" ", facts(quantity), facts(milli), facts(quantity.roundUp(0)), facts(quantity.negate()));
    }

    private static String facts(Quantity q) {
        return q.canonical() + " " + q.serverValue(0) + " " + q.milliValue() + " " + q.signum();
    }

    private static String pair(String left, String right) {
        Quantity a = Quantity.tryParse(left);
        Quantity b = Quantity.tryParse(right);
        if (a == null || b == null) {
            return REFUSED;
        }
        int order = a.compareTo(b);
        if (a.equals(b) != (order == 0) || (order == 0 && a.hashCode() != b.hashCode())) {
            return "equals or hashCode is not what compareTo is";
        }
        return order + " " + facts(a.add(b)) + " " + facts(a.subtract(b));
    }

    private static String json(String content) {
        Quantity read = Quantity.tryFromJson(content);
        String answer = read == null ? REFUSED : facts(read);
        return isJsonNumber(content) ? answer + " " + answer : answer;
    }

    private static boolean isJsonNumber(String text) {
        return text.matches("-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][-+]?[0-9]+)?");
    }

    private static String time(String text) {
        Time time = Time.tryParse(text);
        if (time == null) {
            return REFUSED;
        }
        Instant instant = time.toInstant();
        return instant.getEpochSecond() + " " + instant.getNano() + " " + time.canonical();
    }

    private static String times(String left, String right) {
        Time a = Time.tryParse(left);
        Time b = Time.tryParse(right);
        if (a == null || b == null) {
            return REFUSED;
        }
        return a.equals(b) ? "0" : Integer.toString(Integer.signum(a.compareTo(b)));
    }

    private static String integer(String literal) {
        IntOrString number = IntOrString.tryFromJsonNumber(literal);
        return number == null ? REFUSED : number.toString();
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    /** Questions with Kubernetes' answers, recorded. */
    static List<String> recorded() throws IOException {
        try (var in = ValueQuestions.class.getResourceAsStream("values.tsv.gz")) {
            byte[] lines = new GZIPInputStream(Objects.requireNonNull(in)).readAllBytes();
            return new String(lines, StandardCharsets.UTF_8).lines().toList();
        }
    }
}
