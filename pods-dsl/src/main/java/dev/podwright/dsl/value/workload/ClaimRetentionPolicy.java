package dev.podwright.dsl.value.workload;

/** What becomes of the claims of a StatefulSet. Words take a text beside it, for values that are newer. */
public enum ClaimRetentionPolicy {
    /** {@code Retain}. */
    RETAIN("Retain"),
    /** {@code Delete}. */
    DELETE("Delete");

    private final String text;

    ClaimRetentionPolicy(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
