package dev.podwright.client.result;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a call failed. */
public final class Failure implements Serializable {
    private static final long serialVersionUID = 1L;

    private final FailureKind kind;
    private final String message;
    private final int httpStatus;

    private Failure(FailureKind kind, String message, int httpStatus) {
        this.kind = kind;
        this.message = message;
        this.httpStatus = httpStatus;
    }

    /** A failure without a response of the server. */
    public static Failure of(FailureKind kind, String message) {
        return new Failure(kind, message, 0);
    }

    /** This failure with the HTTP status of the response. */
    public Failure withHttpStatus(int status) {
        return new Failure(kind, message, status);
    }

    /** This failure with another message. */
    public Failure withMessage(String text) {
        return new Failure(kind, text, httpStatus);
    }

    /** The kind of failure, for programs. */
    public FailureKind kind() {
        return kind;
    }

    /** The reason, for people. Contains no values of environment variables and Secrets. */
    public String message() {
        return message;
    }

    /** The HTTP status of the last response; 0 if there was none. */
    public int httpStatus() {
        return httpStatus;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Failure that
                && kind == that.kind
                && message.equals(that.message)
                && httpStatus == that.httpStatus;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, message, httpStatus);
    }

    /** {@code KIND: message}. */
    @Override
    public String toString() {
        return kind + ": " + message;
    }
}
