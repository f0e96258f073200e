package dev.podwright.dsl.value.workload;

/** To which pods a Service sends traffic. Words take a text beside it, for values that are newer. */
public enum TrafficPolicy {
    /** {@code Cluster}. */
    CLUSTER("Cluster"),
    /** {@code Local}. */
    LOCAL("Local");

    private final String text;

    TrafficPolicy(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
