package dev.podwright.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The differences of verdicts from those of the server, one example of each kind. */
final class Mismatches {
    private static final int SHOWN = 40;

    private record Example(String line, int count) {}

    private final boolean withWarnings;
    private final UnaryOperator<String> ours;
    private final Map<String, Example> examples = new LinkedHashMap<>();

    /** The verdicts of ours are what a function says of a line. */
    Mismatches(boolean withWarnings, UnaryOperator<String> ours) {
        this.ours = ours;
        this.withWarnings = withWarnings;
    }

    void compare(String line, Answer server) {
        Answer answer = Answer.read(ours.apply(line));
        if (server.equals(answer)) {
            return;
        }
        for (String difference : server.differences(answer, withWarnings)) {
            examples.merge(
                    general(difference),
                    new Example(line, 1),
                    (first, again) -> new Example(first.line, first.count + 1));
        }
    }

    boolean isEmpty() {
        return examples.isEmpty();
    }

    int kinds() {
        return examples.size();
    }

    /** Prints a minimal object for each kind of difference, with the name of whose verdicts they are. */
    void print(UnaryOperator<String> server, String name) {
        examples.entrySet().stream().limit(SHOWN).forEach(entry -> {
            String difference = entry.getKey();
            Shrinker shrinker = new Shrinker(line -> differences(line, server).stream()
                    .anyMatch(each -> general(each).equals(difference)));
            String smallest = shrinker.shrink(entry.getValue().line);
            System.out.println();
            System.out.println(difference + " (" + entry.getValue().count + " times)");
            System.out.println("  " + smallest);
            System.out.println("  server: " + server.apply(smallest));
            System.out.println("  " + name + ": " + ours.apply(smallest));
        });
    }

    private List<String> differences(String line, UnaryOperator<String> server) {
        return Answer.read(server.apply(line)).differences(Answer.read(ours.apply(line)), withWarnings);
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
