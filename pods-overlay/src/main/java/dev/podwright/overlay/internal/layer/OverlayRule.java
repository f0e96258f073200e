package dev.podwright.overlay.internal.layer;

/** The rules of what an overlay reports. */
public enum OverlayRule {
    /** A layer has a value of a field that is reserved. */
    RESERVED("overlay/reserved"),
    /** An element of a layer's list has the keys of an earlier one of the same list. */
    DUPLICATE_KEY("overlay/duplicate-key"),
    /** An element of a layer's list lacks the field that identifies it. */
    MISSING_KEY("overlay/missing-key"),
    /** A layer replaces a list or a map as a whole, of which the result lacks something. */
    REPLACED("overlay/replaced"),
    /** A layer has a null, which removes nothing. */
    NULL("overlay/null");

    private final String id;

    OverlayRule(String id) {
        this.id = id;
    }

    /** The stable id, such as {@code overlay/reserved}. */
    public String id() {
        return id;
    }
}
