package dev.podwright.schema;

/** How many values a field holds. */
public enum FieldShape {
    /** At most one value. */
    ONE,
    /** Values in order; an empty list and an absent one are the same. */
    LIST,
    /** Values by key; an empty map and an absent one are the same. */
    MAP
}
