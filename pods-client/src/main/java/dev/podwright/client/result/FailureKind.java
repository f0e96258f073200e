package dev.podwright.client.result;

/** The kinds of failure that a program can tell apart. */
public enum FailureKind {
    /** Podwright rejected the object before anything was sent. The findings say why. */
    REJECTED_LOCALLY,
    /** The apply would change a field that is immutable. Found with the live object, before anything was written. */
    IMMUTABLE,
    /** The server rejected the object as invalid (422). The findings say why. */
    INVALID,
    /** The server could not read the request (400 and other 4xx about the request itself). */
    BAD_REQUEST,
    /** Another field manager owns a field, or the object was changed at the same time (409). */
    CONFLICT,
    /** An object of that name exists (409). */
    ALREADY_EXISTS,
    /** The object, its namespace or its kind does not exist (404). */
    NOT_FOUND,
    /** The server does not accept the credentials: the token is missing, wrong or expired (401). */
    UNAUTHORIZED,
    /** The user is not permitted to do this (403). */
    FORBIDDEN,
    /** An admission plugin, policy or webhook rejected the request. */
    ADMISSION,
    /** The server answered every attempt with 429. */
    TOO_MANY_REQUESTS,
    /** The server's storage (etcd) is full. */
    STORAGE_FULL,
    /** The server answered the last attempt with 502, 503 or 504. */
    UNAVAILABLE,
    /** The server failed with an error that it does not explain (500), or its response cannot be read. */
    SERVER_ERROR,
    /** The host name cannot be resolved, or the server does not accept connections. */
    UNREACHABLE,
    /** The server's certificate is not trusted, or is for another host. */
    UNTRUSTED,
    /** The connection was lost, also in the last attempt. The request may or may not have taken effect. */
    CONNECTION_LOST,
    /** The deadline expired. The last request may or may not have taken effect. */
    DEADLINE_EXCEEDED,
    /** The thread was interrupted, and its interrupt status is set. The last request may or may not have taken effect. */
    INTERRUPTED,
    /** A pod cannot become ready: an image cannot be pulled, a container crashes, no node accepts it, or it has failed. */
    CANNOT_BE_READY,
    /** The object was deleted or replaced during a wait, or the server answered 410. */
    GONE,
    /** An object that this one depends on failed, so this one was not tried. */
    DEPENDENCY_FAILED
}
