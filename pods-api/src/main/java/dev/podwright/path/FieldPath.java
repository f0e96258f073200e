package dev.podwright.path;

import dev.podwright.model.internal.escape.SafeText;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The place of a value in an object, spelled as the API server spells it: {@code spec.containers[0].ports[1].name}, or
 * with a map key {@code metadata.labels[app]}.
 *
 * <p>An immutable linked node: a child costs one small allocation, and the text is made only when it is asked for.
 */
public final class FieldPath implements Serializable {
    private static final long serialVersionUID = 1;

    /** The key of a label or an annotation has at most 317 characters. */
    private static final int LONGEST_STEP = 320;

    private static final int MOST_STEPS = 40;

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

    /**
     * Reads a path in the server's spelling, such as {@code spec.containers[0].ports[1].name} or
     * {@code metadata.labels[app]}, or a JSON pointer (RFC 6901), such as {@code /spec/containers/0}. In brackets and
     * between slashes, digits are the index of an element. In a JSON pointer everything else is a field, because a
     * pointer does not distinguish fields from map keys.
     *
     * @throws IllegalArgumentException if the text is not a valid path
     */
    public static FieldPath parse(String text) {
        return text.startsWith("/") ? PathParser.pointer(text) : PathParser.path(text);
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

    /** The path of a field, from the object at this path. */
    public FieldPath append(FieldPath path) {
        FieldPath out = this;
        for (FieldPath step : path.nodes()) {
            out = new FieldPath(out, step.name, step.key, step.index);
        }
        return out;
    }

    /** Whether this is a path, or a path below it. */
    public boolean startsWith(FieldPath path) {
        int surplus = depth() - path.depth();
        FieldPath at = this;
        for (; surplus > 0 && at != null; surplus--) {
            at = at.parent;
        }
        return path.equals(at);
    }

    /** This path from a part of the object; this path itself where it is not in that part. */
    public FieldPath relativeTo(FieldPath part) {
        if (!startsWith(part)) {
            return this;
        }
        FieldPath out = EMPTY;
        FieldPath[] steps = nodes();
        for (int i = part.depth(); i < steps.length; i++) {
            FieldPath step = steps[i];
            out = new FieldPath(out, step.name, step.key, step.index);
        }
        return out;
    }

    private int depth() {
        int depth = 0;
        for (FieldPath at = parent; at != null; at = at.parent) {
            depth++;
        }
        return depth;
    }

    /** Whether {@link #toString} leaves no part of the path out. */
    public boolean isShort() {
        FieldPath at = this;
        for (int steps = 0; at != null; at = at.parent) {
            String text = at.name != null ? at.name : at.key;
            if (++steps > MOST_STEPS || (text != null && text.length() > LONGEST_STEP)) {
                return false;
            }
        }
        return true;
    }

    /** The path as a JSON pointer (RFC 6901), such as {@code /spec/containers/0/name}; empty for the object itself. */
    public String toPointer() {
        StringBuilder out = new StringBuilder(48);
        for (FieldPath step : nodes()) {
            out.append('/');
            String text = step.name != null ? step.name : step.key;
            if (text == null) {
                out.append(step.index);
            } else {
                out.append(text.replace("~", "~0").replace("/", "~1"));
            }
        }
        return out.toString();
    }

    /** The steps of the path, from the object on: of each the last part of the path to it. */
    public List<FieldPath> steps() {
        return List.of(nodes());
    }

    private FieldPath[] nodes() {
        FieldPath[] steps = new FieldPath[depth()];
        FieldPath at = this;
        for (int i = steps.length - 1; i >= 0 && at != null; i--) {
            steps[i] = at;
            at = at.parent;
        }
        return steps;
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

    /**
     * The path as a person reads it. Names and keys can come from a manifest: control characters in them are escaped, and
     * what is longer than any valid name is shortened.
     */
    @Override
    public String toString() {
        FieldPath[] steps = nodes();
        StringBuilder out = new StringBuilder(48);
        for (int i = 0; i < steps.length; i++) {
            if (i == MOST_STEPS / 2 && steps.length > MOST_STEPS) {
                i = steps.length - MOST_STEPS / 2;
                out.append("...");
            }
            steps[i].append(out, LONGEST_STEP);
        }
        return out.toString();
    }

    /** The path as the API server spells it, whatever characters are in names and keys, and however long they are. */
    public String toServerString() {
        StringBuilder out = new StringBuilder(48);
        for (FieldPath step : nodes()) {
            step.append(out, Integer.MAX_VALUE);
        }
        return out.toString();
    }

    private void append(StringBuilder out, int longest) {
        String text = name != null ? name : key;
        if (name != null && !out.isEmpty()) {
            out.append('.');
        } else if (name == null) {
            out.append('[');
        }
        if (text == null) {
            out.append(index);
        } else if (longest == Integer.MAX_VALUE) {
            out.append(text);
        } else {
            SafeText.append(out, text, longest);
        }
        if (name == null) {
            out.append(']');
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
        return index == other.index && Objects.equals(name, other.name) && Objects.equals(key, other.key);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (FieldPath at = this; at != null; at = at.parent) {
            String text = at.name != null ? at.name : at.key;
            hash = 31 * hash + (text == null ? at.index : text.hashCode());
        }
        return hash;
    }

    private Object writeReplace() {
        return new Steps(nodes());
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a path is serialized as its steps");
    }

    /** A path of any depth when it is serialized: node by node it would need a stack as deep. */
    private static final class Steps implements Serializable {
        private static final long serialVersionUID = 1;

        private final @Nullable String[] names;
        private final @Nullable String[] keys;
        private final int[] indices;

        Steps(FieldPath[] nodes) {
            names = new String[nodes.length];
            keys = new String[nodes.length];
            indices = new int[nodes.length];
            for (int i = 0; i < nodes.length; i++) {
                names[i] = nodes[i].name;
                keys[i] = nodes[i].key;
                indices[i] = nodes[i].index;
            }
        }

        private Object readResolve() {
            FieldPath path = EMPTY;
            for (int i = 0; i < names.length; i++) {
                path = new FieldPath(path, names[i], keys[i], indices[i]);
            }
            return path;
        }
    }
}
