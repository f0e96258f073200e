package dev.podwright.report;

/** Who says it. Nothing of Podwright's own ever mixes into the first two. */
public enum Channel {
    /** The API server refuses the object for this. */
    REJECTED,
    /** The API server accepts the object with this warning. */
    WARNED,
    /** Podwright's own advice; the server says nothing. */
    ADVISED
}
