package dev.podwright.dsl.value.workload;

/** In which order a StatefulSet creates its pods. Words take a text beside it, for values that are newer. */
public enum PodManagementPolicy {
    /** {@code OrderedReady}. */
    ORDERED_READY("OrderedReady"),
    /** {@code Parallel}. */
    PARALLEL("Parallel");

    private final String text;

    PodManagementPolicy(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
