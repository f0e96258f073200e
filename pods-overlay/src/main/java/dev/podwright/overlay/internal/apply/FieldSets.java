package dev.podwright.overlay.internal.apply;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a value has, and a value without fields.
 *
 * <p>Upstream: {@code ToFieldSet} and {@code RemoveItems} in {@code sigs.k8s.io/structured-merge-diff/typed}.
 */
final class FieldSets {
    private FieldSets() {}

    /** Whether a value is absent, null, or a list or an object without parts. */
    static boolean isAbsentOrEmpty(@Nullable JsonValue value) {
        return value == null
                || value instanceof JsonNull
                || (value instanceof JsonObject object && object.members().isEmpty())
                || (value instanceof JsonArray list && list.elements().isEmpty());
    }

    /** The names of the members of two values, of which each may be no object. */
    static Set<String> names(@Nullable JsonValue one, @Nullable JsonValue other) {
        Set<String> out = new LinkedHashSet<>();
        for (JsonValue each : new JsonValue[] {one, other}) {
            if (each instanceof JsonObject object) {
                object.members().forEach(member -> out.add(member.key()));
            }
        }
        return out;
    }

    /** The value under a name; null where there is none. */
    static @Nullable JsonValue member(@Nullable JsonValue value, String name) {
        return value instanceof JsonObject object ? object.get(name) : null;
    }

    /** The fields that whoever applies an object owns. */
    static FieldSet of(JsonObject object, FieldType type) {
        FieldSet out = new FieldSet();
        fields(object, type, out);
        return out;
    }

    /** Adds the fields in a value that is not a leaf. */
    private static void fields(JsonValue value, FieldType type, FieldSet out) {
        if (type.isMap() && value instanceof JsonObject object) {
            for (JsonObject.Member member : object.members()) {
                String step = FieldSet.fieldStep(member.key());
                FieldType below = type.field(member.key());
                boolean isEmpty = member.value() instanceof JsonNull
                        || (member.value() instanceof JsonObject fields
                                && fields.members().isEmpty());
                if (below.isLeaf() || isEmpty || !type.hasField(member.key())) {
                    out.add(step);
                }
                descend(member.value(), below, step, out);
            }
        } else if (type.isList() && value instanceof JsonArray list) {
            elements(list, type, out);
        }
    }

    private static void descend(JsonValue value, FieldType type, String step, FieldSet out) {
        if (!type.isLeaf()) {
            FieldSet below = new FieldSet();
            fields(value, type, below);
            out.put(step, below);
        }
    }

    /** Adds the elements of a list; of elements that have one key only the key. */
    private static void elements(JsonArray list, FieldType type, FieldSet out) {
        Map<String, @Nullable JsonValue> single = new HashMap<>();
        for (JsonValue each : list.elements()) {
            String step = type.step(each);
            if (step != null) {
                single.put(step, single.containsKey(step) ? null : each);
            }
        }
        single.forEach((step, each) -> {
            out.add(step);
            if (each != null) {
                descend(each, type.element(), step, out);
            }
        });
    }

    /** A value without fields. A list or an object of which nothing is left is null. */
    static JsonValue remove(JsonValue value, FieldType type, FieldSet removed) {
        if (type.isMap() && value instanceof JsonObject object) {
            Map<String, JsonValue> out = new LinkedHashMap<>();
            for (JsonObject.Member member : object.members()) {
                String step = FieldSet.fieldStep(member.key());
                if (!removed.has(step)) {
                    out.put(member.key(), removeBelow(member.value(), type.field(member.key()), removed.below(step)));
                }
            }
            return objectOf(out);
        }
        if (type.isList() && value instanceof JsonArray list) {
            List<JsonValue> out = new ArrayList<>();
            for (JsonValue each : list.elements()) {
                String step = type.step(each);
                if (step == null) {
                    out.add(each);
                } else if (!removed.has(step)) {
                    out.add(removeBelow(each, type.element(), removed.below(step)));
                }
            }
            return out.isEmpty() ? JsonNull.NULL : JsonArray.of(out);
        }
        return value instanceof JsonArray || value instanceof JsonObject ? JsonNull.NULL : value;
    }

    private static JsonValue removeBelow(JsonValue value, FieldType type, FieldSet removed) {
        return removed.isEmpty() ? value : remove(value, type, removed);
    }

    private static JsonValue objectOf(Map<String, JsonValue> members) {
        if (members.isEmpty()) {
            return JsonNull.NULL;
        }
        JsonObject.Builder out = JsonObject.builder();
        members.forEach(out::add);
        return out.build();
    }
}
