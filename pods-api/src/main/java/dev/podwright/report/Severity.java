package dev.podwright.report;

/** How bad a finding is. */
public enum Severity {
    /** The pod cannot work, or is refused. */
    ERROR,
    /** The pod works, but most likely not as it was meant. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** Lower case, such as {@code error}. */
    public String wireName() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "info";
        };
    }
}
