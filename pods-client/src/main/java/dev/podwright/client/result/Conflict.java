package dev.podwright.client.result;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A field that an apply would have changed and that another field manager owns. */
public final class Conflict {
    private final String manager;
    private final String field;
    private final FieldPath path;

    private Conflict(String manager, String field, FieldPath path) {
        this.manager = manager;
        this.field = field;
        this.path = path;
    }

    /**
     * A conflict.
     *
     * @param manager the field manager that owns the field
     * @param field the field, spelled as the server spells it
     * @param path the field in the applied object
     */
    public static Conflict of(String manager, String field, FieldPath path) {
        return new Conflict(manager, field, path);
    }

    /** The field manager that owns the field, such as {@code kubectl}. */
    public String manager() {
        return manager;
    }

    /** The field as the server spells it, such as {@code .spec.containers[name="app"].image}. */
    public String field() {
        return field;
    }

    /** The field in the applied object, such as {@code spec.containers[0].image}. */
    public FieldPath path() {
        return path;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Conflict that
                && manager.equals(that.manager)
                && field.equals(that.field)
                && path.equals(that.path);
    }

    @Override
    public int hashCode() {
        return Objects.hash(manager, field, path);
    }

    /** {@code manager owns field}. */
    @Override
    public String toString() {
        return Excerpt.whole(manager + " owns " + field);
    }
}
