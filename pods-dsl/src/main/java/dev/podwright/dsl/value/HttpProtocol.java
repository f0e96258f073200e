package dev.podwright.dsl.value;

/** Which HTTP a probe or hook speaks. Words take a text beside it, for values that are newer. */
public enum HttpProtocol {
    /** {@code HTTP1}. */
    HTTP1("HTTP1"),
    /** {@code HTTP2}. */
    HTTP2("HTTP2");

    private final String text;

    HttpProtocol(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
