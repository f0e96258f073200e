package dev.podwright.dsl.value;

/** What holds the files of an {@code emptyDir}. Words take a text beside it, for values that are newer. */
public enum StorageMedium {
    /** {@code Memory}. */
    MEMORY("Memory"),
    /** {@code HugePages}. */
    HUGE_PAGES("HugePages");

    private final String text;

    StorageMedium(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
