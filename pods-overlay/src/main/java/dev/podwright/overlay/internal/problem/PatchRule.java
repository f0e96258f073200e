package dev.podwright.overlay.internal.problem;

/** The rules under which a patch is refused. */
public enum PatchRule {
    /** The text of the patch, or the patched object, cannot be read. */
    VALUE("patch/value"),
    /** A strategic merge patch for a kind that is not built in. */
    UNSUPPORTED_KIND("patch/unsupported-kind"),
    /** {@code $patch} has a value that is not a directive there. */
    DIRECTIVE("patch/directive"),
    /** {@code $retainKeys} is not a list, or does not list a field that the patch sets. */
    RETAIN_KEYS("patch/retain-keys"),
    /** {@code $setElementOrder} is not a list, or does not agree with the patch's own list. */
    ELEMENT_ORDER("patch/element-order"),
    /** {@code $deleteFromPrimitiveList} does not name a list. */
    DELETE_FROM_LIST("patch/delete-from-list"),
    /** An element of a list lacks the field that identifies it. */
    MERGE_KEY("patch/merge-key"),
    /** A list to merge has no elements, or elements of several types, or lists as elements. */
    LIST_ELEMENTS("patch/list-elements"),
    /** A list of objects that nothing identifies is to be merged. */
    UNMERGEABLE_LIST("patch/unmergeable-list"),
    /** A value has not the type that its place needs. */
    TYPE("patch/type"),
    /** A directive names a field that the type does not have. */
    UNKNOWN_FIELD("patch/unknown-field"),
    /** The server's own code fails on the patch. */
    SERVER_FAILURE("patch/server-failure"),
    /** A path of a JSON Patch leads nowhere. */
    PATH("patch/path"),
    /** An operation of a JSON Patch is not one, or lacks a member. */
    OPERATION("patch/operation"),
    /** A test of a JSON Patch fails. */
    TEST("patch/test");

    private final String id;

    PatchRule(String id) {
        this.id = id;
    }

    /** The stable id, such as {@code patch/merge-key}. */
    public String id() {
        return id;
    }
}
