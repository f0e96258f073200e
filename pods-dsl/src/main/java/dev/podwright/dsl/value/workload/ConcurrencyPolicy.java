package dev.podwright.dsl.value.workload;

/** What a CronJob does while an earlier job runs. Words take a text beside it, for values that are newer. */
public enum ConcurrencyPolicy {
    /** {@code Allow}. */
    ALLOW("Allow"),
    /** {@code Forbid}. */
    FORBID("Forbid"),
    /** {@code Replace}. */
    REPLACE("Replace");

    private final String text;

    ConcurrencyPolicy(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
