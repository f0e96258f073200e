package dev.podwright.model.internal.binding;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the API server makes of a duplicate key: the later value is decoded into what the earlier one left, so that
 * objects, lists and maps grow together, and a null leaves what has no pointer as it is.
 *
 * <p>Upstream: {@code decodeState} in {@code sigs.k8s.io/json/internal/golang/encoding/json}.
 */
final class DuplicateKeys {
    private DuplicateKeys() {}

    static JsonValue merged(JsonValue earlier, JsonValue later, ObjectSchema<?> schema, Field field) {
        if (later instanceof JsonNull) {
            return keepsUnderNull(earlier, schema, field) ? earlier : later;
        }
        return switch (field.shape()) {
            case MAP ->
                earlier instanceof JsonObject a && later instanceof JsonObject b ? joined(a, b, null, later) : later;
            case LIST ->
                earlier instanceof JsonArray a && later instanceof JsonArray b ? list(a, b, schema, field) : later;
            case ONE -> one(earlier, later, schema, field);
        };
    }

    private static JsonValue one(JsonValue earlier, JsonValue later, ObjectSchema<?> schema, Field field) {
        return field.kind() == FieldKind.OBJECT && earlier instanceof JsonObject a && later instanceof JsonObject b
                ? joined(a, b, schema.nested(field.index()), later)
                : later;
    }

    private static boolean keepsUnderNull(JsonValue earlier, ObjectSchema<?> schema, Field field) {
        if (field.shape() != FieldShape.ONE) {
            return false;
        }
        return switch (field.kind()) {
            case OBJECT -> isStruct(schema.name(), field.name());
            case STRING, BOOLEAN, INT32, INT64 -> !GoTypes.isPointer(schema.name(), field.name());
            case INT_OR_STRING -> earlier instanceof JsonNumber;
            case QUANTITY, TIME, JSON, JSON_OBJECT -> false;
        };
    }

    /** Besides what GoTypes records of the internal types: these are pointers in none. */
    private static boolean isStruct(String type, String field) {
        boolean whole = field.equals("metadata") || field.equals("spec") || field.equals("template");
        return whole || GoTypes.isStruct(type, field);
    }

    private static JsonValue list(JsonArray earlier, JsonArray later, ObjectSchema<?> schema, Field field) {
        List<JsonValue> elements = new ArrayList<>();
        for (int i = 0; i < later.elements().size(); i++) {
            JsonValue element = later.elements().get(i);
            if (i < earlier.elements().size()) {
                JsonValue before = earlier.elements().get(i);
                element = element instanceof JsonNull ? before : one(before, element, schema, field);
            }
            elements.add(element);
        }
        return new JsonArray(elements, later.line(), later.column());
    }

    /** Of a map, which has no schema, a later entry replaces an earlier one. */
    private static JsonValue joined(
            JsonObject earlier, JsonObject later, @Nullable ObjectSchema<?> schema, JsonValue at) {
        Map<String, JsonObject.Member> all = new LinkedHashMap<>();
        for (JsonObject object : List.of(earlier, later)) {
            object.duplicates().forEach(member -> join(member, all, schema));
            object.members().forEach(member -> join(member, all, schema));
        }
        JsonObject.Builder builder = JsonObject.builder(at.line(), at.column());
        all.values().forEach(builder::put);
        return builder.build();
    }

    private static void join(
            JsonObject.Member member, Map<String, JsonObject.Member> all, @Nullable ObjectSchema<?> schema) {
        JsonObject.Member before = all.get(member.key());
        int index = schema == null ? -1 : schema.indexOf(member.key());
        JsonValue value = member.value();
        if (before != null && schema != null && index >= 0) {
            value = merged(before.value(), value, schema, schema.fields().get(index));
        }
        all.put(member.key(), new JsonObject.Member(member.key(), value, member.line(), member.column()));
    }
}
