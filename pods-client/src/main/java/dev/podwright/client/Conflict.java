package dev.podwright.client;

import dev.podwright.path.FieldPath;

/**
 * A field that somebody else owns and that an apply wanted to change.
 *
 * @param manager who owns it
 * @param field the field as the server spells it, such as {@code .spec.containers[name="app"].image}
 * @param path the field in the object that was applied
 */
public record Conflict(String manager, String field, FieldPath path) {
    @Override
    public String toString() {
        return manager + " owns " + field;
    }
}
