package dev.podwright.client;

/**
 * Why something did not work out.
 *
 * @param kind the reason, as a program tells it apart
 * @param message the reason in words; never a value of an env entry or of a Secret
 * @param status the HTTP status of the last answer; 0 where there was none
 */
public record Failure(FailureKind kind, String message, int status) {
    /** A failure without an answer of the server. */
    static Failure of(FailureKind kind, String message) {
        return new Failure(kind, message, 0);
    }

    @Override
    public String toString() {
        return kind + ": " + message;
    }
}
