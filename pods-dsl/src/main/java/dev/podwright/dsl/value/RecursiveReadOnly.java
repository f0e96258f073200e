package dev.podwright.dsl.value;

/** Whether mounts below a read-only one are read-only too. Words take a text beside it, for values that are newer. */
public enum RecursiveReadOnly {
    /** {@code Disabled}. */
    DISABLED("Disabled"),
    /** {@code Enabled}. */
    ENABLED("Enabled"),
    /** {@code IfPossible}. */
    IF_POSSIBLE("IfPossible");

    private final String text;

    RecursiveReadOnly(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
