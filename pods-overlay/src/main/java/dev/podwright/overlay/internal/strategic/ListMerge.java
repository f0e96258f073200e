package dev.podwright.overlay.internal.strategic;

import dev.podwright.overlay.internal.problem.PatchFailure;
import dev.podwright.overlay.internal.problem.PatchRule;
import dev.podwright.path.FieldPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges lists of one field. */
final class ListMerge {
    private final @Nullable ServerType type;
    private final String mergeKey;
    private final FieldPath path;

    /**
     * A merge.
     *
     * @param type the type of the elements; null where they are simple values
     * @param mergeKey the field that identifies them, empty where none does
     * @param path the list in the patch
     */
    ListMerge(@Nullable ServerType type, String mergeKey, FieldPath path) {
        this.type = type;
        this.mergeKey = mergeKey;
        this.path = path;
    }

    /** What Go calls the type of an element. */
    private enum ElementType {
        OBJECT,
        SIMPLE
    }

    /**
     * A merged list before it is put into order.
     *
     * @param elements what it has
     * @param patch the elements of the patch that are not directives
     * @param before the original without what the patch deletes, which gives the order of what the patch does not have
     * @param array what Go's array of the original holds afterwards
     */
    private record Merged(List<Node> elements, List<Node> patch, List<Node> before, List<Node> array) {}

    /** A list with the elements of a patch, or without them. */
    ListNode merge(ListNode original, List<Node> patch, boolean deletes) {
        if (original.elements.isEmpty() && patch.isEmpty()) {
            return original;
        }
        ElementType elements = elementType(original.elements, patch);
        if (elements == ElementType.SIMPLE && deletes) {
            return without(original, patch);
        }
        return merge(original, patch, elements).list();
    }

    private record Ordered(ListNode list, List<Node> array) {}

    private Ordered merge(ListNode original, List<Node> patch, ElementType elements) {
        Merged merged =
                elements == ElementType.SIMPLE ? union(original.elements, patch) : mergeObjects(original, patch);
        KeyIndex ofPatch = new KeyIndex(merged.patch, mergeKey);
        List<List<Node>> parts = partition(merged.elements, ofPatch);
        return new Ordered(order(original, parts, merged.patch, ofPatch, merged.before, elements), merged.array);
    }

    private ListNode without(ListNode original, List<Node> patch) {
        Set<Object> deleted = new HashSet<>();
        patch.forEach(each -> deleted.add(((ScalarNode) each).value));
        List<Node> kept = new ArrayList<>(original.elements.size());
        for (Node each : original.elements) {
            if (!deleted.contains(((ScalarNode) each).value)) {
                kept.add(each);
            }
        }
        return new ListNode(original.written, kept);
    }

    /** All values of both lists, each once. */
    private static Merged union(List<Node> original, List<Node> patch) {
        Map<Object, Node> distinct = new LinkedHashMap<>();
        original.forEach(each -> distinct.putIfAbsent(((ScalarNode) each).value, each));
        patch.forEach(each -> distinct.putIfAbsent(((ScalarNode) each).value, each));
        return new Merged(new ArrayList<>(distinct.values()), patch, original, original);
    }

    private Merged mergeObjects(ListNode original, List<Node> patch) {
        if (mergeKey.isEmpty()) {
            throw new PatchFailure(
                    PatchRule.UNMERGEABLE_LIST,
                    path,
                    null,
                    "nothing identifies the elements of the list, so that none can be deleted",
                    "give the whole list");
        }
        Deletions deletions = new Deletions(original.elements, mergeKey, path);
        List<Node> changes = new ArrayList<>(patch.size());
        boolean replaces = false;
        for (Node each : patch) {
            MapNode element = (MapNode) each;
            Node directive = element.get(StrategicMerge.DIRECTIVE);
            if (directive == null) {
                changes.add(element);
            } else if (StrategicMerge.isText(directive, StrategicMerge.DELETE)) {
                deletions.delete(key(element));
            } else if (StrategicMerge.isText(directive, StrategicMerge.REPLACE)) {
                replaces = true;
            } else {
                throw new PatchFailure(
                        PatchRule.DIRECTIVE,
                        path,
                        directive.written,
                        "$patch of an element must be \"replace\" or \"delete\"",
                        "leave $patch away to merge");
            }
        }
        if (replaces) {
            return new Merged(changes, List.of(), changes, deletions.array(List.of()));
        }
        List<Node> before = deletions.left();
        List<Node> merged = new ArrayList<>(before);
        mergeEach(merged, changes);
        return new Merged(merged, changes, before, deletions.array(merged.subList(before.size(), merged.size())));
    }

    /** Merges each element of the patch into the first with its key, or adds it as it is. */
    private void mergeEach(List<Node> merged, List<Node> changes) {
        KeyIndex index = new KeyIndex(merged, mergeKey);
        for (Node each : changes) {
            MapNode change = (MapNode) each;
            Node key = key(change);
            int place = index.findPresent(key, path);
            if (place < 0) {
                index.add(change, merged.size());
                merged.add(change);
            } else {
                MapNode element = (MapNode) merged.get(place);
                merged.set(place, StrategicMerge.merge(element, change, type, path));
                Node now = element.get(mergeKey);
                if (key instanceof ScalarNode before
                        && !(now instanceof ScalarNode same && same.value.equals(before.value))) {
                    index.change(merged, place, before);
                }
            }
        }
    }

    private Node key(Node element) {
        Node key = KeyIndex.keyOf(element, mergeKey);
        if (key == null) {
            throw withoutKey(element);
        }
        return key;
    }

    private PatchFailure withoutKey(Node element) {
        return new PatchFailure(
                PatchRule.MERGE_KEY,
                path,
                element.written,
                "an element of the list lacks " + mergeKey + ", which identifies it",
                "give each element its " + mergeKey);
    }

    private PatchFailure notAnObject(Node element) {
        return new PatchFailure(PatchRule.TYPE, path, element.written, "an element of the list must be an object", "");
    }

    /** Refuses a list of a patch whose elements are not in the order that the patch gives, or not in it at all. */
    void checkOrder(List<Node> patch, List<Node> order) {
        if (patch.isEmpty() || order.isEmpty()) {
            return;
        }
        List<Node> kept = mergeKey.isEmpty() ? patch : new ArrayList<>(split(patch, new ArrayList<>()));
        int next = 0;
        int place = 0;
        while (next < kept.size() && place < order.size()) {
            if (kept.get(next) instanceof MapNode map && map.get(StrategicMerge.DIRECTIVE) != null) {
                next++;
                continue;
            }
            if (isSame(kept.get(next), order.get(place))) {
                next++;
            }
            place++;
        }
        if (next < kept.size() && place >= order.size()) {
            throw new PatchFailure(
                    PatchRule.ELEMENT_ORDER,
                    path,
                    kept.get(next).written,
                    "$setElementOrder must list all elements that the patch changes, in the same order",
                    "");
        }
    }

    private boolean isSame(Node element, Node ordered) {
        if (mergeKey.isEmpty()) {
            return KeyIndex.equal(element, ordered, path);
        }
        for (Node each : List.of(element, ordered)) {
            if (!(each instanceof MapNode)) {
                throw notAnObject(each);
            }
        }
        return KeyIndex.equal(key(element), key(ordered), path);
    }

    /** The elements that are not to be deleted; adds the others to a list. */
    private List<Node> split(List<Node> list, List<Node> deleted) {
        List<Node> kept = new ArrayList<>(list.size());
        for (Node each : list) {
            if (!(each instanceof MapNode map)) {
                throw notAnObject(each);
            }
            boolean deletes = StrategicMerge.isText(map.get(StrategicMerge.DIRECTIVE), StrategicMerge.DELETE);
            (deletes ? deleted : kept).add(each);
        }
        return kept;
    }

    /**
     * A list in the order that a patch gives.
     *
     * @param before the original, null where it has none; not null if the patch has no list
     * @param changes the list of the patch, null where it has none
     * @param merges whether the patch adds to the list
     */
    ListNode inOrder(@Nullable ListNode before, @Nullable ListNode changes, ListNode order, boolean merges) {
        List<Node> merged;
        List<Node> array = before == null ? List.of() : before.elements;
        if (changes == null) {
            merged = array;
        } else if (before == null) {
            merged = StrategicMerge.withoutDirectives(changes).elements;
        } else if (!merges) {
            merged = changes.elements;
        } else if (before.elements.isEmpty() && changes.elements.isEmpty()) {
            merged = array;
        } else {
            Ordered result = merge(before, changes.elements, elementType(before.elements, changes.elements));
            merged = result.list.elements;
            array = result.array;
        }
        KeyIndex index = new KeyIndex(order.elements, mergeKey);
        if (mergeKey.isEmpty() && index.hasIncomparable()) {
            throw KeyIndex.incomparable(order, path);
        }
        List<List<Node>> parts = partition(merged, index);
        ElementType elements = elementType(array, changes == null ? List.of() : changes.elements);
        return order(before == null ? changes : before, parts, order.elements, index, array, elements);
    }

    /** Those that a list has, and then those that it does not have. */
    private List<List<Node>> partition(List<Node> merged, KeyIndex list) {
        List<Node> in = new ArrayList<>(merged.size());
        List<Node> out = new ArrayList<>(merged.size());
        for (Node each : merged) {
            boolean contained;
            if (mergeKey.isEmpty()) {
                if (!(each instanceof ScalarNode)) {
                    throw KeyIndex.incomparable(each, path);
                }
                contained = list.findPresent(each, path) >= 0;
            } else {
                if (!(each instanceof MapNode)) {
                    throw notAnObject(each);
                }
                contained = list.containsObject(key(each), path);
            }
            (contained ? in : out).add(each);
        }
        return List.of(in, out);
    }

    /** Puts the elements of the patch in one order, the others in another one, and then each where it was. */
    private ListNode order(
            @Nullable ListNode source,
            List<List<Node>> parts,
            List<Node> patchOrder,
            KeyIndex patchIndex,
            List<Node> serverOrder,
            ElementType elements) {
        KeyIndex serverIndex = new KeyIndex(serverOrder, mergeKey);
        List<Node> patch = sort(parts.get(0), patchOrder, patchIndex, elements);
        List<Node> server = sort(parts.get(1), serverOrder, serverIndex, elements);
        List<Node> all = new ArrayList<>(patch.size() + server.size());
        int next = 0;
        for (Node each : patch) {
            int place = place(each, serverIndex);
            while (next < server.size() && place >= 0) {
                int other = place(server.get(next), serverIndex);
                if (other < 0 || other >= place) {
                    break;
                }
                all.add(server.get(next++));
            }
            all.add(each);
        }
        all.addAll(server.subList(next, server.size()));
        return new ListNode(source == null ? null : source.written, all);
    }

    private int place(Node element, KeyIndex index) {
        return index.find(KeyIndex.keyOf(element, mergeKey), path);
    }

    private List<Node> sort(List<Node> list, List<Node> order, KeyIndex index, ElementType elements) {
        List<Node> deleted = new ArrayList<>(0);
        List<Node> sorted = list;
        if (elements == ElementType.OBJECT) {
            list.forEach(this::requireKey);
            order.forEach(this::requireKey);
            sorted = split(list, deleted);
        }
        GoSort.sort(sorted, (a, b) -> {
            int first = place(a, index);
            int second = first < 0 ? -1 : place(b, index);
            return second < 0 || first < second;
        });
        sorted.addAll(deleted);
        return sorted;
    }

    private void requireKey(Node element) {
        if (!(element instanceof MapNode map)) {
            throw notAnObject(element);
        }
        if (map.get(mergeKey) == null) {
            throw withoutKey(element);
        }
    }

    /** The one type of all elements. */
    private ElementType elementType(List<Node> original, List<Node> patch) {
        Node first = null;
        for (List<Node> list : List.of(original, patch)) {
            for (Node each : list) {
                if (first == null) {
                    if (each instanceof ListNode) {
                        throw elements(each, "lists in lists are not merged");
                    }
                    if (each.isNil()) {
                        throw new PatchFailure(
                                PatchRule.SERVER_FAILURE,
                                path,
                                each.written,
                                "the server fails where the first element of a list to merge is null",
                                "remove the null");
                    }
                    first = each;
                } else if (!first.hasTypeOf(each)) {
                    throw elements(each, "the elements of a list to merge must have one type");
                }
            }
        }
        if (first == null) {
            throw new PatchFailure(
                    PatchRule.LIST_ELEMENTS, path, null, "an order is given of a list that is empty", "");
        }
        return first instanceof MapNode ? ElementType.OBJECT : ElementType.SIMPLE;
    }

    private PatchFailure elements(Node place, String message) {
        return new PatchFailure(PatchRule.LIST_ELEMENTS, path, place.written, message, "");
    }
}
