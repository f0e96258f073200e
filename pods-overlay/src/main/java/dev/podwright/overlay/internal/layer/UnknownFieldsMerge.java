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

/**
 * Merges what the model does not know of two objects: an unknown field of the upper one replaces that of the lower one. The
 * elements of lists are found again by what identifies them.
 */
final class UnknownFieldsMerge {
    private UnknownFieldsMerge() {}

    static JsonObject merge(ObjectSchema<?> schema, JsonObject lower, JsonObject upper) {
        JsonObject.Builder out = JsonObject.builder();
        for (JsonObject.Member member : lower.members()) {
            JsonValue above = upper.get(member.key());
            int index = schema.indexOf(member.key());
            if (above == null) {
                out.add(member.key(), member.value());
            } else {
                out.add(member.key(), index < 0 ? above : value(schema, index, member.value(), above));
            }
        }
        for (JsonObject.Member member : upper.members()) {
            if (lower.get(member.key()) == null) {
                out.add(member.key(), member.value());
            }
        }
        return out.build();
    }

    /** Merges what is unknown in a known field. */
    private static JsonValue value(ObjectSchema<?> schema, int index, JsonValue lower, JsonValue upper) {
        Field field = schema.fields().get(index);
        if (field.kind() != FieldKind.OBJECT) {
            return upper;
        }
        if (field.shape() == FieldShape.ONE && lower instanceof JsonObject below && upper instanceof JsonObject above) {
            return merge(schema.nested(index), below, above);
        }
        if (field.listType() == ListType.MAP && lower instanceof JsonArray below && upper instanceof JsonArray above) {
            return elements(schema.nested(index), field, below, above);
        }
        return upper;
    }

    /** What is unknown of elements with keys: of one with the same keys in both, what both have. */
    private static JsonArray elements(ObjectSchema<?> schema, Field list, JsonArray lower, JsonArray upper) {
        List<Field> keys = new ArrayList<>();
        list.listMapKeys().forEach(key -> keys.add(schema.fields().get(schema.indexOf(key))));
        List<JsonValue> out = new ArrayList<>(lower.elements());
        Map<List<String>, Integer> places = new HashMap<>();
        for (int i = 0; i < out.size(); i++) {
            places.putIfAbsent(identity(out.get(i), keys), i);
        }
        for (JsonValue element : upper.elements()) {
            Integer place = places.putIfAbsent(identity(element, keys), out.size());
            if (place == null) {
                out.add(element);
            } else if (out.get(place) instanceof JsonObject below && element instanceof JsonObject above) {
                out.set(place, merge(schema, below, above));
            }
        }
        return JsonArray.of(out);
    }

    private static List<String> identity(JsonValue element, List<Field> keys) {
        List<String> out = new ArrayList<>(keys.size());
        for (Field key : keys) {
            JsonValue value = element instanceof JsonObject object ? object.get(key.name()) : null;
            out.add(
                    value instanceof JsonString text
                            ? text.value()
                            : value instanceof JsonNumber number ? number.literal() : key.keyDefault());
        }
        return out;
    }
}
