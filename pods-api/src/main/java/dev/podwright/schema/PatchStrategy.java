package dev.podwright.schema;

/** What a strategic merge patch does with a field (upstream's {@code x-kubernetes-patch-strategy}). */
public enum PatchStrategy {
    /** It adds and changes elements of a list. */
    MERGE,
    /** It removes those members of an object that the patch does not list. */
    RETAIN_KEYS
}
