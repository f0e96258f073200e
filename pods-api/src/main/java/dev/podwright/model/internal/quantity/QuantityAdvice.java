package dev.podwright.model.internal.quantity;

import dev.podwright.model.internal.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Explains why a text is not a valid quantity and what its author may have meant. */
public final class QuantityAdvice {
    private static final String GENERAL =
            "write a number with at most one suffix of n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei, such as 250m or"
                    + " 512Mi";
    private static final int LONGEST = 64;

    private QuantityAdvice() {}

    /** What is wrong with a text that is not a valid quantity. */
    public static String message(String text) {
        return Excerpt.quoted(text) + " is not a quantity: " + reason(text);
    }

    /** What to write instead. */
    public static String fix(String text) {
        StringBuilder compact = new StringBuilder();
        text.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(compact::appendCodePoint);
        int comma = compact.indexOf(",");
        if (comma >= 0 && compact.indexOf(".") < 0) {
            compact.setCharAt(comma, '.');
        }
        int number = numberEnd(compact);
        List<String> meant = new ArrayList<>();
        if (number > 0 && number <= LONGEST) {
            String unit = compact.substring(number);
            for (String suffix : suffixes(unit)) {
                String candidate = compact.substring(0, number) + suffix;
                Parsed parsed = QuantityReader.read(candidate);
                if (parsed != null) {
                    boolean keep = suffix.equals(unit) || parsed.verbatim();
                    meant.add(keep ? candidate : CanonicalText.of(parsed.amount(), parsed.notation()));
                }
            }
        }
        return meant.isEmpty() ? GENERAL : "write " + String.join(" or ", meant);
    }

    private static String reason(String text) {
        int number = numberEnd(text);
        if (text.isEmpty()) {
            return "the text is empty";
        }
        if (text.codePoints().anyMatch(Character::isWhitespace)) {
            return "it must not contain blanks";
        }
        if (number == text.length()) {
            return "the number has more than one decimal point";
        }
        if (number == 0 || (number == 1 && "+-".indexOf(text.charAt(0)) >= 0)) {
            return "it must begin with a number";
        }
        return Excerpt.quoted(text.substring(number)) + " is not one of the suffixes";
    }

    private static int numberEnd(CharSequence text) {
        int end = !text.isEmpty() && "+-".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        while (end < text.length() && "0123456789.".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** The suffixes that a unit may mean, the most likely first. */
    private static List<String> suffixes(String unit) {
        if (QuantityReader.read("1" + unit) != null) {
            return List.of(unit);
        }
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "b", "byte", "bytes", "c", "cpu", "cpus", "core", "cores" -> List.of("");
            case "mcpu", "mcpus", "mcore", "mcores", "milli", "millis", "millicore", "millicores", "millicpu" ->
                List.of("m");
            case "k", "kb", "kbyte", "kbytes" -> List.of("k", "Ki");
            case "mb", "mbyte", "mbytes" -> List.of("M", "Mi");
            case "g", "gb", "gbyte", "gbytes" -> List.of("G", "Gi");
            case "t", "tb", "tbyte", "tbytes" -> List.of("T", "Ti");
            case "p", "pb", "pbyte", "pbytes" -> List.of("P", "Pi");
            case "eb", "ebyte", "ebytes" -> List.of("E", "Ei");
            case "ki", "kib" -> List.of("Ki");
            case "mi", "mib" -> List.of("Mi");
            case "gi", "gib" -> List.of("Gi");
            case "ti", "tib" -> List.of("Ti");
            case "pi", "pib" -> List.of("Pi");
            case "ei", "eib" -> List.of("Ei");
            default -> List.of();
        };
    }
}
