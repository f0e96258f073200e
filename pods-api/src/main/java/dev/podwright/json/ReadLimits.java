package dev.podwright.json;

import dev.podwright.report.Problem;

/**
 * How much a reader takes on before it refuses a text with a {@link Problem.Kind#LIMIT} problem. The defaults let
 * through whatever people write and generate for a cluster, and keep hostile texts within about 150 MB of memory.
 *
 * @param maxTextSize how long a text may be: bytes where it is read from bytes, characters where it is a string
 * @param maxDepth how deep objects and arrays may nest in each other
 * @param maxDocuments how many documents a text may have
 * @param maxValues how many values, keys included, a text may hold once its aliases are followed
 */
public record ReadLimits(int maxTextSize, int maxDepth, int maxDocuments, int maxValues) {
    private static final ReadLimits DEFAULTS = new ReadLimits(16 << 20, 1_000, 10_000, 1_000_000);

    /** Refuses limits that are not positive. */
    public ReadLimits {
        if (maxTextSize < 1 || maxDepth < 1 || maxDocuments < 1 || maxValues < 1) {
            throw new IllegalArgumentException("Each limit must be at least 1");
        }
    }

    /** 16 MiB of text, 1,000 levels, 10,000 documents, 1,000,000 values. */
    public static ReadLimits defaults() {
        return DEFAULTS;
    }

    /** These limits with another size of the text. */
    public ReadLimits withMaxTextSize(int size) {
        return new ReadLimits(size, maxDepth, maxDocuments, maxValues);
    }

    /** These limits with another depth. */
    public ReadLimits withMaxDepth(int depth) {
        return new ReadLimits(maxTextSize, depth, maxDocuments, maxValues);
    }

    /** These limits with another number of documents. */
    public ReadLimits withMaxDocuments(int documents) {
        return new ReadLimits(maxTextSize, maxDepth, documents, maxValues);
    }

    /** These limits with another number of values. */
    public ReadLimits withMaxValues(int values) {
        return new ReadLimits(maxTextSize, maxDepth, maxDocuments, values);
    }
}
