package dev.podwright.conformance.compare;

import dev.podwright.conformance.answer.SameMode;
import dev.podwright.conformance.oracle.OracleProcess;
import dev.podwright.conformance.random.RandomApplies;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonObject;
import dev.podwright.model.internal.json.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares whether storing an object would change the live one with what {@code oracle apply} says: of live objects without
 * owners, of those to which the manager applied another object before, and of those that the oracle stored, with their
 * owners.
 */
public final class EqualityComparison {
    private static final int CHUNK = 5_000;
    /** How many applies follow the first one to an object. */
    private static final int FURTHER = 2;

    private static final int SHOWN = 10;

    private final RandomApplies applies;
    private final List<String> wrong = new ArrayList<>();
    private long compared;
    private long changed;
    private long refused;

    private EqualityComparison(long seed) {
        this.applies = new RandomApplies(seed);
    }

    /**
     * Compares random applies, and those that follow them, by several managers, to what the oracle stored.
     *
     * @param oracle the path of the oracle
     * @return whether all answers are the same
     */
    public static boolean run(long seed, long count, String oracle) throws IOException {
        EqualityComparison comparison = new EqualityComparison(seed);
        try (OracleProcess process = new OracleProcess(oracle, "apply")) {
            for (long from = 0; from < count; from += CHUNK) {
                comparison.chunk(process, from, Math.min(count, from + CHUNK));
            }
        }
        return comparison.print();
    }

    private void chunk(OracleProcess process, long from, long to) throws IOException {
        Map<Long, String> lines = new LinkedHashMap<>();
        for (long which = from; which < to; which++) {
            lines.put(which, applies.apply(which));
        }
        for (int round = 0; !lines.isEmpty(); round++) {
            lines = round(process, lines, round);
        }
    }

    /** Compares applies, and returns those that follow them. */
    private Map<Long, String> round(OracleProcess process, Map<Long, String> lines, int round) throws IOException {
        Map<Long, String> further = new LinkedHashMap<>();
        Iterator<Long> numbers = lines.keySet().iterator();
        process.askAll(lines.values().iterator(), (line, answer) -> {
            JsonObject said = compare(line, answer);
            long which = numbers.next();
            if (round < FURTHER
                    && said.get("stored") instanceof JsonObject stored
                    && said.get("owners") instanceof JsonObject owners) {
                further.put(which, applies.next(line, stored, owners, which, round));
            }
        });
        return further;
    }

    private JsonObject compare(String line, String answer) {
        JsonObject request = read(line);
        JsonObject said = read(answer);
        if (said.get("error") != null || said.get("changed") == null) {
            refused++;
            return said;
        }
        boolean changes = JsonBoolean.of(true).equals(said.get("changed"));
        JsonObject previous = request.get("previous") instanceof JsonObject object ? object : null;
        String ours = SameMode.answer(
                (JsonObject) Objects.requireNonNull(request.get("applied")),
                (JsonObject) Objects.requireNonNull(request.get("live")),
                Objects.requireNonNull(request.text("manager")),
                previous);
        compared++;
        changed += changes ? 1 : 0;
        boolean same = JsonBoolean.of(true).equals(read(ours).get("same"));
        if (same == changes || read(ours).get("error") != null) {
            wrong.add(line + "\n  server: " + answer + "\n  podwright: " + ours);
        }
        return said;
    }

    private static JsonObject read(String line) {
        return (JsonObject) Objects.requireNonNull(JsonReader.readLine(line).root());
    }

    private boolean print() {
        System.out.printf(
                "%,d applies, %.1f%% change the live object; %,d more are refused by the server; %d differences%n",
                compared, 100.0 * changed / Math.max(1, compared), refused, wrong.size());
        wrong.sort(Comparator.comparingInt(String::length));
        wrong.stream().limit(SHOWN).forEach(each -> System.out.println("\n  " + each));
        return wrong.isEmpty() && compared > 0;
    }
}
