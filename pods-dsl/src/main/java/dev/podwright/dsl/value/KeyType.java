package dev.podwright.dsl.value;

/** The type of a private key. Words take a text beside it, for values that are newer. */
public enum KeyType {
    /** {@code ED25519}. */
    ED25519("ED25519"),
    /** {@code ECDSAP256}. */
    ECDSAP256("ECDSAP256"),
    /** {@code ECDSAP384}. */
    ECDSAP384("ECDSAP384"),
    /** {@code ECDSAP521}. */
    ECDSAP521("ECDSAP521"),
    /** {@code RSA3072}. */
    RSA3072("RSA3072"),
    /** {@code RSA4096}. */
    RSA4096("RSA4096");

    private final String text;

    KeyType(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
