package dev.podwright.dsl.value.workload;

/** What counts as the completion of a Job. Words take a text beside it, for values that are newer. */
public enum CompletionMode {
    /** {@code NonIndexed}. */
    NON_INDEXED("NonIndexed"),
    /** {@code Indexed}. */
    INDEXED("Indexed");

    private final String text;

    CompletionMode(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
