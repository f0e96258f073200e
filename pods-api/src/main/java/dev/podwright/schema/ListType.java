package dev.podwright.schema;

/** How the writers of a list share it (upstream's {@code x-kubernetes-list-type}). */
public enum ListType {
    /** One writer has the whole list, and replaces it as a whole. */
    ATOMIC,
    /** Each writer has its own elements, which are values that occur once. */
    SET,
    /** Each writer has fields of elements, which are objects that {@link Field#listMapKeys} identify. */
    MAP
}
