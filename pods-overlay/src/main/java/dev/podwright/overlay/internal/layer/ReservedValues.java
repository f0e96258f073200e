package dev.podwright.overlay.internal.layer;

import dev.podwright.path.FieldPath;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ListType;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives a merged object the values of a reserved field that the lowest layer has and that went with something that a layer
 * replaces as a whole: another member of a union, a map or a list that a server-side apply treats as one value, another mount.
 */
public final class ReservedValues {
    private final ReservedField reserved;
    private final Origins ofLowest;
    private final int layer;
    private final List<Note> notes;

    /**
     * The values of a field.
     *
     * @param ofLowest the origins of the lowest layer's values
     * @param layer the layer that was merged last
     * @param notes receives a note for each value of that layer that is not used
     */
    public ReservedValues(ReservedField reserved, Origins ofLowest, int layer, List<Note> notes) {
        this.reserved = reserved;
        this.ofLowest = ofLowest;
        this.layer = layer;
        this.notes = notes;
    }

    /** The merged object with the values of the lowest layer. */
    public <T> T restore(ObjectSchema<T> schema, T lowest, T merged, Origins at) {
        return object(schema, lowest, merged, 0, FieldPath.empty(), at);
    }

    private <T> T object(ObjectSchema<T> schema, T lowest, T merged, int step, FieldPath path, Origins at) {
        Field field = schema.fields().get(schema.indexOf(reserved.name(step)));
        Object low = schema.get(lowest, field.index());
        if (lowest == merged || LayerMerge.isAbsent(low) || low == null) {
            return merged;
        }
        Object now = schema.get(merged, field.index());
        FieldPath here = path.child(field.name());
        if (now == null || LayerMerge.isAbsent(now)) {
            Object builder = schema.newBuilder(merged);
            schema.set(builder, field.index(), low);
            take(at.field(field.name()), here);
            group(schema, field, lowest, merged, builder, path, at);
            return schema.build(builder);
        }
        Object after = reserved.isLast(step)
                ? end(low, now, here, at.field(field.name()))
                : inside(schema, field, low, now, step + 1, here, at.field(field.name()));
        if (after == now) {
            return merged;
        }
        Object builder = schema.newBuilder(merged);
        schema.set(builder, field.index(), after);
        return schema.build(builder);
    }

    /** Restores the other fields of a group of which an object has one. */
    private <T> void group(
            ObjectSchema<T> schema, Field field, T lowest, T merged, Object builder, FieldPath path, Origins at) {
        for (List<Field> group : Unions.of(schema).groups()) {
            if (!group.contains(field)) {
                continue;
            }
            for (Field other : group) {
                Object now = schema.get(merged, other.index());
                Object low = schema.get(lowest, other.index());
                if (other == field || (now == null ? low == null : now.equals(low))) {
                    continue;
                }
                Origins origin = at.field(other.name());
                if (!LayerMerge.isAbsent(now) && origin.layer() == layer) {
                    notes.add(reserved.note(layer, origin.path()));
                }
                schema.set(builder, other.index(), low);
                take(origin, path.child(other.name()));
            }
        }
    }

    private void take(Origins at, FieldPath path) {
        Origins origin = ofLowest.at(path);
        at.replace(origin.layer(), origin.path());
    }

    private Object end(Object low, Object now, FieldPath path, Origins at) {
        if (LayerMerge.isSame(low, now)) {
            return now;
        }
        take(at, path);
        return low;
    }

    @SuppressWarnings("unchecked") // values are of the field's type
    private Object inside(
            ObjectSchema<?> holder, Field field, Object low, Object now, int step, FieldPath path, Origins at) {
        ObjectSchema<Object> nested =
                field.kind() == FieldKind.OBJECT ? (ObjectSchema<Object>) holder.nested(field.index()) : null;
        if (field.shape() == FieldShape.ONE) {
            return nested == null ? now : object(nested, low, now, step, path, at);
        }
        if (field.shape() == FieldShape.MAP) {
            return map(nested, (Map<String, Object>) low, (Map<String, Object>) now, step, path, at);
        }
        if (field.listType() == ListType.MAP && nested != null) {
            return keyed(
                    KeyedElements.of(holder, field), nested, (List<Object>) low, (List<Object>) now, step, path, at);
        }
        return reserved.isAny(step) ? now : whole(nested, (List<Object>) low, (List<Object>) now, step, path, at);
    }

    private Object map(
            @Nullable ObjectSchema<Object> nested,
            Map<String, Object> low,
            Map<String, Object> now,
            int step,
            FieldPath path,
            Origins at) {
        Map<String, Object> out = new LinkedHashMap<>(now);
        boolean isChanged = false;
        for (Map.Entry<String, Object> each : low.entrySet()) {
            String key = each.getKey();
            if (reserved.isKey(step, key)) {
                Object before = now.get(key);
                Object after = next(nested, each.getValue(), before, step, path.key(key), at.key(key));
                isChanged |= after != before;
                out.put(key, after);
            }
        }
        return isChanged ? out : now;
    }

    private Object keyed(
            KeyedElements keyed,
            ObjectSchema<Object> nested,
            List<Object> low,
            List<Object> now,
            int step,
            FieldPath path,
            Origins at) {
        List<Object> out = new ArrayList<>(now);
        Map<Object, Integer> places = new HashMap<>();
        for (int i = 0; i < now.size(); i++) {
            Object key = keyed.key(now.get(i));
            if (key != null) {
                places.put(key, i);
            }
        }
        boolean isChanged = false;
        for (int i = 0; i < low.size(); i++) {
            Object element = low.get(i);
            Object key = reserved.isElement(step, nested, element) ? keyed.key(element) : null;
            if (key == null) {
                continue;
            }
            int place = places.getOrDefault(key, out.size());
            Object before = place < out.size() ? out.get(place) : null;
            Object after = next(nested, element, before, step, path.index(i), at.index(place));
            isChanged |= after != before;
            if (before == null) {
                out.add(after);
            } else {
                out.set(place, after);
            }
        }
        return isChanged ? out : now;
    }

    /** A list that is replaced as a whole, with the elements of the lowest layer that it lacks after its own. */
    private Object whole(
            @Nullable ObjectSchema<Object> nested,
            List<Object> low,
            List<Object> now,
            int step,
            FieldPath path,
            Origins at) {
        Set<Object> out = new LinkedHashSet<>(now);
        List<Object> list = new ArrayList<>(now);
        for (int i = 0; i < low.size(); i++) {
            if (reserved.isElement(step, nested, low.get(i)) && out.add(low.get(i))) {
                take(at.index(list.size()), path.index(i));
                list.add(low.get(i));
            }
        }
        return list.size() == now.size() ? now : list;
    }

    private Object next(
            @Nullable ObjectSchema<Object> nested,
            Object low,
            @Nullable Object now,
            int step,
            FieldPath path,
            Origins at) {
        if (now == null) {
            take(at, path);
            return low;
        }
        if (reserved.isLast(step)) {
            return end(low, now, path, at);
        }
        return nested == null ? now : object(nested, low, now, step + 1, path, at);
    }
}
