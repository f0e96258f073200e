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
    private final ObjectSchema<?> schema;
    private final Field field;
    private final FieldShape shape;

    /** What was read so far where it is neither an object nor an array that grows; null before the first value. */
    private @Nullable JsonValue plain;

    /** The members so far of an object that grows: of a map the last of each key, of a model type its own merging. */
    private @Nullable Map<String, Object> members;

    /** The elements so far of an array that grows. */
    private @Nullable List<Object> elements;

    /** The place of the last value. */
    private JsonValue last = JsonNull.NULL;

    /** The values of one field of a type. */
    DuplicateKeys(ObjectSchema<?> schema, Field field) {
        this(schema, field, field.shape());
    }

    private DuplicateKeys(ObjectSchema<?> schema, Field field, FieldShape shape) {
        this.schema = schema;
        this.field = field;
        this.shape = shape;
    }

    private boolean isEmpty() {
        return plain == null && members == null && elements == null;
    }

    /** Reads a further value into what the earlier ones left. */
    void add(JsonValue value) {
        if (value instanceof JsonNull && !isEmpty()) {
            if (!keepsUnderNull()) {
                replace(value);
            }
            return;
        }
        if (value instanceof JsonObject object && growsAsObject()) {
            addMembers(object);
        } else if (value instanceof JsonArray array && shape == FieldShape.LIST) {
            addElements(array);
        } else {
            replace(value);
        }
        last = value;
    }

    private boolean growsAsObject() {
        return shape == FieldShape.MAP || (shape == FieldShape.ONE && field.kind() == FieldKind.OBJECT);
    }

    private void replace(JsonValue value) {
        plain = value;
        members = null;
        elements = null;
        last = value;
    }

    /** Of a map, which has no schema, a later entry replaces an earlier one. */
    private void addMembers(JsonObject object) {
        if (members == null) {
            members = new LinkedHashMap<>();
            plain = null;
        }
        ObjectSchema<?> type = shape == FieldShape.MAP ? null : schema.nested(field.index());
        for (JsonObject.Member member : object.duplicates()) {
            addMember(members, type, member);
        }
        for (JsonObject.Member member : object.members()) {
            addMember(members, type, member);
        }
    }

    private static void addMember(
            Map<String, Object> members, @Nullable ObjectSchema<?> type, JsonObject.Member member) {
        int index = type == null ? -1 : type.indexOf(member.key());
        if (type == null || index < 0) {
            members.put(member.key(), member);
            return;
        }
        Grown grown = (Grown) members.computeIfAbsent(
                member.key(),
                key -> new Grown(new DuplicateKeys(type, type.fields().get(index))));
        grown.values.add(member.value());
        grown.line = member.line();
        grown.column = member.column();
    }

    /** A member that grows. */
    private static final class Grown {
        final DuplicateKeys values;
        int line;
        int column;

        Grown(DuplicateKeys values) {
            this.values = values;
        }
    }

    /** The list is as long as the last one; what was at an index before is read into. */
    private void addElements(JsonArray array) {
        List<Object> before = elements == null ? List.of() : elements;
        List<Object> now = new ArrayList<>(array.elements().size());
        boolean grow = field.kind() == FieldKind.OBJECT;
        for (int i = 0; i < array.elements().size(); i++) {
            JsonValue element = array.elements().get(i);
            Object old = i < before.size() ? before.get(i) : null;
            if (element instanceof JsonNull && old != null) {
                now.add(old);
            } else if (grow && element instanceof JsonObject object) {
                now.add(element(old, object));
            } else {
                now.add(element);
            }
        }
        elements = now;
        plain = null;
        members = null;
    }

    private DuplicateKeys element(@Nullable Object old, JsonObject object) {
        DuplicateKeys out;
        if (old instanceof DuplicateKeys grown) {
            out = grown;
        } else {
            out = new DuplicateKeys(schema, field, FieldShape.ONE);
        }
        out.add(object);
        return out;
    }

    /** What all values together are. */
    JsonValue value() {
        if (members != null) {
            JsonObject.Builder out = JsonObject.builder(last.line(), last.column());
            members.forEach((key, member) -> out.put(
                    member instanceof Grown grown
                            ? JsonObject.Member.of(key, grown.values.value(), grown.line, grown.column)
                            : (JsonObject.Member) member));
            return out.build();
        }
        if (elements != null) {
            List<JsonValue> out = new ArrayList<>(elements.size());
            for (Object each : elements) {
                out.add(each instanceof DuplicateKeys grown ? grown.value() : (JsonValue) each);
            }
            return new JsonArray(out, last.line(), last.column());
        }
        return plain == null ? JsonNull.NULL : plain;
    }

    private boolean keepsUnderNull() {
        if (shape != FieldShape.ONE) {
            return false;
        }
        return switch (field.kind()) {
            case OBJECT -> GoTypes.isStruct(schema.name(), field.name());
            case STRING, BOOLEAN, INT32, INT64 -> !GoTypes.isPointer(schema.name(), field.name());
            case INT_OR_STRING -> plain instanceof JsonNumber && !GoTypes.isPointer(schema.name(), field.name());
            case QUANTITY, TIME, BYTES, JSON, JSON_OBJECT -> false;
        };
    }
}
