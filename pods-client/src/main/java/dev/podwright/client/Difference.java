package dev.podwright.client;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.path.FieldPath;
import org.jspecify.annotations.Nullable;

/**
 * A field that an apply changes.
 *
 * @param path the field, in the object as it is to be; {@link FieldPath#empty()} for an object that does not exist yet
 * @param before what the server has; null where it has nothing
 * @param after what it is to have; null where the field goes away
 * @param secret whether the values are not to be shown, as those of env entries and Secrets
 */
public record Difference(
        FieldPath path,
        @Nullable JsonValue before,
        @Nullable JsonValue after,
        boolean secret) {

    /** {@code path: before -> after}, without values that may be secret. */
    @Override
    public String toString() {
        return (path.parent() == null ? "(object)" : path.toString()) + ": " + shown(before) + " -> " + shown(after);
    }

    private String shown(@Nullable JsonValue value) {
        if (value == null) {
            return "(none)";
        }
        if (value instanceof JsonObject || value instanceof JsonArray) {
            return value.toString();
        }
        if (secret) {
            return "(not shown)";
        }
        return value instanceof JsonString string ? "\"" + string.value() + "\"" : value.toString();
    }
}
