package dev.podwright.conformance.answer;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.internal.binding.GoTypes;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.model.schema.Schemas;
import dev.podwright.model.value.Bytes;
import dev.podwright.model.value.IntOrString;
import dev.podwright.model.value.Quantity;
import dev.podwright.model.value.Time;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes objects as the API server's own types do: required fields even if they are empty, of the other empty ones only
 * structs, which it cannot leave out, and quantities and times in canonical form.
 */
final class GoJson {
    private static final String STATUS = "status";

    private final JsonWriter out;

    private GoJson(JsonWriter out) {
        this.out = out;
    }

    /**
     * Writes a whole object.
     *
     * @param given the JSON that the object was read from: a required list is null if it has none, and empty if it has
     *      an empty one
     */
    static void write(JsonWriter out, KubernetesObject object, JsonObject given) throws IOException {
        out.beginObject();
        out.key("kind");
        out.string(object.kind());
        out.key("apiVersion");
        out.string(object.apiVersion());
        new GoJson(out).members(Schemas.ofKind(object.kind()), object, given);
        out.endObject();
    }

    private <T> void members(ObjectSchema<T> schema, Object value, @Nullable JsonObject given) throws IOException {
        T object = schema.type().cast(value);
        for (Field field : schema.fields()) {
            Object held = schema.get(object, field.index());
            if (field.kind() == FieldKind.JSON_OBJECT && field.name().equals(STATUS)) {
                out.key(STATUS);
                out.write(GoStatus.of(schema.name(), (JsonObject) held, value));
                continue;
            }
            JsonValue source = given == null ? null : given.get(field.name());
            if (field.shape() != FieldShape.ONE) {
                many(schema, field, held, source);
            } else if (isWritten(schema, field, held)) {
                out.key(field.name());
                one(schema, field, held, source);
            }
        }
    }

    private static boolean isWritten(ObjectSchema<?> schema, Field field, @Nullable Object value) {
        if (field.required() || GoTypes.isStruct(schema.name(), field.name())) {
            return true;
        }
        if (GoTypes.isPointer(schema.name(), field.name())) {
            return value != null;
        }
        return switch (field.kind()) {
            case STRING -> value != null && !value.equals("");
            case BOOLEAN -> value != null && !value.equals(false);
            case INT32 -> value != null && !value.equals(0);
            case INT64 -> value != null && !value.equals(0L);
            case QUANTITY -> true;
            case TIME -> value != null && isWritten(field, (Time) value);
            case INT_OR_STRING, BYTES, JSON_OBJECT, JSON, OBJECT -> value != null;
        };
    }

    /** A time without a value is written as null if its field is a pointer; the only field that is not is left out. */
    private static boolean isWritten(Field field, Time time) {
        return time.canonical() != null || !field.name().equals("creationTimestamp");
    }

    private void many(ObjectSchema<?> schema, Field field, @Nullable Object value, @Nullable JsonValue given)
            throws IOException {
        boolean empty = value == null
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        if (!empty) {
            out.key(field.name());
            if (value instanceof List<?> list) {
                List<JsonValue> sources = given instanceof JsonArray array ? array.elements() : List.of();
                out.beginArray();
                for (int i = 0; i < list.size(); i++) {
                    one(schema, field, list.get(i), i < sources.size() ? sources.get(i) : null);
                }
                out.endArray();
            } else if (value instanceof Map<?, ?> map) {
                out.beginObject();
                for (Map.Entry<?, ?> each : map.entrySet()) {
                    out.key((String) each.getKey());
                    one(schema, field, each.getValue(), null);
                }
                out.endObject();
            }
        } else if (field.required()) {
            out.key(field.name());
            if (given instanceof JsonArray) {
                out.beginArray();
                out.endArray();
            } else {
                out.nul();
            }
        }
    }

    private void one(ObjectSchema<?> schema, Field field, @Nullable Object value, @Nullable JsonValue given)
            throws IOException {
        if (value == null && GoTypes.isPointer(schema.name(), field.name())) {
            out.nul();
            return;
        }
        if (value == null) {
            absent(schema, field);
            return;
        }
        switch (field.kind()) {
            case STRING -> out.string((String) value);
            case BOOLEAN -> out.bool((Boolean) value);
            case INT32, INT64 -> out.number(value.toString());
            case QUANTITY -> out.string(((Quantity) value).canonical());
            case TIME -> time((Time) value);
            case INT_OR_STRING -> intOrString((IntOrString) value);
            case BYTES -> out.string(Bytes.of(((Bytes) value).toByteArray()).base64());
            case JSON, JSON_OBJECT -> out.write((JsonValue) value);
            case OBJECT -> object(schema.nested(field.index()), value, given);
        }
    }

    private void absent(ObjectSchema<?> schema, Field field) throws IOException {
        switch (field.kind()) {
            case STRING -> out.string("");
            case BOOLEAN -> out.bool(false);
            case INT32, INT64, INT_OR_STRING -> out.number(0);
            case QUANTITY -> out.string("0");
            case OBJECT -> {
                if (GoTypes.isStruct(schema.name(), field.name())) {
                    ObjectSchema<?> nested = schema.nested(field.index());
                    object(nested, nested.build(nested.newBuilder()), null);
                } else {
                    out.nul();
                }
            }
            case TIME, BYTES, JSON, JSON_OBJECT -> out.nul();
        }
    }

    private void object(ObjectSchema<?> schema, Object value, @Nullable JsonValue given) throws IOException {
        out.beginObject();
        if (!schema.apiVersion().isEmpty() && given instanceof JsonObject whole) {
            // A whole object within another one: a claim template says what it is only if its author does.
            type(whole, "kind");
            type(whole, "apiVersion");
        }
        members(schema, value, given instanceof JsonObject object ? object : null);
        out.endObject();
    }

    private void type(JsonObject given, String key) throws IOException {
        String text = given.text(key);
        if (text != null && !text.isEmpty()) {
            out.key(key);
            out.string(text);
        }
    }

    private void time(Time value) throws IOException {
        String text = value.canonical();
        if (text == null) {
            out.nul();
        } else {
            out.string(text);
        }
    }

    private void intOrString(IntOrString value) throws IOException {
        String text = value.text();
        if (text == null) {
            out.number(value.intValue());
        } else {
            out.string(text);
        }
    }
}
