package dev.podwright.dsl.value;

/** How a gRPC probe connects. Words take a text beside it, for values that are newer. */
public enum GrpcMode {
    /** {@code Plaintext}. */
    PLAINTEXT("Plaintext"),
    /** {@code TLS}. */
    TLS("TLS");

    private final String text;

    GrpcMode(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
