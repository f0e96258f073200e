package dev.podwright.overlay.internal.strategic;

import dev.podwright.path.FieldPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Deletes elements of a list by what identifies them. Also knows what Go's array of the list holds afterwards, because the
 * server sorts by that: each deletion moves what follows to the front, and leaves the last element behind.
 */
final class Deletions {
    private final List<Node> elements;
    private final String mergeKey;
    private final FieldPath path;
    private final Map<Object, List<Integer>> places = new HashMap<>();
    private final boolean[] deleted;
    private final Deque<Node> leftBehind = new ArrayDeque<>(0);
    private int last;

    Deletions(List<Node> elements, String mergeKey, FieldPath path) {
        this.elements = elements;
        this.mergeKey = mergeKey;
        this.path = path;
        this.deleted = new boolean[elements.size()];
        this.last = elements.size() - 1;
    }

    /** Deletes all elements with a key. */
    void delete(Node key) {
        if (places.isEmpty()) {
            for (int i = 0; i < elements.size(); i++) {
                if (KeyIndex.keyOf(elements.get(i), mergeKey) instanceof ScalarNode scalar) {
                    places.computeIfAbsent(scalar.value, value -> new ArrayList<>(1))
                            .add(i);
                }
            }
        }
        if (!(key instanceof ScalarNode scalar)) {
            for (Node each : left()) {
                Node other = KeyIndex.keyOf(each, mergeKey);
                if (other != null && other.hasTypeOf(key)) {
                    throw KeyIndex.incomparable(key, path);
                }
            }
            return;
        }
        for (int place : places.getOrDefault(scalar.value, List.of())) {
            if (!deleted[place]) {
                leftBehind.addFirst(elements.get(last));
                deleted[place] = true;
                while (last >= 0 && deleted[last]) {
                    last--;
                }
            }
        }
    }

    /** The elements that are left, in a new list. */
    List<Node> left() {
        List<Node> left = new ArrayList<>(elements.size());
        for (int i = 0; i < deleted.length; i++) {
            if (!deleted[i]) {
                left.add(elements.get(i));
            }
        }
        return left;
    }

    /** What the array holds up to the list's former size, once elements were added to those that are left. */
    List<Node> array(List<Node> added) {
        List<Node> array = left();
        int overwritten = Math.min(added.size(), leftBehind.size());
        array.addAll(added.subList(0, overwritten));
        leftBehind.stream().skip(overwritten).forEach(array::add);
        return array;
    }
}
