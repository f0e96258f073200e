package dev.podwright.overlay.internal.apply;

import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.meta.LocalObjectReference;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ListType;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How field managers share a value.
 *
 * <p>Upstream: {@code schema.Atom} and {@code listItemToPathElement} in {@code sigs.k8s.io/structured-merge-diff}.
 *
 * @param schema of the object, or of the elements of a list or map that are objects; null for other values
 * @param keys the fields that identify an element of a {@link Kind#KEYED_LIST}
 */
record FieldType(Kind kind, @Nullable ObjectSchema<?> schema, List<Field> keys) {
    private static final FieldType LEAF = new FieldType(Kind.LEAF, null, List.of());
    private static final FieldType MAP_OF_LEAVES = new FieldType(Kind.MAP, null, List.of());
    private static final FieldType SET = new FieldType(Kind.SET, null, List.of());

    enum Kind {
        /** A scalar, or a list or map that has one owner as a whole. */
        LEAF,
        /** An object with known fields. */
        OBJECT,
        /** A map whose entries have owners. */
        MAP,
        /** A list of scalars that each occur once. */
        SET,
        /** A list of objects that are identified by fields. */
        KEYED_LIST
    }

    static FieldType of(ObjectSchema<?> schema) {
        return schema.isAtomic() ? LEAF : new FieldType(Kind.OBJECT, schema, List.of());
    }

    boolean isLeaf() {
        return kind == Kind.LEAF;
    }

    boolean isMap() {
        return kind == Kind.OBJECT || kind == Kind.MAP;
    }

    boolean isList() {
        return kind == Kind.SET || kind == Kind.KEYED_LIST;
    }

    /** Whether a name is that of a known field, and not an entry of a map. */
    boolean hasField(String name) {
        return kind == Kind.OBJECT && schema != null && schema.indexOf(name) >= 0;
    }

    /** The type of a field or of an entry of a map; that of a leaf where the field is not known. */
    FieldType field(String name) {
        if (schema == null) {
            return LEAF;
        }
        if (kind == Kind.MAP) {
            return of(schema);
        }
        int index = schema.indexOf(name);
        return index < 0 ? LEAF : of(schema, schema.fields().get(index));
    }

    /** The type of the elements of a list. */
    FieldType element() {
        return schema == null ? LEAF : of(schema);
    }

    private static FieldType of(ObjectSchema<?> holder, Field field) {
        boolean isObject = field.kind() == FieldKind.OBJECT;
        if (field.shape() == FieldShape.MAP) {
            return field.isAtomicMap()
                    ? LEAF
                    : isObject ? new FieldType(Kind.MAP, holder.nested(field.index()), List.of()) : MAP_OF_LEAVES;
        }
        if (field.shape() == FieldShape.LIST) {
            ListType type = field.listType();
            if (type == ListType.SET) {
                return SET;
            }
            if (type != ListType.MAP || !isObject) {
                return LEAF;
            }
            ObjectSchema<?> elements = holder.nested(field.index());
            List<Field> keys = new ArrayList<>();
            for (String key : field.listMapKeys()) {
                keys.add(elements.fields().get(elements.indexOf(key)));
            }
            keys.sort(Comparator.comparing(Field::name));
            return new FieldType(Kind.KEYED_LIST, elements, keys);
        }
        return isObject ? of(holder.nested(field.index())) : LEAF;
    }

    /** What counts where an element has no value for a key; null for nothing. */
    private static @Nullable JsonValue absentKey(Field key, @Nullable ObjectSchema<?> schema) {
        if (!key.keyDefault().isEmpty()) {
            return JsonString.of(key.keyDefault());
        }
        // The name in a LocalObjectReference is optional and has the default "".
        if (!key.required() && (schema == null || schema.type() != LocalObjectReference.class)) {
            return null;
        }
        return key.kind() == FieldKind.INT32 ? JsonNumber.of(0) : JsonString.of("");
    }

    /** What identifies an element of a list, as managedFields writes it; null where nothing does. */
    @Nullable
    String step(JsonValue element) {
        if (kind == Kind.SET) {
            return FieldSet.valueStep(element);
        }
        if (!(element instanceof JsonObject object)) {
            return null;
        }
        JsonObject.Builder key = JsonObject.builder();
        boolean any = false;
        for (Field field : keys) {
            JsonValue value = object.get(field.name());
            if (value == null) {
                value = absentKey(field, schema);
            }
            if (value != null) {
                key.add(field.name(), value);
                any = true;
            }
        }
        return any ? FieldSet.keyStep(key.build()) : null;
    }
}
