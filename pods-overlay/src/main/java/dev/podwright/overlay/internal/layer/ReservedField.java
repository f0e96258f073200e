package dev.podwright.overlay.internal.layer;

import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
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
 * A field that only the lowest layer may set.
 *
 * <p>Its path has fields, and in brackets the key of a map, the index of an element, {@code name=app} for the elements with that
 * value in a field, or {@code *} for all elements or keys.
 */
public final class ReservedField {
    private static final String ANY = "*";

    private final FieldPath pattern;
    private final List<FieldPath> steps;
    private final String reason;

    private ReservedField(FieldPath pattern, String reason) {
        this.pattern = pattern;
        this.steps = pattern.steps();
        this.reason = reason;
    }

    /**
     * A field.
     *
     * @throws IllegalArgumentException if the path leads to no field of the type
     */
    public static ReservedField of(ObjectSchema<?> schema, String path, String reason) {
        ReservedField out = new ReservedField(FieldPath.parse(path), reason);
        out.checkFields(schema);
        return out;
    }

    private void checkFields(ObjectSchema<?> root) {
        ObjectSchema<?> schema = root;
        Field field = null;
        for (FieldPath step : steps) {
            String name = step.name();
            if (name == null) {
                if (field == null || field.shape() == FieldShape.ONE) {
                    throw unknown(root, step);
                }
                continue;
            }
            int index = schema == null ? -1 : schema.indexOf(name);
            if (schema == null || index < 0) {
                throw unknown(root, step);
            }
            field = schema.fields().get(index);
            schema = field.kind() == FieldKind.OBJECT ? schema.nested(index) : null;
        }
        if (field == null) {
            throw unknown(root, pattern);
        }
    }

    private static IllegalArgumentException unknown(ObjectSchema<?> root, FieldPath step) {
        return new IllegalArgumentException(root.name() + " has no field " + step);
    }

    /**
     * An object of a layer without the field.
     *
     * @param notes receives a note for each value that differs from those of the lowest layer
     */
    public <T> T removeFrom(ObjectSchema<T> schema, T object, T lowest, int layer, List<Note> notes) {
        List<Object> given = new ArrayList<>();
        new Walk(given, null, layer).object(schema, lowest, 0, FieldPath.empty());
        Walk walk = new Walk(given, notes, layer);
        T out = walk.object(schema, object, 0, FieldPath.empty());
        return out;
    }

    /** One walk along the path: it collects the values, or removes them. */
    private final class Walk {
        private final List<Object> values;
        private final @Nullable List<Note> notes;
        private final int layer;

        Walk(List<Object> values, @Nullable List<Note> notes, int layer) {
            this.values = values;
            this.notes = notes;
            this.layer = layer;
        }

        <T> T object(ObjectSchema<T> schema, T object, int step, FieldPath at) {
            String name = steps.get(step).name();
            int index = name == null ? -1 : schema.indexOf(name);
            Object value = index < 0 ? null : schema.get(object, index);
            if (value == null || LayerMerge.isAbsent(value)) {
                return object;
            }
            Field field = schema.fields().get(index);
            FieldPath here = at.child(field.name());
            Object after = step + 1 == steps.size() ? end(value, here) : inside(schema, field, value, step + 1, here);
            if (after == value) {
                return object;
            }
            Object builder = schema.newBuilder(object);
            schema.set(builder, index, after != null ? after : empty(field));
            return schema.build(builder);
        }

        private @Nullable Object empty(Field field) {
            return switch (field.shape()) {
                case ONE -> null;
                case LIST -> List.of();
                case MAP -> Map.of();
            };
        }

        /** The value at the end of the path: itself while the values are collected, null when they are removed. */
        private @Nullable Object end(Object value, FieldPath here) {
            if (notes == null) {
                values.add(value);
                return value;
            }
            if (!values.contains(value)) {
                notes.add(new Note(
                        OverlayRule.RESERVED,
                        Severity.WARNING,
                        layer,
                        here,
                        "is not used: " + reason,
                        "remove it",
                        null));
            }
            return null;
        }

        @SuppressWarnings("unchecked") // values are of the field's type
        private @Nullable Object inside(ObjectSchema<?> holder, Field field, Object value, int step, FieldPath at) {
            ObjectSchema<Object> nested =
                    field.kind() == FieldKind.OBJECT ? (ObjectSchema<Object>) holder.nested(field.index()) : null;
            if (field.shape() == FieldShape.ONE) {
                return nested == null ? value : object(nested, value, step, at);
            }
            if (field.shape() == FieldShape.MAP) {
                return map(nested, (Map<String, Object>) value, step, at);
            }
            List<Object> list = (List<Object>) value;
            List<Object> out = new ArrayList<>(list.size());
            boolean isChanged = false;
            for (int i = 0; i < list.size(); i++) {
                Object before = list.get(i);
                Object after = isSelected(nested, before, i, steps.get(step))
                        ? next(nested, before, step, at.index(i))
                        : before;
                isChanged |= after != before;
                if (after != null) {
                    out.add(after);
                }
            }
            return isChanged ? out : value;
        }

        private Object map(@Nullable ObjectSchema<Object> nested, Map<String, Object> map, int step, FieldPath at) {
            String key = steps.get(step).key();
            Map<String, Object> out = new LinkedHashMap<>();
            boolean isChanged = false;
            for (Map.Entry<String, Object> each : map.entrySet()) {
                Object before = each.getValue();
                Object after = ANY.equals(key) || each.getKey().equals(key)
                        ? next(nested, before, step, at.key(each.getKey()))
                        : before;
                isChanged |= after != before;
                if (after != null) {
                    out.put(each.getKey(), after);
                }
            }
            return isChanged ? out : map;
        }

        private @Nullable Object next(@Nullable ObjectSchema<Object> nested, Object value, int step, FieldPath here) {
            if (step + 1 == steps.size()) {
                return end(value, here);
            }
            return nested == null ? value : object(nested, value, step + 1, here);
        }

        private boolean isSelected(@Nullable ObjectSchema<Object> nested, Object element, int index, FieldPath step) {
            String key = step.key();
            if (key == null) {
                return step.index() == index;
            }
            if (key.equals(ANY)) {
                return true;
            }
            int equals = key.indexOf('=');
            int field = equals < 0 || nested == null ? -1 : nested.indexOf(key.substring(0, equals));
            Object value = nested == null || field < 0 ? null : nested.get(element, field);
            return value != null && value.toString().equals(key.substring(equals + 1));
        }
    }
}
