package dev.podwright.dsl;

import dev.podwright.path.FieldPath;
import dev.podwright.report.Location;
import java.lang.StackWalker.StackFrame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which line of Java brought in which field: a tree of the object's fields, as far as lines are known. */
final class Places {
    private @Nullable StackFrame where;
    private @Nullable Map<Object, Places> children;

    /** Takes down the line for the field at the steps: names and keys as text, indexes as numbers. */
    void note(@Nullable StackFrame at, Object... steps) {
        if (at == null) {
            return;
        }
        Places place = this;
        for (Object step : steps) {
            place = place.at(step);
        }
        place.where = at;
    }

    /** The tree of the field or element below this one. */
    Places at(Object step) {
        if (children == null) {
            children = new LinkedHashMap<>();
        }
        return children.computeIfAbsent(step, s -> new Places());
    }

    /** Takes elements out of a list of the object, with their lines. */
    <T> void removeFrom(String field, List<T> list, Predicate<T> which) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (which.test(list.get(i))) {
                list.remove(i);
                remove(field, i);
            }
        }
    }

    /** Forgets an element of a list; those after it move up. */
    private void remove(String list, int index) {
        Places elements = children == null ? null : children.get(list);
        if (elements == null || elements.children == null) {
            return;
        }
        Map<Object, Places> moved = new LinkedHashMap<>();
        elements.children.forEach((step, place) -> {
            int at = (Integer) step;
            if (at != index) {
                moved.put(at > index ? at - 1 : at, place);
            }
        });
        elements.children = moved;
    }

    /** The line of a field, or of the first in it, or of the nearest that holds it; null where there is none. */
    @Nullable
    Location find(FieldPath path) {
        StackFrame frame = frame(path);
        return frame == null
                ? null
                : new Location(Objects.requireNonNullElse(frame.getFileName(), ""), frame.getLineNumber(), 0);
    }

    private @Nullable StackFrame frame(FieldPath path) {
        Places exact = resolve(path);
        StackFrame frame = exact == null ? null : exact.first();
        FieldPath holder = path.parent();
        while (frame == null && holder != null) {
            Places place = resolve(holder);
            frame = place == null ? null : place.where;
            holder = holder.parent();
        }
        return frame;
    }

    private @Nullable StackFrame first() {
        if (where != null || children == null) {
            return where;
        }
        for (Places child : children.values()) {
            StackFrame frame = child.first();
            if (frame != null) {
                return frame;
            }
        }
        return null;
    }

    private @Nullable Places resolve(FieldPath path) {
        FieldPath parent = path.parent();
        if (parent == null) {
            return this;
        }
        Places holder = resolve(parent);
        return holder == null || holder.children == null ? null : holder.children.get(step(path));
    }

    private static Object step(FieldPath path) {
        if (path.name() != null) {
            return path.name();
        }
        return path.key() != null ? path.key() : Integer.valueOf(path.index());
    }
}
