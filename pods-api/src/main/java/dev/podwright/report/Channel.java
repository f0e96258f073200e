package dev.podwright.report;

/** Who reports it. Podwright's own findings are never in the first two. */
public enum Channel {
    /** The API server refuses the object for this. */
    REJECTED,
    /** The API server accepts the object with this warning. */
    WARNED,
    /** Podwright's own advice; the server says nothing. */
    ADVISED
}
