package dev.podwright.overlay.internal.patch;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.json.ReadLimits;
import dev.podwright.overlay.internal.problem.PatchFailure;
import dev.podwright.overlay.internal.problem.PatchRule;
import dev.podwright.path.FieldPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operations of a JSON Patch, RFC 6902, applied to a value that is changed in place and becomes JSON again. */
public final class Operations {
    /** An object or an array that can be changed. */
    private static final class Container {
        final JsonValue source;
        final @Nullable Map<String, Object> members;
        final List<Object> elements = new ArrayList<>(0);

        Container(JsonValue source) {
            this.source = source;
            if (source instanceof JsonObject object) {
                members = new LinkedHashMap<>();
                object.members().forEach(each -> members.put(each.key(), each.value()));
            } else {
                members = null;
                elements.addAll(((JsonArray) source).elements());
            }
        }
    }

    /** The value that an operation is about, or the place where it would be. */
    private record Place(Container parent, String token) {}

    /** As many as the server takes. */
    private static final int MOST_OPERATIONS = 10_000;

    private static final int MAX_DEPTH = ReadLimits.defaults().maxDepth();
    /** How many values a patch can copy: copies of copies would fill any memory. */
    private static final int MOST_COPIED = 1_000_000;

    private Object root;
    private int copied;
    private FieldPath path = FieldPath.empty();
    private JsonValue operation;

    private Operations(JsonValue original) {
        this.root = original;
        this.operation = original;
    }

    /**
     * What a patch makes of a value.
     *
     * @throws PatchFailure if an operation is wrong or not possible, or a test fails: then none is carried out
     */
    public static JsonValue apply(JsonValue original, JsonArray patch) {
        if (patch.elements().size() > MOST_OPERATIONS) {
            throw new PatchFailure(
                    PatchRule.OPERATION,
                    FieldPath.empty(),
                    patch,
                    "the server takes at most 10,000 operations, not "
                            + patch.elements().size(),
                    "replace larger parts of the object");
        }
        Operations operations = new Operations(original);
        for (int i = 0; i < patch.elements().size(); i++) {
            operations.path = FieldPath.empty().index(i);
            operations.operation = patch.elements().get(i);
            operations.carryOut();
        }
        return json(operations.root);
    }

    private void carryOut() {
        if (!(operation instanceof JsonObject object)) {
            throw failure(PatchRule.OPERATION, "an operation must be an object, not " + operation.typeName(), "");
        }
        String name = Objects.requireNonNullElse(object.text("op"), "");
        List<String> target = pointer(object, "path");
        switch (name) {
            case "add" -> add(target, value(object));
            case "remove" -> remove(target);
            case "replace" -> {
                get(target);
                set(target, value(object));
            }
            case "move" -> move(pointer(object, "from"), target);
            case "copy" -> add(target, copy(pointer(object, "from")));
            case "test" -> test(target, value(object));
            default ->
                throw failure(
                        PatchRule.OPERATION,
                        "op must be add, remove, replace, move, copy or test",
                        "write one of these names in op");
        }
    }

    private List<String> pointer(JsonObject object, String key) {
        String text = object.text(key);
        List<String> tokens = text == null ? null : Pointer.parse(text);
        if (tokens == null) {
            throw failure(
                    PatchRule.OPERATION,
                    key + " must be a JSON pointer, such as /spec/containers/0/image",
                    "begin with /, write ~1 for / and ~0 for ~ in a key");
        }
        return tokens;
    }

    private JsonValue value(JsonObject object) {
        JsonValue value = object.get("value");
        if (value == null) {
            throw failure(PatchRule.OPERATION, "the operation lacks a value", "add value");
        }
        return value;
    }

    private JsonValue copy(List<String> from) {
        JsonValue copy = json(get(from));
        count(copy);
        return copy;
    }

    /** Limits how much is copied, and how deep it is: a copy can hold what it is put into. */
    private void count(JsonValue value) {
        Deque<JsonValue> level = new ArrayDeque<>(List.of(value));
        for (int depth = 0; !level.isEmpty(); depth++) {
            requireDepth(depth);
            Deque<JsonValue> below = new ArrayDeque<>();
            for (JsonValue each : level) {
                if (++copied > MOST_COPIED) {
                    throw failure(PatchRule.OPERATION, "the patch copies more than 1,000,000 values", "");
                }
                if (each instanceof JsonObject object) {
                    object.members().forEach(member -> below.add(member.value()));
                } else if (each instanceof JsonArray array) {
                    below.addAll(array.elements());
                }
            }
            level = below;
        }
    }

    private void requireDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw failure(PatchRule.OPERATION, "the operation leads deeper than 1,000 levels", "");
        }
    }

    private void move(List<String> from, List<String> target) {
        Object moved = get(from);
        if (from.equals(target)) {
            return;
        }
        if (from.size() < target.size() && from.equals(target.subList(0, from.size()))) {
            throw failure(PatchRule.OPERATION, "a value cannot be moved into itself", "");
        }
        remove(from);
        add(target, json(moved));
    }

    private void test(List<String> target, JsonValue expected) {
        if (!JsonNumbers.equal(json(get(target)), expected)) {
            throw failure(PatchRule.TEST, "the value at path is another one", "");
        }
    }

    private Object get(List<String> pointer) {
        Object value = root;
        for (String token : pointer) {
            value = child(value, token);
        }
        return value;
    }

    private Object child(Object parent, String token) {
        Object found = null;
        if (parent instanceof Container container) {
            if (container.members != null) {
                found = container.members.get(token);
            } else {
                int index = Pointer.index(token);
                found = index >= 0 && index < container.elements.size() ? container.elements.get(index) : null;
            }
        } else if (parent instanceof JsonObject object) {
            found = object.get(token);
        } else if (parent instanceof JsonArray array) {
            int index = Pointer.index(token);
            found = index >= 0 && index < array.elements().size()
                    ? array.elements().get(index)
                    : null;
        }
        if (found == null) {
            throw missing();
        }
        return found;
    }

    /** The last step of a pointer, with all that it leads through made changeable. */
    private Place place(List<String> pointer) {
        requireDepth(pointer.size());
        Container parent = changeable(root);
        root = parent;
        for (String token : pointer.subList(0, pointer.size() - 1)) {
            Container next = changeable(child(parent, token));
            put(parent, token, next);
            parent = next;
        }
        return new Place(parent, pointer.get(pointer.size() - 1));
    }

    private Container changeable(Object value) {
        if (value instanceof Container container) {
            return container;
        }
        if (value instanceof JsonObject || value instanceof JsonArray) {
            return new Container((JsonValue) value);
        }
        throw missing();
    }

    private static void put(Container parent, String token, Object value) {
        if (parent.members != null) {
            parent.members.put(token, value);
        } else {
            parent.elements.set(Pointer.index(token), value);
        }
    }

    private void set(List<String> pointer, JsonValue value) {
        if (pointer.isEmpty()) {
            root = value;
        } else {
            Place place = place(pointer);
            put(place.parent, place.token, value);
        }
    }

    private void add(List<String> pointer, JsonValue value) {
        if (pointer.isEmpty()) {
            root = value;
            return;
        }
        Place place = place(pointer);
        if (place.parent.members != null) {
            place.parent.members.put(place.token, value);
            return;
        }
        List<Object> elements = place.parent.elements;
        int index = place.token.equals("-") ? elements.size() : Pointer.index(place.token);
        if (index < 0 || index > elements.size()) {
            throw missing();
        }
        elements.add(index, value);
    }

    private void remove(List<String> pointer) {
        get(pointer);
        if (pointer.isEmpty()) {
            throw failure(PatchRule.OPERATION, "the whole object cannot be removed", "");
        }
        Place place = place(pointer);
        if (place.parent.members != null) {
            place.parent.members.remove(place.token);
        } else {
            place.parent.elements.remove(Pointer.index(place.token));
        }
    }

    private static JsonValue json(Object value) {
        if (!(value instanceof Container container)) {
            return (JsonValue) value;
        }
        if (container.members == null) {
            List<JsonValue> elements = new ArrayList<>(container.elements.size());
            for (Object each : container.elements) {
                elements.add(json(each));
            }
            return new JsonArray(elements, container.source.line(), container.source.column());
        }
        JsonObject source = (JsonObject) container.source;
        JsonObject.Builder out = JsonObject.builder(source.line(), source.column());
        for (Map.Entry<String, Object> each : container.members.entrySet()) {
            JsonObject.Member member = source.member(each.getKey());
            int line = member == null ? 0 : member.line();
            out.add(each.getKey(), json(each.getValue()), line, member == null ? 0 : member.column());
        }
        return out.build();
    }

    private PatchFailure missing() {
        return failure(
                PatchRule.PATH,
                "the object does not have what path or from leads to",
                "add what is missing first, or correct the pointer");
    }

    private PatchFailure failure(PatchRule rule, String message, String fix) {
        return new PatchFailure(rule, path, operation, message, fix);
    }

    /** The operations that make one value of another one. */
    public static JsonArray between(JsonValue before, JsonValue after) {
        List<JsonValue> operations = new ArrayList<>();
        between(before, after, "", operations);
        return JsonArray.of(operations);
    }

    private static void between(JsonValue before, JsonValue after, String pointer, List<JsonValue> out) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof JsonObject one && after instanceof JsonObject two) {
            for (JsonObject.Member member : one.members()) {
                JsonValue now = two.get(member.key());
                if (now == null) {
                    out.add(operation("remove", Pointer.child(pointer, member.key()), null));
                } else {
                    between(member.value(), now, Pointer.child(pointer, member.key()), out);
                }
            }
            for (JsonObject.Member member : two.members()) {
                if (one.get(member.key()) == null) {
                    out.add(operation("add", Pointer.child(pointer, member.key()), member.value()));
                }
            }
        } else if (before instanceof JsonArray one && after instanceof JsonArray two) {
            between(one.elements(), two.elements(), pointer, out);
        } else {
            out.add(operation("replace", pointer, after));
        }
    }

    /** What both arrays begin and end with stays; the elements between are changed, then removed or added. */
    private static void between(List<JsonValue> before, List<JsonValue> after, String pointer, List<JsonValue> out) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        int both = shorter - end;
        for (int i = start; i < both; i++) {
            between(before.get(i), after.get(i), pointer + '/' + i, out);
        }
        for (int i = before.size() - end - 1; i >= both; i--) {
            out.add(operation("remove", pointer + '/' + i, null));
        }
        for (int i = both; i < after.size() - end; i++) {
            out.add(operation("add", pointer + '/' + i, after.get(i)));
        }
    }

    private static JsonObject operation(String name, String pointer, @Nullable JsonValue value) {
        JsonObject.Builder out = JsonObject.builder().add("op", name).add("path", JsonString.of(pointer));
        return value == null ? out.build() : out.add("value", value).build();
    }
}
