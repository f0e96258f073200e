package dev.podwright.client.options;

/** What happens to the objects that an object owns, such as the pods of a Job, when it is deleted. */
public enum Propagation {
    /** The server deletes them after the object. */
    BACKGROUND("Background"),
    /** The object exists until the server has deleted them. */
    FOREGROUND("Foreground"),
    /** They are not deleted, and no longer have an owner. */
    ORPHAN("Orphan");

    private final String wireName;

    Propagation(String wireName) {
        this.wireName = wireName;
    }

    /** The value in a request, such as {@code Background}. */
    public String wireName() {
        return wireName;
    }
}
