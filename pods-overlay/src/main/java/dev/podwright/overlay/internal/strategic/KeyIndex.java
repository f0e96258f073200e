package dev.podwright.overlay.internal.strategic;

import dev.podwright.overlay.internal.problem.PatchFailure;
import dev.podwright.overlay.internal.problem.PatchRule;
import dev.podwright.path.FieldPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the elements of a list are, by what identifies them: the value of a field of each, or the element itself where the
 * list has no such field. Finds at once what the server searches for, and fails where the server's search does.
 */
final class KeyIndex {
    private final Map<Object, Integer> first = new HashMap<>();
    private final String mergeKey;
    /** All places by key, once a key has changed. */
    private @Nullable Map<Object, NavigableSet<Integer>> places;

    private boolean hasObjectKey;
    private boolean hasListKey;
    /** The first element without the field. */
    private int firstWithout = Integer.MAX_VALUE;
    /** The first element that is not an object, where a field identifies elements. */
    private int firstOther = Integer.MAX_VALUE;

    /**
     * An index.
     *
     * @param mergeKey the field that identifies elements; empty where the elements identify themselves
     */
    KeyIndex(List<Node> list, String mergeKey) {
        this.mergeKey = mergeKey;
        for (int i = 0; i < list.size(); i++) {
            add(list.get(i), i);
        }
    }

    /** Adds an element after all others. */
    void add(Node element, int place) {
        if (!mergeKey.isEmpty() && !(element instanceof MapNode)) {
            firstOther = Math.min(firstOther, place);
        }
        Node key = keyOf(element, mergeKey);
        if (key == null) {
            firstWithout = Math.min(firstWithout, place);
        } else if (key instanceof ScalarNode scalar) {
            first.putIfAbsent(scalar.value, place);
            if (places != null) {
                placesOf(places, scalar.value).add(place);
            }
        } else {
            hasObjectKey |= key instanceof MapNode;
            hasListKey |= key instanceof ListNode;
        }
    }

    /** Says that the key of an element has become another one. */
    void change(List<Node> list, int place, ScalarNode before) {
        if (places == null) {
            places = new HashMap<>();
            for (int i = 0; i < list.size(); i++) {
                if (i != place && keyOf(list.get(i), mergeKey) instanceof ScalarNode key) {
                    placesOf(places, key.value).add(i);
                }
            }
        } else {
            placesOf(places, before.value).remove(place);
        }
        setFirst(places, before.value);
        Node now = keyOf(list.get(place), mergeKey);
        if (now instanceof ScalarNode key) {
            placesOf(places, key.value).add(place);
            setFirst(places, key.value);
        } else {
            add(list.get(place), place);
        }
    }

    private void setFirst(Map<Object, NavigableSet<Integer>> all, Object key) {
        NavigableSet<Integer> found = placesOf(all, key);
        if (found.isEmpty()) {
            first.remove(key);
        } else {
            first.put(key, found.first());
        }
    }

    private static NavigableSet<Integer> placesOf(Map<Object, NavigableSet<Integer>> all, Object key) {
        return all.computeIfAbsent(key, any -> new TreeSet<>());
    }

    /** What identifies an element; null where it lacks it. */
    static @Nullable Node keyOf(Node element, String mergeKey) {
        if (mergeKey.isEmpty()) {
            return element;
        }
        return element instanceof MapNode map ? map.get(mergeKey) : null;
    }

    /**
     * The place of the first element with a key, or -1.
     *
     * @param key what identifies the element; null finds an element without it, or one for which it is null
     */
    int find(@Nullable Node key, FieldPath path) {
        int found = findPresent(key, path);
        if ((key == null || key.isNil()) && firstWithout < Integer.MAX_VALUE) {
            return found < 0 ? firstWithout : Math.min(found, firstWithout);
        }
        return found;
    }

    /** The place of the first element that has the key, or -1. */
    int findPresent(@Nullable Node key, FieldPath path) {
        if (key == null) {
            return first.getOrDefault(ScalarNode.NIL, -1);
        }
        if (key instanceof ScalarNode scalar) {
            return first.getOrDefault(scalar.value, -1);
        }
        if (key instanceof MapNode ? hasObjectKey : hasListKey) {
            throw incomparable(key, path);
        }
        return -1;
    }

    /** Whether an element has the key, where the server searches among objects alone. */
    boolean containsObject(Node key, FieldPath path) {
        int found = findPresent(key, path);
        if (firstOther < (found < 0 ? Integer.MAX_VALUE : found)) {
            throw new PatchFailure(PatchRule.TYPE, path, key.written, "the elements of the list must be objects", "");
        }
        return found >= 0;
    }

    /** Whether a list has a key that Go cannot use as a key. */
    boolean hasIncomparable() {
        return hasObjectKey || hasListKey;
    }

    /** Whether two values are equal to Go. */
    static boolean equal(Node a, Node b, FieldPath path) {
        if (a instanceof ScalarNode one && b instanceof ScalarNode two) {
            return one.value.equals(two.value);
        }
        if (a.hasTypeOf(b)) {
            throw incomparable(a, path);
        }
        return false;
    }

    /** Go's own code fails where it compares objects or lists. */
    static PatchFailure incomparable(Node value, FieldPath path) {
        return new PatchFailure(
                PatchRule.SERVER_FAILURE,
                path,
                value.written,
                "the server fails where an object or a list is in the place of a simple value that identifies an"
                        + " element",
                "identify elements with texts, numbers or flags");
    }
}
