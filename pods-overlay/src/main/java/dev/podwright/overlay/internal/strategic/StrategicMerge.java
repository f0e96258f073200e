package dev.podwright.overlay.internal.strategic;

import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.overlay.internal.problem.PatchFailure;
import dev.podwright.overlay.internal.problem.PatchRule;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges a strategic merge patch into an object, with the same result as the server, and the same failures.
 *
 * <p>Where the server's result depends on the random order of Go's maps, members are taken in the order of the patch. That is
 * so for a list and what is to be deleted from it, and for which of several failures is reported.
 */
public final class StrategicMerge {
    static final String DIRECTIVE = "$patch";
    static final String REPLACE = "replace";
    static final String DELETE = "delete";
    private static final String RETAIN_KEYS = "$retainKeys";
    private static final String ELEMENT_ORDER = "$setElementOrder";
    private static final String DELETE_FROM_LIST = "$deleteFromPrimitiveList";

    private StrategicMerge() {}

    /**
     * The object that a patch makes of another one. What the patch does not change stays as it is written.
     *
     * @param original an object of the schema's type
     * @throws PatchFailure if the server refuses the patch
     */
    public static JsonObject apply(JsonObject original, JsonObject patch, ObjectSchema<?> schema) {
        ServerType type = ServerType.of(schema);
        MapNode object = Nodes.ofObject(original, type);
        MapNode merged = merge(object, Nodes.ofPatch(patch), type, FieldPath.empty());
        JsonValue json = merged.json();
        return json instanceof JsonObject result ? result : JsonObject.builder().build();
    }

    /**
     * Merges an object of a patch into another one.
     *
     * @param type the type of the objects; null for a map
     */
    static MapNode merge(MapNode original, MapNode patch, @Nullable ServerType type, FieldPath path) {
        Node directive = patch.get(DIRECTIVE);
        if (directive != null) {
            return obey(directive, patch, path);
        }
        retainKeys(original, patch, path);
        for (String key : patch.keys()) {
            if (key.startsWith(ELEMENT_ORDER)) {
                Node order = patch.remove(key);
                if (order != null) {
                    order(original, patch, key, order, type, path.child(key));
                }
            }
        }
        for (Map.Entry<String, Node> each : patch.members().entrySet()) {
            member(original, each.getKey(), each.getValue(), type, path.child(each.getKey()));
        }
        return original;
    }

    private static MapNode obey(Node directive, MapNode patch, FieldPath path) {
        if (isText(directive, REPLACE)) {
            patch.remove(DIRECTIVE);
            return patch;
        }
        if (isText(directive, DELETE)) {
            return new MapNode(JsonObject.builder().build());
        }
        throw new PatchFailure(
                PatchRule.DIRECTIVE,
                path.child(DIRECTIVE),
                directive.written,
                "$patch of an object must be \"replace\" or \"delete\"",
                "leave $patch away to merge");
    }

    static boolean isText(@Nullable Node node, String text) {
        return node instanceof ScalarNode scalar && scalar.value.equals(text);
    }

    /** Removes from the original what the patch does not list in {@code $retainKeys}. */
    private static void retainKeys(MapNode original, MapNode patch, FieldPath path) {
        Node listed = patch.remove(RETAIN_KEYS);
        if (listed == null) {
            return;
        }
        FieldPath place = path.child(RETAIN_KEYS);
        if (!(listed instanceof ListNode list)) {
            throw new PatchFailure(
                    PatchRule.RETAIN_KEYS, place, listed.written, "$retainKeys must be a list of fields", "");
        }
        Set<Object> retained = new HashSet<>();
        for (Node each : list.elements) {
            if (!(each instanceof ScalarNode scalar)) {
                throw KeyIndex.incomparable(each, place);
            }
            retained.add(scalar.value);
        }
        for (Map.Entry<String, Node> each : patch.members().entrySet()) {
            String key = each.getKey();
            boolean directive = key.startsWith(DELETE_FROM_LIST) || key.startsWith(ELEMENT_ORDER);
            if (!directive && !each.getValue().isNil() && !retained.contains(key)) {
                throw new PatchFailure(
                        PatchRule.RETAIN_KEYS,
                        place,
                        listed.written,
                        "$retainKeys must list each field that the patch sets beside it",
                        "add the field to $retainKeys, or remove it");
            }
        }
        for (String key : original.keys()) {
            if (!retained.contains(key)) {
                original.remove(key);
            }
        }
    }

    /** Merges one member of the patch. */
    private static void member(MapNode original, String given, Node value, @Nullable ServerType type, FieldPath path) {
        boolean deletes = given.startsWith(DELETE_FROM_LIST);
        String key = given;
        if (deletes) {
            String named = named(given, DELETE_FROM_LIST, PatchRule.DELETE_FROM_LIST, value, path);
            key = named.isEmpty() ? given : named;
        }
        if (value.isNil()) {
            original.remove(key);
            return;
        }
        Node old = original.get(key);
        if (old == null || !old.hasTypeOf(value)) {
            if (!deletes) {
                removeNulls(value);
                set(original, key, withoutDirectives(value));
            }
        } else if (old instanceof MapNode object && value instanceof MapNode patch) {
            ServerField field = field(type, key, value, path);
            original.put(
                    key, merge(object, patch, field.form == ServerField.Form.OBJECT ? field.nested() : null, path));
        } else if (old instanceof ListNode list && value instanceof ListNode patch) {
            ServerField field = listField(type, key, value, path);
            original.put(
                    key,
                    field.merged || deletes
                            ? new ListMerge(field.nested(), field.mergeKey, path).merge(list, patch.elements, deletes)
                            : patch);
        } else {
            original.put(key, value);
        }
    }

    private static void set(MapNode object, String key, @Nullable Node value) {
        if (value == null) {
            object.remove(key);
        } else {
            object.put(key, value);
        }
    }

    /** Merges a list whose order the patch gives, so that the list's own member of the patch is done. */
    private static void order(
            MapNode original, MapNode patch, String given, Node order, @Nullable ServerType type, FieldPath path) {
        if (!(order instanceof ListNode ordered)) {
            throw notAList(order, path, "$setElementOrder must be a list");
        }
        String key = named(given, ELEMENT_ORDER, PatchRule.ELEMENT_ORDER, order, path);
        ListNode before =
                list(original.get(key), path, "$setElementOrder names a field that is not a list in the object");
        ListNode changes = list(patch.get(key), path, "$setElementOrder names a field that is not a list in the patch");
        ServerField field = listField(type, key, order, path);
        ListMerge merge = new ListMerge(field.nested(), field.mergeKey, path);
        if (changes != null) {
            merge.checkOrder(changes.elements, ordered.elements);
        }
        if (before == null && changes == null) {
            return;
        }
        original.put(key, merge.inOrder(before, changes, ordered, field.merged));
        patch.remove(key);
    }

    private static @Nullable ListNode list(@Nullable Node node, FieldPath path, String message) {
        if (node == null || node instanceof ListNode) {
            return (ListNode) node;
        }
        throw notAList(node, path, message);
    }

    private static PatchFailure notAList(Node node, FieldPath path, String message) {
        return new PatchFailure(PatchRule.TYPE, path, node.written, message, "");
    }

    /** What follows the slash in the key of a directive. */
    private static String named(String key, String directive, PatchRule rule, Node value, FieldPath path) {
        if (!key.startsWith(directive + "/")) {
            throw new PatchFailure(
                    rule,
                    path,
                    value.written,
                    "the directive does not name a list",
                    "write " + directive + "/, and then the field");
        }
        return key.substring(directive.length() + 1);
    }

    private static ServerField field(@Nullable ServerType type, String key, Node value, FieldPath path) {
        if (type == null) {
            throw new PatchFailure(PatchRule.TYPE, path, value.written, "the values of a map are not merged", "");
        }
        ServerField field = type.find(key);
        if (field == null) {
            throw new PatchFailure(
                    PatchRule.UNKNOWN_FIELD, path, value.written, type.name + " does not have this field", "");
        }
        return field;
    }

    private static ServerField listField(@Nullable ServerType type, String key, Node value, FieldPath path) {
        ServerField field = field(type, key, value, path);
        if (!field.passesForList()) {
            throw new PatchFailure(PatchRule.TYPE, path, value.written, "the field is not a list", "");
        }
        return field;
    }

    /** Removes members that are null, at any depth. */
    private static void removeNulls(Node value) {
        if (value instanceof MapNode map) {
            map.members().values().removeIf(Node::isNil);
            for (Node each : map.members().values()) {
                removeNulls(each);
            }
        } else if (value instanceof ListNode list) {
            for (Node each : list.elements) {
                removeNulls(each);
            }
        }
    }

    /** A value without the objects in it that have {@code $patch}; null where it has it itself. */
    static @Nullable Node withoutDirectives(Node value) {
        if (value instanceof MapNode map) {
            if (map.get(DIRECTIVE) != null) {
                return null;
            }
            for (String key : map.keys()) {
                Node member = map.get(key);
                set(map, key, member == null ? null : withoutDirectives(member));
            }
            return map;
        }
        return value instanceof ListNode list ? withoutDirectives(list) : value;
    }

    static ListNode withoutDirectives(ListNode list) {
        List<Node> kept = new ArrayList<>(list.elements.size());
        for (Node each : list.elements) {
            Node element = withoutDirectives(each);
            if (element != null) {
                kept.add(element);
            }
        }
        return new ListNode(list.written, kept);
    }
}
