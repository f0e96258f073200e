package dev.podwright.overlay.internal.layer;

import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ListType;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field that only the lowest layer may set.
 *
 * <p>Its path has fields, and in brackets the key of a map, {@code name=app} for the elements of a list with that value in a
 * field, or {@code *} for all elements or keys.
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
     * A field, and the other spellings of it that its type has.
     *
     * @throws IllegalArgumentException if the path leads to no field of the type
     */
    public static List<ReservedField> of(ObjectSchema<?> schema, String path, String reason) {
        List<ReservedField> out = new ArrayList<>(2);
        ReservedField first = new ReservedField(FieldPath.parse(path), reason);
        out.add(first);
        for (FieldPath each : first.check(schema)) {
            out.add(new ReservedField(each, reason));
        }
        return out;
    }

    /** Checks the path; returns those of the other spellings of the field. */
    private List<FieldPath> check(ObjectSchema<?> root) {
        List<FieldPath> spellings = new ArrayList<>();
        ObjectSchema<?> schema = root;
        Field field = null;
        boolean isWhole = false;
        for (int i = 0; i < steps.size(); i++) {
            FieldPath step = steps.get(i);
            String name = step.name();
            if (name == null) {
                if (field == null || !isWhole) {
                    throw unknown(root, step);
                }
                checkElements(field, schema, step);
                isWhole = false;
                continue;
            }
            if (isWhole && field != null) {
                throw invalid("does not say which elements of " + step.parent() + ": " + choice(field));
            }
            int index = schema == null ? -1 : schema.indexOf(name);
            if (schema == null || index < 0) {
                throw unknown(root, step);
            }
            field = schema.fields().get(index);
            Field other = Unions.of(schema).otherSpelling(field);
            if (other != null) {
                spellings.add(respelled(i, other, field));
            }
            isWhole = field.shape() != FieldShape.ONE;
            schema = field.kind() == FieldKind.OBJECT ? schema.nested(index) : null;
        }
        if (field == null) {
            throw unknown(root, pattern);
        }
        return spellings;
    }

    private FieldPath respelled(int step, Field other, Field field) {
        FieldPath before = steps.get(step).parent();
        FieldPath out = before == null ? FieldPath.of(other.name()) : before.child(other.name());
        return other.shape() == field.shape() && other.kind() == field.kind()
                ? out.append(pattern.relativeTo(steps.get(step)))
                : steps.size() > step + 1 && other.shape() == FieldShape.MAP
                        ? out.append(steps.get(step + 1).relativeTo(steps.get(step)))
                        : out;
    }

    private void checkElements(Field field, @Nullable ObjectSchema<?> schema, FieldPath step) {
        String key = step.key();
        if (field.shape() == FieldShape.MAP || ANY.equals(key)) {
            return;
        }
        int equals = key == null ? -1 : key.indexOf('=');
        int index = key == null || equals < 0 || schema == null ? -1 : schema.indexOf(key.substring(0, equals));
        if (key == null
                || equals == key.length() - 1
                || schema == null
                || index < 0
                || schema.fields().get(index).shape() != FieldShape.ONE
                || schema.fields().get(index).kind() == FieldKind.OBJECT) {
            throw invalid("does not choose elements at " + step + ": " + choice(field));
        }
    }

    private static String choice(Field field) {
        if (field.shape() == FieldShape.MAP) {
            return "write a key in brackets, or [*]";
        }
        return field.listMapKeys().isEmpty()
                ? "write [*]" + (field.kind() == FieldKind.OBJECT ? ", or a field and its value in brackets" : "")
                : "write [" + field.listMapKeys().get(0) + "=...], or [*]";
    }

    private IllegalArgumentException invalid(String message) {
        return new IllegalArgumentException("the path " + pattern + ' ' + message);
    }

    private static IllegalArgumentException unknown(ObjectSchema<?> root, FieldPath step) {
        return new IllegalArgumentException(root.name() + " has no field " + step);
    }

    String name(int step) {
        return String.valueOf(steps.get(step).name());
    }

    boolean isLast(int step) {
        return step + 1 == steps.size();
    }

    boolean isAny(int step) {
        return ANY.equals(steps.get(step).key());
    }

    /** Whether a step chooses a key of a map. */
    boolean isKey(int step, String key) {
        String chosen = steps.get(step).key();
        return chosen == null ? key.equals(String.valueOf(steps.get(step).index())) : isAny(step) || chosen.equals(key);
    }

    /** Whether a step chooses an element of a list. */
    boolean isElement(int step, @Nullable ObjectSchema<Object> schema, Object element) {
        if (isAny(step)) {
            return true;
        }
        String key = steps.get(step).key();
        int equals = key == null ? -1 : key.indexOf('=');
        if (key == null || schema == null || equals < 0) {
            return false;
        }
        Field field = schema.fields().get(schema.indexOf(key.substring(0, equals)));
        Object value = schema.get(element, field.index());
        String text = value == null ? field.keyDefault() : value.toString();
        return text.equals(key.substring(equals + 1));
    }

    Note note(int layer, FieldPath path) {
        return new Note(
                OverlayRule.RESERVED, Severity.WARNING, layer, path, "is not used: " + reason, "remove it", null);
    }

    /**
     * An object of a layer without the field.
     *
     * @param notes receives a note for each value that is not that of the lowest layer
     * @param removed receives the elements of lists that are removed
     */
    public <T> T removeFrom(
            ObjectSchema<T> schema, T object, T lowest, int layer, List<Note> notes, RemovedElements removed) {
        return new Removal(notes, removed, layer).object(schema, object, lowest, 0, FieldPath.empty());
    }

    /** One walk along the path that removes the values. */
    private final class Removal {
        private final List<Note> notes;
        private final RemovedElements removed;
        private final int layer;

        Removal(List<Note> notes, RemovedElements removed, int layer) {
            this.notes = notes;
            this.removed = removed;
            this.layer = layer;
        }

        <T> T object(ObjectSchema<T> schema, T object, @Nullable T lowest, int step, FieldPath at) {
            Field field = schema.fields().get(schema.indexOf(name(step)));
            Object value = schema.get(object, field.index());
            if (value == null || LayerMerge.isAbsent(value)) {
                return object;
            }
            Object low = lowest == null ? null : schema.get(lowest, field.index());
            FieldPath here = at.child(field.name());
            Object after = isLast(step) ? end(value, low, here) : inside(schema, field, value, low, step + 1, here);
            if (after == value) {
                return object;
            }
            Object builder = schema.newBuilder(object);
            schema.set(builder, field.index(), after != null ? after : empty(field));
            return schema.build(builder);
        }

        private @Nullable Object empty(Field field) {
            return switch (field.shape()) {
                case ONE -> null;
                case LIST -> List.of();
                case MAP -> Map.of();
            };
        }

        private @Nullable Object end(Object value, @Nullable Object low, FieldPath here) {
            if (low == null || !LayerMerge.isSame(low, value)) {
                notes.add(note(layer, here));
            }
            return null;
        }

        @SuppressWarnings("unchecked") // values are of the field's type
        private Object inside(
                ObjectSchema<?> holder, Field field, Object value, @Nullable Object low, int step, FieldPath at) {
            ObjectSchema<Object> nested =
                    field.kind() == FieldKind.OBJECT ? (ObjectSchema<Object>) holder.nested(field.index()) : null;
            return switch (field.shape()) {
                case ONE -> nested == null ? value : object(nested, value, low, step, at);
                case MAP -> map(nested, (Map<String, Object>) value, (Map<String, Object>) low, step, at);
                case LIST -> list(holder, field, nested, (List<Object>) value, (List<Object>) low, step, at);
            };
        }

        private Object map(
                @Nullable ObjectSchema<Object> nested,
                Map<String, Object> map,
                @Nullable Map<String, Object> lowest,
                int step,
                FieldPath at) {
            Map<String, Object> out = new LinkedHashMap<>();
            boolean isChanged = false;
            for (Map.Entry<String, Object> each : map.entrySet()) {
                Object before = each.getValue();
                Object after = before;
                if (isKey(step, each.getKey())) {
                    Object low = lowest == null ? null : lowest.get(each.getKey());
                    after = next(nested, before, low, step, at.key(each.getKey()));
                }
                isChanged |= after != before;
                if (after != null) {
                    out.put(each.getKey(), after);
                }
            }
            return isChanged ? out : map;
        }

        private Object list(
                ObjectSchema<?> holder,
                Field field,
                @Nullable ObjectSchema<Object> nested,
                List<Object> list,
                @Nullable List<Object> lowest,
                int step,
                FieldPath at) {
            KeyedElements keyed = field.listType() == ListType.MAP ? KeyedElements.of(holder, field) : null;
            Map<Object, Object> low = new HashMap<>();
            for (Object each : lowest == null ? List.of() : lowest) {
                Object key = keyed == null ? each : keyed.key(each);
                if (key != null) {
                    low.put(key, each);
                }
            }
            List<Object> out = new ArrayList<>(list.size());
            boolean isChanged = false;
            for (int i = 0; i < list.size(); i++) {
                Object before = list.get(i);
                Object after = before;
                if (isElement(step, nested, before)) {
                    Object key = keyed == null ? before : keyed.key(before);
                    after = next(nested, before, key == null ? null : low.get(key), step, at.index(i));
                }
                isChanged |= after != before;
                if (after != null) {
                    out.add(after);
                } else {
                    removed.add(at, i);
                }
            }
            return isChanged ? out : list;
        }

        private @Nullable Object next(
                @Nullable ObjectSchema<Object> nested, Object value, @Nullable Object low, int step, FieldPath here) {
            if (isLast(step)) {
                return end(value, low, here);
            }
            return nested == null ? value : object(nested, value, low, step + 1, here);
        }
    }
}
