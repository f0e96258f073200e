package dev.podwright.path;

import org.jspecify.annotations.Nullable;

/**
 * Where in an object a value stands, spelled as the API server spells it: {@code spec.containers[0].ports[1].name}, or
 * with a map key {@code metadata.labels[app]}.
 *
 * <p>An immutable linked node: a child costs one small allocation, and the text is made only when it is asked for.
 */
public final class FieldPath {
    private static final FieldPath EMPTY = new FieldPath(null, null, null, -1);

    private final @Nullable FieldPath parent;
    private final @Nullable String name;
    private final @Nullable String key;
    private final int index;

    private FieldPath(@Nullable FieldPath parent, @Nullable String name, @Nullable String key, int index) {
        this.parent = parent;
        this.name = name;
        this.key = key;
        this.index = index;
    }

    /** The path of the object itself; its text is empty. */
    public static FieldPath empty() {
        return EMPTY;
    }

    /** The path of a field at the top, such as {@code spec}. */
    public static FieldPath of(String name) {
        return EMPTY.child(name);
    }

    /** The path of a field in the object at this path. */
    public FieldPath child(String name) {
        return new FieldPath(this, name, null, -1);
    }

    /** The path of a field two levels down. */
    public FieldPath child(String first, String second) {
        return child(first).child(second);
    }

    /** The path of an element, from 0, in the list at this path. */
    public FieldPath index(int index) {
        return new FieldPath(this, null, null, index);
    }

    /** The path of the value under a key in the map at this path. */
    public FieldPath key(String key) {
        return new FieldPath(this, null, key, -1);
    }

    /** The path of what holds this, or null for {@link #empty()}. */
    public @Nullable FieldPath parent() {
        return parent;
    }

    /** The field's name, or null where this is an element or a key. */
    public @Nullable String name() {
        return name;
    }

    /** The map key, or null where this is a field or an element. */
    public @Nullable String key() {
        return key;
    }

    /** The index of an element, or -1 where this is a field or a key. */
    public int index() {
        return index;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(48);
        appendTo(out);
        return out.toString();
    }

    private void appendTo(StringBuilder out) {
        if (parent == null) {
            return;
        }
        parent.appendTo(out);
        if (name != null) {
            if (!out.isEmpty()) {
                out.append('.');
            }
            out.append(name);
        } else if (key != null) {
            out.append('[').append(key).append(']');
        } else {
            out.append('[').append(index).append(']');
        }
    }

    /** Equal where each step is. */
    @Override
    public boolean equals(@Nullable Object other) {
        FieldPath a = this;
        if (!(other instanceof FieldPath b)) {
            return false;
        }
        while (a != b) {
            if (a == null || b == null || !a.sameStep(b)) {
                return false;
            }
            a = a.parent;
            b = b.parent;
        }
        return true;
    }

    private boolean sameStep(FieldPath other) {
        return index == other.index
                && java.util.Objects.equals(name, other.name)
                && java.util.Objects.equals(key, other.key);
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
