package dev.podwright.overlay.internal.apply;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.binding.GoTypes;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts, numbers and lists that the server's own types have even where they are empty. They are part of the live object
 * when an apply is merged into it.
 */
public final class RequiredFields {
    private static final JsonObject NONE = JsonObject.builder().build();

    private RequiredFields() {}

    /** The object with its spec, or with its template and the template's, which are empty where they are absent. */
    public static JsonObject withSpec(JsonObject object, ObjectSchema<?> schema) {
        for (String name : List.of("spec", "template")) {
            int index = schema.indexOf(name);
            if (index >= 0) {
                JsonObject part = object.get(name) instanceof JsonObject given ? given : NONE;
                return with(object, name, name.equals("spec") ? part : withSpec(part, schema.nested(index)));
            }
        }
        return object;
    }

    private static JsonObject with(JsonObject object, String name, JsonObject value) {
        JsonValue given = object.get(name);
        if (value.equals(given) || !(given == null || given instanceof JsonNull || given instanceof JsonObject)) {
            return object;
        }
        return object.with(name, value);
    }

    /** The object with these fields, in all its parts. */
    public static JsonObject fill(JsonObject object, ObjectSchema<?> schema) {
        JsonObject.Builder out = JsonObject.builder();
        for (JsonObject.Member member : object.members()) {
            int index = schema.indexOf(member.key());
            Field field = index < 0 ? null : schema.fields().get(index);
            out.add(
                    member.key(),
                    field == null || field.kind() != FieldKind.OBJECT
                            ? member.value()
                            : filled(member.value(), schema.nested(index)));
        }
        for (Field field : schema.fields()) {
            if (field.required() && object.get(field.name()) == null) {
                JsonValue empty = empty(field, schema);
                if (empty != null) {
                    out.add(field.name(), empty);
                }
            }
        }
        return out.build();
    }

    private static JsonValue filled(JsonValue value, ObjectSchema<?> schema) {
        if (value instanceof JsonArray list) {
            return JsonArray.of(
                    list.elements().stream().map(each -> filled(each, schema)).toList());
        }
        return value instanceof JsonObject object ? fill(object, schema) : value;
    }

    private static @Nullable JsonValue empty(Field field, ObjectSchema<?> schema) {
        if (field.shape() != FieldShape.ONE || GoTypes.isPointer(schema.name(), field.name())) {
            return JsonNull.NULL;
        }
        return switch (field.kind()) {
            case STRING -> JsonString.of("");
            case INT32, INT64 -> JsonNumber.of(0);
            default -> null;
        };
    }
}
