package dev.podwright.dsl.value.workload;

/** A family of addresses. Words take a text beside it, for values that are newer. */
public enum IPFamily {
    /** {@code IPv4}. */
    IPV4("IPv4"),
    /** {@code IPv6}. */
    IPV6("IPv6");

    private final String text;

    IPFamily(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
