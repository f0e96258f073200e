package dev.podwright.model.internal.yaml;

import dev.podwright.json.ReadLimits;
import dev.podwright.model.internal.json.TextProblem;
import dev.podwright.report.ReadRule;

/**
 * Counts the values of a text, over all its documents, and checks them against the limits of the caller and against go-yaml's
 * own limit for aliases.
 *
 * <p>go-yaml: {@code decodeCount} and {@code aliasCount} of {@code decoder}, and their checks in {@code decoder.unmarshal}.
 */
final class LimitChecker {
    private static final long VALUES_OF_ANCHOR = 4;
    private static final long UNCHECKED_ANCHORS = 1_000;
    private static final long UNCHECKED_ALIASED_VALUES = 100;
    private static final long UNCHECKED_VALUES = 1_000;
    private static final long ALIAS_RATIO_RANGE_LOW = 400_000;
    private static final long ALIAS_RATIO_RANGE_HIGH = 4_000_000;

    private final ReadLimits limits;
    private long valuesOfEarlierDocuments;
    private long values;
    private long aliasedValues;
    private long anchors;
    private long valuesOfAnchors;
    private long characters;
    private long aliasedCharacters;

    LimitChecker(ReadLimits limits) {
        this.limits = limits;
    }

    int maxDocuments() {
        return limits.maxDocuments();
    }

    int maxDepth() {
        return limits.maxDepth();
    }

    void beginDocument() {
        valuesOfEarlierDocuments += values;
        values = 0;
        aliasedValues = 0;
        characters = 0;
        aliasedCharacters = 0;
    }

    /** The values of this document so far, with those of aliases. */
    long values() {
        return values;
    }

    void countValue(Mark place) {
        values++;
        checkValues(place);
    }

    /** Counts an anchor, which takes as much memory as several values. */
    void countAnchor(Mark place) {
        if (++anchors > UNCHECKED_ANCHORS) {
            valuesOfAnchors += VALUES_OF_ANCHOR;
            checkValues(place);
        }
    }

    /** Counts the values and characters that an alias repeats. */
    void countAlias(long size, long characters, Mark place) {
        values += size;
        aliasedValues += size;
        aliasedCharacters += characters;
        checkValues(place);
        if (aliasedCharacters > limits.maxTextSize()) {
            throw place.problem(
                    ReadRule.LIMIT,
                    "aliases repeat more than " + limits.maxTextSize() + " characters",
                    "write the text once, or raise ReadLimits.maxTextSize");
        }
    }

    /** The characters of this document so far, with those of aliases, without those of structure. */
    long characters() {
        return characters;
    }

    void countCharacters(long length) {
        characters += length;
    }

    private void checkValues(Mark place) {
        if (valuesOfEarlierDocuments + values + valuesOfAnchors > limits.maxValues()) {
            throw place.problem(
                    ReadRule.LIMIT,
                    "the text holds more than " + limits.maxValues() + " values",
                    "split the text, or raise ReadLimits.maxValues");
        }
        if (aliasedValues > UNCHECKED_ALIASED_VALUES
                && values > UNCHECKED_VALUES
                && aliasedValues > values * allowedAliasRatio()) {
            throw place.problem(
                    ReadRule.LIMIT,
                    "aliases repeat so much that go-yaml refuses the document: " + aliasedValues + " of " + values
                            + " values",
                    "write the values out, or use fewer aliases of aliases");
        }
    }

    /** What share of a document's values may come from aliases. go-yaml: {@code allowedAliasRatio}, for CVE-2019-11253. */
    private double allowedAliasRatio() {
        if (values <= ALIAS_RATIO_RANGE_LOW) {
            return 0.99;
        }
        if (values >= ALIAS_RATIO_RANGE_HIGH) {
            return 0.10;
        }
        return 0.99 - 0.89 * (values - ALIAS_RATIO_RANGE_LOW) / (ALIAS_RATIO_RANGE_HIGH - ALIAS_RATIO_RANGE_LOW);
    }

    void checkDepth(int depth, Mark place) {
        if (depth > limits.maxDepth()) {
            throw tooDeep(place);
        }
    }

    TextProblem tooDeep(Mark place) {
        return place.problem(
                ReadRule.LIMIT,
                "values nest deeper than " + limits.maxDepth() + " levels",
                "make the document flatter, or raise ReadLimits.maxDepth");
    }

    /** A text with more documents than the limits allow. */
    TextProblem tooManyDocuments(int line) {
        return new Mark()
                .set(line, 0)
                .problem(
                        ReadRule.LIMIT,
                        "the text has more than " + limits.maxDocuments() + " documents",
                        "split the text, or raise ReadLimits.maxDocuments");
    }
}
