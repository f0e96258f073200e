package dev.podwright.model.internal.yaml;

import dev.podwright.json.ReadLimits;
import dev.podwright.model.internal.json.TextProblem;
import dev.podwright.report.ReadRule;

/** Counts what has been read of a text, over all its documents, against the limits. */
final class Budget {
    private static final long FEW_FROM_ALIASES = 100;
    private static final long SMALL = 1_000;
    private static final long RATIO_FALLS_FROM = 400_000;
    private static final long RATIO_FALLS_TO = 4_000_000;

    private final ReadLimits limits;
    private long valuesBefore;
    private long values;
    private long fromAliases;

    Budget(ReadLimits limits) {
        this.limits = limits;
    }

    ReadLimits limits() {
        return limits;
    }

    void beginDocument() {
        valuesBefore += values;
        values = 0;
        fromAliases = 0;
    }

    /** The values of this document so far, those that aliases bring included. */
    long values() {
        return values;
    }

    void countValue(int line, int column) {
        values++;
        check(line, column);
    }

    /** Counts what an alias stands for. */
    void countAlias(long size, int line, int column) {
        values += size;
        fromAliases += size;
        check(line, column);
    }

    private void check(int line, int column) {
        if (valuesBefore + values > limits.maxValues()) {
            throw new TextProblem(
                    ReadRule.LIMIT,
                    line,
                    column + 1,
                    "The text holds more than " + limits.maxValues() + " values",
                    "Split the text, or raise ReadLimits.maxValues");
        }
        if (fromAliases > FEW_FROM_ALIASES && values > SMALL && fromAliases > values * allowedShare()) {
            throw new TextProblem(
                    ReadRule.LIMIT,
                    line,
                    column + 1,
                    "Aliases repeat so much that go-yaml refuses the document: " + fromAliases + " of " + values
                            + " values",
                    "Write the values out, or use fewer aliases of aliases");
        }
    }

    /** What share of a document may come from aliases, as go-yaml v2 has it since CVE-2019-11253. */
    private double allowedShare() {
        if (values <= RATIO_FALLS_FROM) {
            return 0.99;
        }
        if (values >= RATIO_FALLS_TO) {
            return 0.10;
        }
        return 0.99 - 0.89 * (values - RATIO_FALLS_FROM) / (RATIO_FALLS_TO - RATIO_FALLS_FROM);
    }
}
