package dev.podwright.dsl.value;

/** Which groups a process gets. Words take a text beside it, for values that are newer. */
public enum SupplementalGroupsPolicy {
    /** {@code Merge}. */
    MERGE("Merge"),
    /** {@code Strict}. */
    STRICT("Strict");

    private final String text;

    SupplementalGroupsPolicy(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
