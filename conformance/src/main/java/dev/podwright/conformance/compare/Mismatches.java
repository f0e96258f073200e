package dev.podwright.conformance.compare;

import dev.podwright.conformance.oracle.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The differences between verdicts and those of the server, with one example of each kind. */
final class Mismatches {
    private static final int SHOWN = 40;

    private record Example(String line, int count) {
        Example again() {
            return new Example(line, count + 1);
        }
    }

    private final UnaryOperator<String> verdicts;
    private final String name;
    private final Map<String, Example> examples = new LinkedHashMap<>();

    /**
     * No differences yet.
     *
     * @param verdicts gives the verdict on a line
     * @param name whose verdicts these are
     */
    Mismatches(UnaryOperator<String> verdicts, String name) {
        this.verdicts = verdicts;
        this.name = name;
    }

    /** Compares the verdict on a line with the server's. */
    void compare(String line, Verdict server) {
        compare(line, server, verdicts.apply(line));
    }

    /** Compares a verdict that is known already with the server's. */
    void compare(String line, Verdict server, String verdict) {
        Verdict other = Verdict.parse(verdict);
        if (!server.equals(other)) {
            for (String difference : server.differences(other)) {
                examples.merge(general(difference), new Example(line, 1), (first, second) -> first.again());
            }
        }
    }

    boolean isEmpty() {
        return examples.isEmpty();
    }

    int kinds() {
        return examples.size();
    }

    /**
     * Prints a minimal object for each kind of difference.
     *
     * @param server gives the server's verdict on a line
     */
    void print(UnaryOperator<String> server) {
        examples.entrySet().stream().limit(SHOWN).forEach(entry -> {
            String difference = entry.getKey();
            Shrinker shrinker = new Shrinker(line -> differences(line, server).stream()
                    .anyMatch(each -> general(each).equals(difference)));
            String smallest = shrinker.shrink(entry.getValue().line);
            System.out.println();
            System.out.println(difference + " (" + entry.getValue().count + " times)");
            System.out.println("  " + smallest);
            System.out.println("  server: " + server.apply(smallest));
            System.out.println("  " + name + ": " + verdicts.apply(smallest));
        });
    }

    private List<String> differences(String line, UnaryOperator<String> server) {
        return Verdict.parse(server.apply(line)).differences(Verdict.parse(verdicts.apply(line)));
    }

    /** A difference without the indexes and keys of its path. */
    private static String general(String difference) {
        StringBuilder out = new StringBuilder(difference.length());
        boolean inside = false;
        for (int i = 0; i < difference.length(); i++) {
            char c = difference.charAt(i);
            inside = inside ? c != ']' : c == '[';
            if (!inside) {
                out.append(c == ']' ? "[]" : c);
            }
        }
        return out.toString();
    }
}
