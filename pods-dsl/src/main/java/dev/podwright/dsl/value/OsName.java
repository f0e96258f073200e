package dev.podwright.dsl.value;

/** The operating system of a pod. Words take a text beside it, for values that are newer. */
public enum OsName {
    /** {@code linux}. */
    LINUX("linux"),
    /** {@code windows}. */
    WINDOWS("windows");

    private final String text;

    OsName(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
