package dev.podwright.overlay.internal.apply;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.binding.Decoder;
import dev.podwright.model.internal.binding.GoTypes;
import dev.podwright.model.value.Quantity;
import dev.podwright.model.value.Time;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ListType;
import dev.podwright.schema.ObjectSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object as the server's own types have it when an apply is merged into it: with the texts, numbers and lists that they
 * have even where they are empty, and with quantities and times as the server spells them. In lists that have one owner as a
 * whole, quantities are as they were written: the server compares those by how it holds them, not by their spelling.
 */
public final class RequiredFields {
    /** The only time that is not a pointer: the server takes its zero for an absent one. */
    private static final String CREATED = "creationTimestamp";

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
        return fill(object, schema, false);
    }

    /**
     * Fills an object.
     *
     * @param isWhole whether it is in a list that has one owner as a whole
     */
    private static JsonObject fill(JsonObject object, ObjectSchema<?> schema, boolean isWhole) {
        JsonObject.Builder out = JsonObject.builder();
        for (JsonObject.Member member : object.members()) {
            int index = schema.indexOf(member.key());
            Field field = index < 0 ? null : schema.fields().get(index);
            out.add(member.key(), field == null ? member.value() : typed(member.value(), field, schema, isWhole));
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

    private static JsonValue typed(JsonValue value, Field field, ObjectSchema<?> holder, boolean isWhole) {
        boolean isWholeList = field.shape() == FieldShape.LIST && field.listType() == ListType.ATOMIC;
        return switch (field.kind()) {
            case OBJECT -> filled(value, holder.nested(field.index()), isWhole || isWholeList);
            case QUANTITY -> quantities(value, isWhole);
            case TIME -> {
                Time time = value instanceof JsonString text ? Time.tryParse(text.value()) : null;
                String canonical = time == null ? null : time.canonical();
                if (time != null && canonical == null && !field.name().equals(CREATED)) {
                    yield JsonNull.NULL;
                }
                yield canonical == null ? value : JsonString.of(canonical);
            }
            default -> value;
        };
    }

    /** A quantity, or a map of quantities, as text: as it was written or as the server spells it. */
    private static JsonValue quantities(JsonValue value, boolean asWritten) {
        if (value instanceof JsonObject map) {
            JsonObject.Builder out = JsonObject.builder();
            map.members().forEach(each -> out.add(each.key(), quantities(each.value(), asWritten)));
            return out.build();
        }
        Quantity quantity = Decoder.quantity(value);
        return quantity == null ? value : JsonString.of(asWritten ? quantity.toString() : quantity.canonical());
    }

    private static JsonValue filled(JsonValue value, ObjectSchema<?> schema, boolean isWhole) {
        if (value instanceof JsonArray list) {
            return JsonArray.of(list.elements().stream()
                    .map(each -> filled(each, schema, isWhole))
                    .toList());
        }
        return value instanceof JsonObject object ? fill(object, schema, isWhole) : value;
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
