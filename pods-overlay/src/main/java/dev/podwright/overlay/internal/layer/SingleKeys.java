package dev.podwright.overlay.internal.layer;

import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ListType;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Objects of which no list has two elements with the same keys, as a server-side apply needs them. */
public final class SingleKeys {
    private static final Map<ObjectSchema<?>, List<Field>> LEADING = new ConcurrentHashMap<>();

    private final LayerMerge merge;

    /**
     * Makes such objects.
     *
     * @param notes receives the notes about the elements
     */
    public SingleKeys(List<Note> notes) {
        this.merge = new LayerMerge(0, notes);
    }

    /** The object, in whose lists elements with the same keys are laid over each other; the same one if there are none. */
    public <T> T of(ObjectSchema<T> schema, T object, Origins at) {
        return hasDuplicates(schema, object) ? object(schema, object, at) : object;
    }

    /** Whether a list of an object, or of its parts, has two elements with the same keys. */
    @SuppressWarnings("unchecked") // objects of the field's type
    public static <T> boolean hasDuplicates(ObjectSchema<T> schema, T object) {
        for (Field field : leading(schema)) {
            Object value = schema.get(object, field.index());
            if (value == null) {
                continue;
            }
            ObjectSchema<Object> nested = (ObjectSchema<Object>) schema.nested(field.index());
            if (field.shape() == FieldShape.ONE) {
                if (hasDuplicates(nested, value)) {
                    return true;
                }
                continue;
            }
            Collection<Object> values =
                    field.shape() == FieldShape.MAP ? ((Map<String, Object>) value).values() : (List<Object>) value;
            if (values.size() > 1
                    && field.listType() == ListType.MAP
                    && KeyedElements.of(schema, field).hasDuplicates(values)) {
                return true;
            }
            if (!leading(nested).isEmpty()) {
                for (Object each : values) {
                    if (hasDuplicates(nested, each)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The fields of a type that are, or in which there are, lists whose elements have keys. */
    private static List<Field> leading(ObjectSchema<?> schema) {
        List<Field> known = LEADING.get(schema);
        if (known == null) {
            known = schema.fields().stream()
                    .filter(each -> each.kind() == FieldKind.OBJECT
                            && (each.listType() == ListType.MAP
                                    || !leading(schema.nested(each.index())).isEmpty()))
                    .toList();
            LEADING.put(schema, known);
        }
        return known;
    }

    private <T> T object(ObjectSchema<T> schema, T object, Origins at) {
        Object builder = schema.newBuilder(object);
        for (Field field : schema.fields()) {
            Object value = schema.get(object, field.index());
            if (field.kind() == FieldKind.OBJECT && value != null && !LayerMerge.isAbsent(value)) {
                schema.set(builder, field.index(), value(schema, field, value, at.field(field.name())));
            }
        }
        return schema.build(builder);
    }

    @SuppressWarnings("unchecked") // objects of the field's type
    private Object value(ObjectSchema<?> holder, Field field, Object value, Origins at) {
        ObjectSchema<Object> schema = (ObjectSchema<Object>) holder.nested(field.index());
        if (field.shape() == FieldShape.ONE) {
            return object(schema, value, at);
        }
        if (field.shape() == FieldShape.MAP) {
            Map<String, Object> out = new LinkedHashMap<>((Map<String, Object>) value);
            out.replaceAll((key, each) -> object(schema, each, at.key(key)));
            return out;
        }
        List<Object> list = (List<Object>) value;
        List<Object> out = new ArrayList<>(
                field.listType() == ListType.MAP
                        ? KeyedElements.of(holder, field).single(merge, list, at)
                        : list);
        for (int i = 0; i < out.size(); i++) {
            out.set(i, object(schema, out.get(i), at.index(i)));
        }
        return out;
    }
}
