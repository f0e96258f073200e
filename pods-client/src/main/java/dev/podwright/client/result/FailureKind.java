package dev.podwright.client.result;

/** The kinds of failure that a program can tell apart. */
public enum FailureKind {
    /** Podwright rejected the object, or its name, before anything was sent. The findings say why. */
    REJECTED_LOCALLY,
    /** The apply would change a field that is immutable. Nothing was written. */
    IMMUTABLE,
    /** The server rejected the object as invalid (422). The findings say why. */
    INVALID,
    /** The server could not read the request (400 and other 4xx about the request itself). */
    BAD_REQUEST,
    /** The object is larger than the server or its storage accepts. */
    TOO_LARGE,
    /** Another field manager owns a field, or the object was changed at the same time (409). */
    CONFLICT,
    /** An object of that name exists (409). */
    ALREADY_EXISTS,
    /** The object, its namespace or its kind does not exist: the server answered with a {@code Status} that says so. */
    NOT_FOUND,
    /** The server does not accept the credentials: the token is missing, wrong or expired (401). */
    UNAUTHORIZED,
    /** The user is not permitted to do this (403). */
    FORBIDDEN,
    /** An admission plugin, policy or webhook rejected the request; {@link Failure#admissionCheck} says which. */
    ADMISSION,
    /** The server answered every attempt with 429. */
    TOO_MANY_REQUESTS,
    /** The server's storage (etcd) is full. */
    STORAGE_FULL,
    /** The server answered the last attempt with 502, 503 or 504. */
    UNAVAILABLE,
    /** The server failed with an error that it does not explain (500). */
    SERVER_ERROR,
    /**
     * The response is not an answer of a Kubernetes API server to the request: a redirect, a page of a proxy, another
     * protocol, or another object than the one asked for. Whether the request took effect is unknown.
     */
    UNEXPECTED_RESPONSE,
    /** The host name cannot be resolved, or the server, or the proxy before it, does not accept connections. */
    UNREACHABLE,
    /** The server's certificate is not trusted, has expired, or is for another host. */
    UNTRUSTED,
    /** The connection was lost, also in the last attempt. The request may or may not have taken effect. */
    CONNECTION_LOST,
    /**
     * The request could not be sent or its response not be read because of this program: an interceptor or the
     * authentication of the {@code ApiClient} threw an exception, memory ran out, or the client was closed. The request may
     * or may not have taken effect. {@link Failure#cause} has the exception.
     */
    CLIENT_ERROR,
    /** The deadline expired. The last request may or may not have taken effect. */
    DEADLINE_EXCEEDED,
    /** The thread was interrupted, and its interrupt status is set. The last request may or may not have taken effect. */
    INTERRUPTED,
    /**
     * An object cannot become ready: an image cannot be pulled, a container crashes, no node accepts a pod, pods cannot be
     * created, a rollout makes no progress, or a pod or Job has failed.
     */
    CANNOT_BE_READY,
    /** The object was deleted, replaced or is being deleted during a wait, or the server answered 410. */
    GONE,
    /** An object that this one depends on failed, so this one was not tried. */
    DEPENDENCY_FAILED;

    /** Whether a failure of this kind is retriable, unless more is known about it. */
    boolean isRetriable() {
        return switch (this) {
            case TOO_MANY_REQUESTS,
                    UNAVAILABLE,
                    UNREACHABLE,
                    CONNECTION_LOST,
                    DEADLINE_EXCEEDED,
                    INTERRUPTED,
                    DEPENDENCY_FAILED -> true;
            default -> false;
        };
    }
}
