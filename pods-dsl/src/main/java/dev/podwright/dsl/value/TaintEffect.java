package dev.podwright.dsl.value;

/** What a taint does. Words take a text beside it, for values that are newer. */
public enum TaintEffect {
    /** {@code NoSchedule}. */
    NO_SCHEDULE("NoSchedule"),
    /** {@code PreferNoSchedule}. */
    PREFER_NO_SCHEDULE("PreferNoSchedule"),
    /** {@code NoExecute}. */
    NO_EXECUTE("NoExecute");

    private final String text;

    TaintEffect(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
