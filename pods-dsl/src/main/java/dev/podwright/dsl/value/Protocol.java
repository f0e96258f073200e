package dev.podwright.dsl.value;

/** The protocol of a port. Words take a text beside it, for values that are newer. */
public enum Protocol {
    /** {@code TCP}. */
    TCP("TCP"),
    /** {@code UDP}. */
    UDP("UDP"),
    /** {@code SCTP}. */
    SCTP("SCTP");

    private final String text;

    Protocol(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
