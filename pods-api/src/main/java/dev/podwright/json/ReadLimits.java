package dev.podwright.json;

/**
 * How much a reader accepts before it refuses a text with a problem of the rule {@code read/limit}. The defaults accept
 * whatever people write and generate for a cluster, and keep hostile texts within about 150 MB of memory. Immutable.
 */
public final class ReadLimits {
    private static final ReadLimits DEFAULTS = new ReadLimits(16 << 20, 1_000, 10_000, 1_000_000);

    private final int maxTextSize;
    private final int maxDepth;
    private final int maxDocuments;
    private final int maxValues;

    private ReadLimits(int maxTextSize, int maxDepth, int maxDocuments, int maxValues) {
        if (maxTextSize < 1 || maxDepth < 1 || maxDocuments < 1 || maxValues < 1) {
            throw new IllegalArgumentException("each limit must be at least 1");
        }
        this.maxTextSize = maxTextSize;
        this.maxDepth = maxDepth;
        this.maxDocuments = maxDocuments;
        this.maxValues = maxValues;
    }

    /** 16 MiB of text, 1,000 levels, 10,000 documents, 1,000,000 values. */
    public static ReadLimits defaults() {
        return DEFAULTS;
    }

    /** How long a text can be: bytes where it is read from bytes, characters where it is a string. */
    public int maxTextSize() {
        return maxTextSize;
    }

    /** How deep objects and arrays can be nested. */
    public int maxDepth() {
        return maxDepth;
    }

    /** How many documents a text can have. */
    public int maxDocuments() {
        return maxDocuments;
    }

    /** How many values, keys included, a text can hold once its aliases are followed. */
    public int maxValues() {
        return maxValues;
    }

    /**
     * These limits with another size of the text.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public ReadLimits withMaxTextSize(int size) {
        return new ReadLimits(size, maxDepth, maxDocuments, maxValues);
    }

    /**
     * These limits with another depth.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public ReadLimits withMaxDepth(int depth) {
        return new ReadLimits(maxTextSize, depth, maxDocuments, maxValues);
    }

    /**
     * These limits with another number of documents.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public ReadLimits withMaxDocuments(int documents) {
        return new ReadLimits(maxTextSize, maxDepth, documents, maxValues);
    }

    /**
     * These limits with another number of values.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public ReadLimits withMaxValues(int values) {
        return new ReadLimits(maxTextSize, maxDepth, maxDocuments, values);
    }
}
