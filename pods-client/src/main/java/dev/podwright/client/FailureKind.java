package dev.podwright.client;

/** Why something did not work out, as a program tells it apart. */
public enum FailureKind {
    /** Podwright refused it before anything was sent. */
    REJECTED_LOCALLY,
    /** A change of what may not change, told before anything was sent. */
    IMMUTABLE,
    /** The server found the object invalid (422). */
    INVALID,
    /** The server could not read the request (400, and what else speaks of the request itself). */
    MALFORMED,
    /** Another manager owns a field, or the object changed meanwhile (409). */
    CONFLICT,
    /** There is one of that name already (409). */
    ALREADY_EXISTS,
    /** No such object, namespace or kind (404). */
    NOT_FOUND,
    /** The server does not know who asks: the token is missing, wrong or expired (401). */
    UNAUTHENTICATED,
    /** Whoever asks may not do this (403). */
    FORBIDDEN,
    /** An admission plugin, policy or webhook refused it. */
    ADMISSION,
    /** The server had too much to do, up to the last attempt (429). */
    THROTTLED,
    /** The server's storage takes no more. */
    STORAGE_FULL,
    /** The server answered that it cannot serve now, up to the last attempt (502, 503, 504). */
    UNAVAILABLE,
    /** The server failed with an error that it does not explain (500), or its answer cannot be read. */
    SERVER_ERROR,
    /** The server cannot be reached: no such host, or nothing accepts the connection. */
    UNREACHABLE,
    /** The server's certificate is not trusted, or is for another host. */
    UNTRUSTED,
    /** The connection was lost, up to the last attempt, and what was sent may or may not have been done. */
    CONNECTION_LOST,
    /** The deadline passed first. */
    DEADLINE,
    /** The thread was interrupted; it still is. */
    INTERRUPTED,
    /** A pod that cannot become ready: an image that is not there, a crash loop, no node for it, or it has failed. */
    CANNOT_BE_READY,
    /** It vanished while somebody waited for it. */
    GONE,
    /** Something that it needs has failed, so it was not tried. */
    NEEDS_FAILED
}
