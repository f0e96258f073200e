package dev.podwright.client.result;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a call failed. */
public final class Failure implements Serializable {
    private static final long serialVersionUID = 2L;

    private final FailureKind kind;
    private final String message;
    private final int httpStatus;
    private final String reason;
    private final String serverMessage;
    private final @Nullable AdmissionCheck admissionCheck;
    private final boolean retriable;
    private final Duration retryAfter;
    private final transient @Nullable Throwable cause;

    @SuppressWarnings("serial") // lists of java.util.ImmutableCollections are serializable
    private final List<String> details;

    private Failure(
            FailureKind kind,
            String message,
            int httpStatus,
            String reason,
            String serverMessage,
            @Nullable AdmissionCheck admissionCheck,
            boolean retriable,
            Duration retryAfter,
            @Nullable Throwable cause,
            List<String> details) {
        this.kind = kind;
        this.message = message;
        this.httpStatus = httpStatus;
        this.reason = reason;
        this.serverMessage = serverMessage;
        this.admissionCheck = admissionCheck;
        this.retriable = retriable;
        this.retryAfter = retryAfter;
        this.cause = cause;
        this.details = List.copyOf(details);
    }

    /** A failure without a response of the server; {@linkplain #isRetriable retriable} as its kind is. */
    public static Failure of(FailureKind kind, String message) {
        return new Failure(kind, message, 0, "", "", null, kind.isRetriable(), Duration.ZERO, null, List.of());
    }

    /** This failure with the HTTP status of the response. */
    public Failure withHttpStatus(int status) {
        return copy(message, status, reason, serverMessage, admissionCheck, retriable, retryAfter, cause, details);
    }

    /** This failure with another message. */
    public Failure withMessage(String text) {
        return copy(text, httpStatus, reason, serverMessage, admissionCheck, retriable, retryAfter, cause, details);
    }

    /** This failure with the reason that the server gives. */
    public Failure withReason(String text) {
        return copy(message, httpStatus, text, serverMessage, admissionCheck, retriable, retryAfter, cause, details);
    }

    /** This failure with the text of the server. */
    public Failure withServerMessage(String text) {
        return copy(message, httpStatus, reason, text, admissionCheck, retriable, retryAfter, cause, details);
    }

    /** This failure with the admission check that refused the request. */
    public Failure withAdmissionCheck(@Nullable AdmissionCheck check) {
        return copy(message, httpStatus, reason, serverMessage, check, retriable, retryAfter, cause, details);
    }

    /** This failure with whether the same call may succeed later. */
    public Failure withRetriable(boolean isRetriable) {
        return copy(
                message, httpStatus, reason, serverMessage, admissionCheck, isRetriable, retryAfter, cause, details);
    }

    /** This failure with how long the server asks to wait. */
    public Failure withRetryAfter(Duration time) {
        return copy(message, httpStatus, reason, serverMessage, admissionCheck, retriable, time, cause, details);
    }

    /** This failure with the exception that caused it. */
    public Failure withCause(@Nullable Throwable exception) {
        return copy(
                message, httpStatus, reason, serverMessage, admissionCheck, retriable, retryAfter, exception, details);
    }

    /** This failure with other details. */
    public Failure withDetails(List<String> lines) {
        return copy(message, httpStatus, reason, serverMessage, admissionCheck, retriable, retryAfter, cause, lines);
    }

    private Failure copy(
            String newMessage,
            int newStatus,
            String newReason,
            String newServerMessage,
            @Nullable AdmissionCheck newCheck,
            boolean newRetriable,
            Duration newRetryAfter,
            @Nullable Throwable newCause,
            List<String> newDetails) {
        return new Failure(
                kind,
                newMessage,
                newStatus,
                newReason,
                newServerMessage,
                newCheck,
                newRetriable,
                newRetryAfter,
                newCause,
                newDetails);
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

    /** The reason in the server's {@code Status}, such as {@code Forbidden}; empty if the server gave none. */
    public String reason() {
        return reason;
    }

    /**
     * The whole text of the server, which may have several lines, without values of environment variables and Secrets.
     * Empty if there was none.
     */
    public String serverMessage() {
        return serverMessage;
    }

    /** The check that refused the request, if the kind is {@link FailureKind#ADMISSION}; null otherwise. */
    public @Nullable AdmissionCheck admissionCheck() {
        return admissionCheck;
    }

    /** Whether the same call, with the same object and the same client, may succeed later. */
    public boolean isRetriable() {
        return retriable;
    }

    /** How long the server asks to wait before the next request; zero if it does not ask. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** The exception that caused the failure, such as one of the network; null if there was none, and after deserialization. */
    public @Nullable Throwable cause() {
        return cause;
    }

    /**
     * What else is known, one item to a line: for an object that cannot become ready, its latest events, and for a pod, or
     * the pods below the object, the last lines of the containers' logs. Empty if nothing is known. Contains no values of
     * environment variables and Secrets that are in these objects.
     */
    public List<String> details() {
        return details;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Failure that
                && kind == that.kind
                && message.equals(that.message)
                && httpStatus == that.httpStatus
                && reason.equals(that.reason)
                && serverMessage.equals(that.serverMessage)
                && admissionCheck == that.admissionCheck
                && retriable == that.retriable
                && retryAfter.equals(that.retryAfter)
                && Objects.equals(cause, that.cause)
                && details.equals(that.details);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, message, httpStatus, reason);
    }

    /** {@code KIND: message}. */
    @Override
    public String toString() {
        return kind + ": " + message;
    }
}
