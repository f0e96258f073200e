package dev.podwright.dsl.internal;

import dev.podwright.path.FieldPath;
import dev.podwright.report.Location;
import java.lang.StackWalker.StackFrame;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Which line of Java wrote which field, and what is wrong with its argument: a tree of the object's fields, as far as
 * there is something to know.
 */
public final class SourceLines {
    private @Nullable SourceLines parent;
    private Object step;
    private @Nullable StackFrame line;
    private @Nullable Problem problem;
    private @Nullable Map<Object, SourceLines> children;

    /** The tree of a whole object. */
    SourceLines() {
        this(null, "");
    }

    private SourceLines(@Nullable SourceLines parent, Object step) {
        this.parent = parent;
        this.step = step;
    }

    /** Records the line of this field or element. */
    void note(@Nullable StackFrame at) {
        if (at != null) {
            line = at;
        }
    }

    /** Records the line of a field below this one, if it is known. */
    void note(@Nullable StackFrame at, Object below) {
        if (at != null) {
            at(below).line = at;
        }
    }

    /** The tree of the field or element below this one: names and keys are text, indexes numbers. */
    SourceLines at(Object below) {
        if (children == null) {
            children = new LinkedHashMap<>();
        }
        SourceLines child = children.get(below);
        if (child == null) {
            child = new SourceLines(this, below);
            children.put(below, child);
        }
        return child;
    }

    /** The same, where what was there before is replaced. */
    SourceLines renew(Object below) {
        forget(below);
        return at(below);
    }

    /** Makes what another tree knows of a field known here, for another field. */
    void graft(SourceLines from, String field, String here) {
        SourceLines found = from.children == null ? null : from.children.remove(field);
        if (found != null) {
            renew(here);
            found.parent = this;
            found.step = here;
            Objects.requireNonNull(children).put(here, found);
        }
    }

    /** Forgets a field or element below this one. */
    void forget(Object below) {
        if (children != null) {
            children.remove(below);
        }
    }

    /** Forgets an element of a field below this one. */
    void forget(String field, Object element) {
        SourceLines found = children == null ? null : children.get(field);
        if (found != null) {
            found.forget(element);
        }
    }

    /** Forgets an element of this list; those after it move up. */
    void removeElement(int index) {
        if (children == null) {
            return;
        }
        Map<Object, SourceLines> moved = new LinkedHashMap<>();
        for (SourceLines element : children.values()) {
            int at = (Integer) element.step;
            if (at != index) {
                element.step = at > index ? at - 1 : at;
                moved.put(element.step, element);
            }
        }
        children = moved;
    }

    /** Records what is wrong with the argument that was to become this field. */
    void problem(@Nullable Problem found) {
        problem = found;
    }

    /** Visits everything that was recorded as wrong, in the order of the words. */
    void problems(BiConsumer<FieldPath, Problem> visitor) {
        if (problem != null) {
            visitor.accept(path(), problem);
        }
        if (children != null) {
            for (SourceLines child : children.values()) {
                child.problems(visitor);
            }
        }
    }

    /** Where this is in the object. */
    FieldPath path() {
        if (parent == null) {
            return FieldPath.empty();
        }
        FieldPath holder = parent.path();
        if (step instanceof Integer index) {
            return holder.index(index);
        }
        return step instanceof Key key ? holder.key(key.text()) : holder.child((String) step);
    }

    /**
     * The key of a map, as a step. Not a record: the methods of a record are linked when they are first called, which
     * costs as much as loading forty classes; and comparable, so that keys whose hashes collide are found fast.
     */
    static final class Key implements Comparable<Key> {
        private final String text;

        Key(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        @Override
        public int compareTo(Key other) {
            return text.compareTo(other.text);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && text.equals(key.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /** The line of a field, or of the first in it, or of the nearest that holds it; null where there is none. */
    public @Nullable Location find(FieldPath path) {
        return location(frame(path));
    }

    /** The location of a line; null where it is not known. */
    static @Nullable Location location(@Nullable StackFrame frame) {
        return frame == null
                ? null
                : Location.of(Objects.requireNonNullElse(frame.getFileName(), ""), frame.getLineNumber(), 0);
    }

    private @Nullable StackFrame frame(FieldPath path) {
        SourceLines exact = resolve(path);
        StackFrame frame = exact == null ? null : exact.first();
        FieldPath holder = path.parent();
        while (frame == null && holder != null) {
            SourceLines found = resolve(holder);
            frame = found == null ? null : found.line;
            holder = holder.parent();
        }
        return frame;
    }

    private @Nullable StackFrame first() {
        if (line != null || children == null) {
            return line;
        }
        for (SourceLines child : children.values()) {
            StackFrame frame = child.first();
            if (frame != null) {
                return frame;
            }
        }
        return null;
    }

    private @Nullable SourceLines resolve(FieldPath path) {
        FieldPath above = path.parent();
        if (above == null) {
            return this;
        }
        SourceLines holder = resolve(above);
        return holder == null || holder.children == null ? null : holder.children.get(step(path));
    }

    private static Object step(FieldPath path) {
        if (path.name() != null) {
            return path.name();
        }
        return path.key() != null ? new Key(path.key()) : Integer.valueOf(path.index());
    }
}
