package dev.podwright.conformance.routes;

import java.util.Map;
import java.util.TreeMap;

/** How often each thing happened. */
final class Outcomes {
    private final Map<String, Long> counts = new TreeMap<>();

    void count(String outcome) {
        counts.merge(outcome, 1L, Long::sum);
    }

    Map<String, Long> counts() {
        return counts;
    }
}
