package dev.podwright.model.internal.binding;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.RawObject;
import dev.podwright.model.internal.text.ValueSink;
import dev.podwright.model.schema.Schemas;
import dev.podwright.model.value.Bytes;
import dev.podwright.model.value.IntOrString;
import dev.podwright.model.value.Quantity;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.ObjectSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Model values into a sink, in canonical order. Writes what is there: no nulls, no defaults, no empty lists or maps. */
public final class Encoder {
    private final ValueSink sink;

    public Encoder(ValueSink sink) {
        this.sink = sink;
    }

    /** Writes a whole object, apiVersion and kind first. */
    public void encode(KubernetesObject object) throws IOException {
        if (object instanceof RawObject raw) {
            sink.write(raw.json());
            return;
        }
        sink.beginObject();
        sink.field("apiVersion");
        sink.string(object.apiVersion());
        sink.field("kind");
        sink.string(object.kind());
        members(object, Schemas.ofKind(object.kind()), null);
        sink.endObject();
    }

    /** Writes a part of an object. */
    public <T> void encode(T value, ObjectSchema<T> schema) throws IOException {
        object(value, schema, null);
    }

    /** Writes a part of an object with the fields that the model does not know, which its type does not keep. */
    public <T> void encode(T value, ObjectSchema<T> schema, @Nullable JsonObject unknown) throws IOException {
        object(value, schema, unknown);
    }

    private void object(Object value, ObjectSchema<?> schema, @Nullable JsonValue kept) throws IOException {
        sink.beginObject();
        if (!schema.apiVersion().isEmpty()) {
            typeMeta(value, schema);
        }
        members(value, schema, kept);
        sink.endObject();
    }

    /** The apiVersion and the kind of an object within another, where it was read with them. */
    @SuppressWarnings("unchecked") // the schema of the value
    private <T> void typeMeta(Object value, ObjectSchema<T> schema) throws IOException {
        JsonObject kept = schema.unknownFields((T) value);
        if (kept != null) {
            for (JsonObject.Member member : kept.members()) {
                if (Decoder.isTypeMeta(member.key())) {
                    sink.field(member.key());
                    sink.write(member.value());
                }
            }
        }
    }

    /**
     * The fields of an object.
     *
     * @param above what the object that holds it has kept of it, where it keeps nothing itself
     */
    @SuppressWarnings("unchecked")
    private <T> void members(Object owner, ObjectSchema<T> schema, @Nullable JsonValue above) throws IOException {
        JsonValue own = schema.unknownFields((T) owner);
        JsonObject unknown = (own == null ? above : own) instanceof JsonObject fields ? fields : null;
        List<Field> fields = schema.fields();
        for (int i = 0; i < fields.size(); i++) {
            Object value = schema.get((T) owner, i);
            if (value == null) {
                continue;
            }
            Field field = fields.get(i);
            JsonValue kept = unknown == null ? null : unknown.get(field.name());
            switch (field.shape()) {
                case ONE -> {
                    sink.field(field.name());
                    value(value, schema, field, kept);
                }
                case LIST -> {
                    if (field.keepsEmpty() || !((List<?>) value).isEmpty()) {
                        sink.field(field.name());
                        list((List<?>) value, schema, field, kept);
                    }
                }
                case MAP -> {
                    if (field.keepsEmpty() || !((Map<?, ?>) value).isEmpty()) {
                        sink.field(field.name());
                        map((Map<String, ?>) value, schema, field);
                    }
                }
            }
        }
        if (unknown != null) {
            unknown(unknown, schema);
        }
    }

    /** A whole object has an apiVersion and a kind already, which a template that became one may have kept as unknown. */
    private void unknown(JsonObject fields, ObjectSchema<?> schema) throws IOException {
        boolean whole = !schema.apiVersion().isEmpty();
        for (JsonObject.Member member : fields.members()) {
            boolean written = whole && Decoder.isTypeMeta(member.key());
            if (!written && schema.indexOf(member.key()) < 0) {
                sink.key(member.key());
                sink.write(member.value());
            }
        }
    }

    private void list(List<?> values, ObjectSchema<?> schema, Field field, @Nullable JsonValue kept)
            throws IOException {
        sink.beginArray();
        if (kept instanceof JsonArray elements && field.kind() == FieldKind.OBJECT) {
            ObjectSchema<?> type = schema.nested(field.index());
            @Nullable JsonObject[] unknown = KeptFields.assign(elements, values, type, field, new ArrayList<>());
            for (int i = 0; i < unknown.length; i++) {
                object(values.get(i), type, unknown[i]);
            }
        } else {
            for (Object value : values) {
                value(value, schema, field, null);
            }
        }
        sink.endArray();
    }

    private void map(Map<String, ?> values, ObjectSchema<?> schema, Field field) throws IOException {
        sink.beginObject();
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            sink.key(entry.getKey());
            value(entry.getValue(), schema, field, null);
        }
        sink.endObject();
    }

    private void value(Object value, ObjectSchema<?> schema, Field field, @Nullable JsonValue kept) throws IOException {
        FieldKind kind = field.kind();
        switch (kind) {
            case STRING, TIME -> sink.string(value.toString());
            case QUANTITY -> quantity((Quantity) value);
            case BOOLEAN -> sink.bool((Boolean) value);
            case INT32, INT64 -> sink.number(value.toString());
            case INT_OR_STRING -> intOrString((IntOrString) value);
            case BYTES -> sink.string(((Bytes) value).base64());
            case JSON, JSON_OBJECT -> sink.write((JsonValue) value);
            case OBJECT -> object(value, schema.nested(field.index()), kept);
        }
    }

    private void quantity(Quantity value) throws IOException {
        if (value.isJsonNumber()) {
            sink.number(value.toString());
        } else {
            sink.string(value.toString());
        }
    }

    private void intOrString(IntOrString value) throws IOException {
        String text = value.text();
        if (text == null) {
            sink.number(Integer.toString(value.intValue()));
        } else {
            sink.string(text);
        }
    }
}
