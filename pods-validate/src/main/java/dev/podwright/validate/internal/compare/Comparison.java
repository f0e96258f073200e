package dev.podwright.validate.internal.compare;

import dev.podwright.path.FieldPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds where two states of an object differ: the deepest fields that hold all of it, in the order of the new state.
 *
 * @param <N> JSON or values of the model
 */
final class Comparison<N extends Node<N>> {
    private static final Set<String> MAPS = Set.of("labels", "annotations", "data", "stringData");

    private final Found<N> found;

    Comparison(Found<N> found) {
        this.found = found;
    }

    /** Gets the differences. */
    interface Found<N> {
        /**
         * A field differs.
         *
         * @param path the field in the new state; in the old state for what only that one has
         * @param reordered whether it is a list of which only the order of the elements differs
         */
        void differs(FieldPath path, N before, N after, boolean reordered);
    }

    /** Compares two values of a field, either possibly absent. */
    void values(N before, N after, FieldPath path) {
        if (before.isObject() && after.isObject()) {
            objects(before, after, path);
        } else if (before.size() >= 0 && after.size() >= 0) {
            lists(before, after, path);
        } else if (!before.isSame(after)) {
            found.differs(path, before, after, false);
        }
    }

    private void objects(N before, N after, FieldPath path) {
        Set<String> names = new LinkedHashSet<>(after.fields());
        names.addAll(before.fields());
        String holder = path.name();
        boolean isMap = holder != null && MAPS.contains(holder);
        for (String name : names) {
            values(before.field(name), after.field(name), isMap ? path.key(name) : path.child(name));
        }
    }

    private void lists(N before, N after, FieldPath path) {
        Function<N, String> keys = before.keys(after);
        if (keys != null) {
            keyed(before, keysOf(before, keys), after, keysOf(after, keys), path);
        } else if (before.size() != after.size() && before.isWholeList()) {
            found.differs(path, before, after, false);
        } else {
            int longest = Math.max(before.size(), after.size());
            for (int i = 0; i < longest; i++) {
                values(before.element(i), after.element(i), path.index(i));
            }
        }
    }

    private void keyed(N before, List<String> keysBefore, N after, List<String> keysAfter, FieldPath path) {
        Map<String, Integer> unmatched = new HashMap<>();
        for (int i = 0; i < keysBefore.size(); i++) {
            unmatched.put(keysBefore.get(i), i);
        }
        for (int i = 0; i < keysAfter.size(); i++) {
            @Nullable Integer old = unmatched.remove(keysAfter.get(i));
            values(before.element(old == null ? before.size() : old), after.element(i), path.index(i));
        }
        if (isReordered(keysBefore, keysAfter)) {
            found.differs(path, before, after, true);
        }
        for (int i = 0; i < keysBefore.size(); i++) {
            if (unmatched.containsKey(keysBefore.get(i))) {
                values(before.element(i), after.element(after.size()), path.index(i));
            }
        }
    }

    /** Whether the elements that both lists have are in another order. */
    private static boolean isReordered(List<String> before, List<String> after) {
        List<String> common = new ArrayList<>(before);
        List<String> other = new ArrayList<>(after);
        common.retainAll(new HashSet<>(other));
        other.retainAll(new HashSet<>(common));
        return !common.equals(other);
    }

    private static <N extends Node<N>> List<String> keysOf(N list, Function<N, String> keys) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            out.add(keys.apply(list.element(i)));
        }
        return out;
    }
}
