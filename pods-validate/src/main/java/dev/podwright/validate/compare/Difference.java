package dev.podwright.validate.compare;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A field in which two states of an object differ, such as one that an apply would change. */
public final class Difference {
    private final FieldPath path;
    private final @Nullable JsonValue before;
    private final @Nullable JsonValue after;
    private final boolean secret;
    private final boolean reordered;

    private Difference(
            FieldPath path, @Nullable JsonValue before, @Nullable JsonValue after, boolean secret, boolean reordered) {
        this.path = path;
        this.before = before;
        this.after = after;
        this.secret = secret;
        this.reordered = reordered;
    }

    /**
     * A difference whose values may be shown.
     *
     * @param path the field in the new state
     * @param before the value in the old state; null if the field is absent there
     * @param after the value in the new state; null if the field is absent there
     */
    public static Difference of(FieldPath path, @Nullable JsonValue before, @Nullable JsonValue after) {
        return new Difference(path, before, after, false, false);
    }

    /** This difference with whether its values are secret. */
    public Difference withSecret(boolean isSecret) {
        return new Difference(path, before, after, isSecret, reordered);
    }

    /** This difference with whether only the order of the elements of a list differs. */
    public Difference withReordered(boolean isReordered) {
        return new Difference(path, before, after, secret, isReordered);
    }

    /** The field in the new state; {@link FieldPath#empty()} for an object that does not exist yet. */
    public FieldPath path() {
        return path;
    }

    /** The value in the old state; null if the field is absent there. */
    public @Nullable JsonValue before() {
        return before;
    }

    /** The value in the new state; null if the field is absent there. */
    public @Nullable JsonValue after() {
        return after;
    }

    /** Whether the values must not be shown, or have parts that must not, such as those of environment variables and Secrets. */
    public boolean secret() {
        return secret;
    }

    /** Whether the list at the path has the same elements in another order. Changes of an element are differences too. */
    public boolean reordered() {
        return reordered;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Difference that
                && path.equals(that.path)
                && Objects.equals(before, that.before)
                && Objects.equals(after, that.after)
                && secret == that.secret
                && reordered == that.reordered;
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, before, after, secret, reordered);
    }

    /** {@code path: before -> after}, without secret values. */
    @Override
    public String toString() {
        if (reordered) {
            return path + ": the order of its elements changes";
        }
        return (path.parent() == null ? "(object)" : path.toString()) + ": " + text(before) + " -> " + text(after);
    }

    private String text(@Nullable JsonValue value) {
        if (value == null) {
            return "(none)";
        }
        if (value instanceof JsonObject || value instanceof JsonArray) {
            return value.toString();
        }
        if (secret) {
            return "(not shown)";
        }
        return value instanceof JsonString string ? "\"" + Excerpt.whole(string.value()) + "\"" : value.toString();
    }
}
