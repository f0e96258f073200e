package dev.podwright.overlay.internal.layer;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ListType;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Merges what the model does not know of two objects: an unknown field of the upper one replaces that of the lower one. What is
 * in a value that the upper object replaces as a whole goes with it. The elements of lists are found again by what identifies
 * them.
 */
final class UnknownFieldsMerge {
    private UnknownFieldsMerge() {}

    /** What is unknown of the merged object; null if that is nothing. */
    static <T> @Nullable JsonObject merge(
            ObjectSchema<T> schema, T lower, T upper, @Nullable JsonObject ofLower, @Nullable JsonObject ofUpper) {
        if (ofLower == null || isReplacedAsAWhole(schema, upper)) {
            return ofUpper;
        }
        JsonObject.Builder out = JsonObject.builder();
        int size = 0;
        for (JsonObject.Member member : ofLower.members()) {
            JsonValue above = ofUpper == null ? null : ofUpper.get(member.key());
            int index = schema.indexOf(member.key());
            JsonValue merged = above == null ? member.value() : above;
            if (index >= 0) {
                merged = value(schema, schema.fields().get(index), lower, upper, member.value(), above);
            }
            if (merged != null) {
                out.add(member.key(), merged);
                size++;
            }
        }
        for (JsonObject.Member member : ofUpper == null ? List.<JsonObject.Member>of() : ofUpper.members()) {
            if (ofLower.get(member.key()) == null) {
                out.add(member.key(), member.value());
                size++;
            }
        }
        return size == 0 ? null : out.build();
    }

    /** Merges what is unknown in a known field. */
    @SuppressWarnings("unchecked") // values are of the field's type
    private static <T> @Nullable JsonValue value(
            ObjectSchema<T> schema, Field field, T lower, T upper, JsonValue ofLower, @Nullable JsonValue ofUpper) {
        Object low = schema.get(lower, field.index());
        Object high = schema.get(upper, field.index());
        if (low == null || high == null || LayerMerge.isAbsent(high)) {
            return isReplaced(schema, field, upper) ? null : ofLower;
        }
        if (field.kind() != FieldKind.OBJECT || low.equals(high)) {
            return ofUpper == null ? ofLower : ofUpper;
        }
        ObjectSchema<Object> nested = (ObjectSchema<Object>) schema.nested(field.index());
        if (isReplaced(schema, field, upper) || nested.isAtomic() || field.isAtomicMap()) {
            return ofUpper;
        }
        if (field.shape() == FieldShape.ONE) {
            return ofLower instanceof JsonObject below && (ofUpper == null || ofUpper instanceof JsonObject)
                    ? merge(nested, low, high, below, (JsonObject) ofUpper)
                    : ofUpper;
        }
        return field.listType() == ListType.MAP && ofLower instanceof JsonArray below
                ? elements(nested, field, (List<Object>) low, (List<Object>) high, below, ofUpper)
                : ofUpper;
    }

    /** Whether all fields of the type are one group, of which the upper object has some. */
    private static <T> boolean isReplacedAsAWhole(ObjectSchema<T> schema, T upper) {
        return Unions.of(schema).groups().stream().anyMatch(group -> group.containsAll(schema.fields()))
                && isReplaced(schema, schema.fields().get(0), upper);
    }

    /** Whether the upper object has a field of a group that the field is in. */
    private static <T> boolean isReplaced(ObjectSchema<T> schema, Field field, T upper) {
        for (List<Field> group : Unions.of(schema).groups()) {
            if (group.contains(field)
                    && group.stream().anyMatch(each -> !LayerMerge.isAbsent(schema.get(upper, each.index())))) {
                return true;
            }
        }
        return false;
    }

    /** What is unknown of elements with keys: of one with the same keys in both, what both have. */
    private static JsonArray elements(
            ObjectSchema<Object> schema,
            Field list,
            List<Object> lower,
            List<Object> upper,
            JsonArray ofLower,
            @Nullable JsonValue ofUpper) {
        List<Field> keys = list.listMapKeys().stream()
                .map(key -> schema.fields().get(schema.indexOf(key)))
                .toList();
        Map<List<String>, Object> low = byKeys(schema, lower, keys);
        Map<List<String>, Object> high = byKeys(schema, upper, keys);
        List<JsonValue> added = new ArrayList<>();
        Map<List<String>, JsonObject> above = new HashMap<>();
        for (JsonValue each : ofUpper instanceof JsonArray array ? array.elements() : List.<JsonValue>of()) {
            JsonObject kept = (JsonObject) each;
            List<String> key = identity(kept, keys);
            if (!low.containsKey(key) || above.putIfAbsent(key, kept) != null) {
                added.add(kept);
            }
        }
        List<JsonValue> out = new ArrayList<>();
        for (JsonValue each : ofLower.elements()) {
            JsonObject kept = (JsonObject) each;
            List<String> key = identity(kept, keys);
            Object one = low.get(key);
            Object other = high.get(key);
            out.add(
                    one == null || other == null
                            ? kept
                            : Objects.requireNonNullElse(merge(schema, one, other, kept, above.remove(key)), kept));
        }
        out.addAll(added);
        return JsonArray.of(out);
    }

    private static Map<List<String>, Object> byKeys(
            ObjectSchema<Object> schema, List<Object> elements, List<Field> keys) {
        Map<List<String>, Object> out = new HashMap<>();
        for (Object element : elements) {
            List<String> key = new ArrayList<>(keys.size());
            for (Field field : keys) {
                Object value = schema.get(element, field.index());
                key.add(value == null ? field.keyDefault() : value.toString());
            }
            out.putIfAbsent(key, element);
        }
        return out;
    }

    private static List<String> identity(JsonObject element, List<Field> keys) {
        List<String> out = new ArrayList<>(keys.size());
        for (Field key : keys) {
            JsonValue value = element.get(key.name());
            out.add(
                    value instanceof JsonString text
                            ? text.value()
                            : value instanceof JsonNumber number ? number.literal() : key.keyDefault());
        }
        return out;
    }
}
