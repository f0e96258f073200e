package dev.podwright.dsl.value;

/** Whether a probe or hook uses TLS. Words take a text beside it, for values that are newer. */
public enum Scheme {
    /** {@code HTTP}. */
    HTTP("HTTP"),
    /** {@code HTTPS}. */
    HTTPS("HTTPS");

    private final String text;

    Scheme(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
