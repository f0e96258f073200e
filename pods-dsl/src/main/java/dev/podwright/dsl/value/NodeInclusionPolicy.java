package dev.podwright.dsl.value;

/** Whether nodes count that the pod cannot use. Words take a text beside it, for values that are newer. */
public enum NodeInclusionPolicy {
    /** {@code Honor}. */
    HONOR("Honor"),
    /** {@code Ignore}. */
    IGNORE("Ignore");

    private final String text;

    NodeInclusionPolicy(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
