package dev.podwright.dsl.value.workload;

/** When a Job replaces a pod. Words take a text beside it, for values that are newer. */
public enum PodReplacementPolicy {
    /** {@code TerminatingOrFailed}. */
    TERMINATING_OR_FAILED("TerminatingOrFailed"),
    /** {@code Failed}. */
    FAILED("Failed");

    private final String text;

    PodReplacementPolicy(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
