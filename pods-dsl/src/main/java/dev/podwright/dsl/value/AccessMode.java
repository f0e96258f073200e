package dev.podwright.dsl.value;

/** How nodes can mount a volume. Words take a text beside it, for values that are newer. */
public enum AccessMode {
    /** {@code ReadWriteOnce}. */
    READ_WRITE_ONCE("ReadWriteOnce"),
    /** {@code ReadOnlyMany}. */
    READ_ONLY_MANY("ReadOnlyMany"),
    /** {@code ReadWriteMany}. */
    READ_WRITE_MANY("ReadWriteMany"),
    /** {@code ReadWriteOncePod}. */
    READ_WRITE_ONCE_POD("ReadWriteOncePod");

    private final String text;

    AccessMode(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
