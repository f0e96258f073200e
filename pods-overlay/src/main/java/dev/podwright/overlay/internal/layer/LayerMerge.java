package dev.podwright.overlay.internal.layer;

import dev.podwright.json.JsonObject;
import dev.podwright.model.value.Quantity;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.ListType;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays an object over another one: values of the upper one win, and objects, maps and lists whose elements have keys are merged as
 * a server-side apply merges them, except that groups of fields that exclude each other are replaced as a whole, and that the
 * lower list's order is kept.
 */
public final class LayerMerge {
    private final int layer;
    private final List<Note> notes;

    /**
     * A merge of a layer over those below it.
     *
     * @param layer the index of the upper layer
     * @param notes receives the notes about its values
     */
    public LayerMerge(int layer, List<Note> notes) {
        this.layer = layer;
        this.notes = notes;
    }

    /**
     * The merged object.
     *
     * @param at the origins of the lower object, which become those of the merged one
     */
    public <T> T merge(ObjectSchema<T> schema, T lower, T upper, Origins at) {
        return object(schema, lower, upper, at, layer, FieldPath.empty());
    }

    /** Merges an object; {@code from} is the layer of the upper one, and {@code path} its path there. */
    <T> T object(ObjectSchema<T> schema, T lower, T upper, Origins at, int from, FieldPath path) {
        if (lower == upper) {
            return lower;
        }
        Unions unions = Unions.of(schema);
        if (schema.isAtomic() || isOfAnother(schema, unions.subject(), lower, upper)) {
            return replaced(schema, lower, upper, at, from, path);
        }
        Changes<T> changes = new Changes<>(schema, lower);
        for (List<Field> group : unions.groups()) {
            group(schema, group, lower, upper, at, from, path, changes);
        }
        for (Field field : schema.fields()) {
            Object high = schema.get(upper, field.index());
            if (isAbsent(high) || unions.isInGroup(field)) {
                continue;
            }
            Object low = schema.get(lower, field.index());
            Object merged = value(schema, field, low, high, at, from, path.child(field.name()));
            if (merged != low) {
                changes.set(field, merged);
            }
        }
        List<Field> maps = unions.exclusiveMaps();
        if (!maps.isEmpty()) {
            exclude(schema, maps.get(0), maps.get(1), lower, upper, changes);
            exclude(schema, maps.get(1), maps.get(0), lower, upper, changes);
        }
        if (schema.keepsUnknownFields()) {
            JsonObject below = schema.unknownFields(lower);
            JsonObject unknown = UnknownFieldsMerge.merge(schema, lower, upper, below, schema.unknownFields(upper));
            if (unknown != null && !unknown.equals(below)) {
                changes.setUnknownFields(unknown);
            } else if (unknown == null && below != null) {
                changes.setUnknownFields(JsonObject.builder().build());
            }
        }
        return changes.object();
    }

    /** Whether both objects say what they are about, and are about two things. */
    private static <T> boolean isOfAnother(ObjectSchema<T> schema, int subject, T lower, T upper) {
        Object low = subject < 0 ? null : schema.get(lower, subject);
        Object high = subject < 0 ? null : schema.get(upper, subject);
        return low != null && high != null && !low.equals(high);
    }

    /** What is changed of an object. */
    private static final class Changes<T> {
        private final ObjectSchema<T> schema;
        private final T lower;
        private @Nullable Object builder;

        Changes(ObjectSchema<T> schema, T lower) {
            this.schema = schema;
            this.lower = lower;
        }

        private Object builder() {
            if (builder == null) {
                builder = schema.newBuilder(lower);
            }
            return builder;
        }

        void set(Field field, @Nullable Object value) {
            schema.set(builder(), field.index(), value);
        }

        void setUnknownFields(JsonObject fields) {
            schema.setUnknownFields(builder(), fields);
        }

        T object() {
            return builder == null ? lower : schema.build(builder);
        }
    }

    private <T> T replaced(ObjectSchema<T> schema, T lower, T upper, Origins at, int from, FieldPath path) {
        if (lower.equals(upper)) {
            return lower;
        }
        if (schema.isAtomic()) {
            lost(at, schema.fields().stream().anyMatch(field -> isLost(schema, field, lower, upper)), from, path);
        }
        at.replace(from, path);
        return upper;
    }

    private static <T> boolean isLost(ObjectSchema<T> schema, Field field, T lower, T upper) {
        Object low = schema.get(lower, field.index());
        Object high = schema.get(upper, field.index());
        if (isAbsent(low)) {
            return false;
        }
        return isAbsent(high)
                || (low instanceof Map<?, ?> map
                        && high instanceof Map<?, ?> other
                        && !other.keySet().containsAll(map.keySet()));
    }

    /** Replaces a group of fields if the upper object has one of them. */
    private static <T> void group(
            ObjectSchema<T> schema,
            List<Field> group,
            T lower,
            T upper,
            Origins at,
            int from,
            FieldPath path,
            Changes<T> changes) {
        boolean isGiven = false;
        boolean isSame = true;
        for (Field field : group) {
            Object high = schema.get(upper, field.index());
            isGiven |= !isAbsent(high);
            isSame &= Objects.equals(schema.get(lower, field.index()), high);
        }
        if (!isGiven || isSame) {
            return;
        }
        for (Field field : group) {
            changes.set(field, schema.get(upper, field.index()));
            at.field(field.name()).replace(from, path.child(field.name()));
        }
    }

    /** Removes keys of the lower object's other map that the upper object has in this one. */
    @SuppressWarnings("unchecked") // maps have strings as keys
    private static <T> void exclude(
            ObjectSchema<T> schema, Field map, Field other, T lower, T upper, Changes<T> changes) {
        Map<String, Object> given = (Map<String, Object>) schema.get(upper, map.index());
        Map<String, Object> below = (Map<String, Object>) schema.get(lower, other.index());
        Map<String, Object> above = (Map<String, Object>) schema.get(upper, other.index());
        if (given == null || below == null || Collections.disjoint(given.keySet(), below.keySet())) {
            return;
        }
        Map<String, Object> out = new LinkedHashMap<>(below);
        out.keySet().removeAll(given.keySet());
        if (above != null) {
            out.putAll(above);
        }
        changes.set(other, out);
    }

    static boolean isAbsent(@Nullable Object value) {
        return value == null
                || (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    /** Merges the values of a field, of which the upper object has one. */
    private @Nullable Object value(
            ObjectSchema<?> holder,
            Field field,
            @Nullable Object low,
            @Nullable Object high,
            Origins parent,
            int from,
            FieldPath path) {
        Origins at = parent.field(field.name());
        if (low == null || high == null || isAbsent(low)) {
            at.replace(from, path);
            return high;
        }
        return switch (field.shape()) {
            case ONE -> one(holder, field, low, high, at, from, path);
            case MAP -> map(holder, field, (Map<?, ?>) low, (Map<?, ?>) high, at, from, path);
            case LIST -> list(holder, field, (List<?>) low, (List<?>) high, at, from, path);
        };
    }

    @SuppressWarnings("unchecked") // an object of the field's type
    private Object one(
            ObjectSchema<?> holder, Field field, Object low, Object high, Origins at, int from, FieldPath path) {
        if (field.kind() == FieldKind.OBJECT) {
            return object((ObjectSchema<Object>) holder.nested(field.index()), low, high, at, from, path);
        }
        if (isSame(low, high)) {
            return low;
        }
        at.replace(from, path);
        return high;
    }

    /** Whether two values are the same, whatever their spelling. */
    static boolean isSame(Object low, Object high) {
        return low.equals(high)
                || (low instanceof Quantity one && high instanceof Quantity other && one.compareTo(other) == 0);
    }

    @SuppressWarnings("unchecked") // objects of the field's type
    private Map<?, ?> map(
            ObjectSchema<?> holder, Field field, Map<?, ?> low, Map<?, ?> high, Origins at, int from, FieldPath path) {
        if (field.isAtomicMap()) {
            if (low.equals(high)) {
                return low;
            }
            lost(at, !high.keySet().containsAll(low.keySet()), from, path);
            at.replace(from, path);
            return high;
        }
        Map<String, Object> out = new LinkedHashMap<>((Map<String, Object>) low);
        boolean changed = false;
        for (Map.Entry<String, Object> entry : ((Map<String, Object>) high).entrySet()) {
            String key = entry.getKey();
            Object before = out.get(key);
            if (before == null) {
                at.key(key).replace(from, path.key(key));
                out.put(key, entry.getValue());
                changed = true;
                continue;
            }
            Object after;
            if (field.kind() == FieldKind.OBJECT) {
                ObjectSchema<Object> schema = (ObjectSchema<Object>) holder.nested(field.index());
                after = object(schema, before, entry.getValue(), at.key(key), from, path.key(key));
            } else if (isSame(before, entry.getValue())) {
                continue;
            } else {
                at.key(key).replace(from, path.key(key));
                after = entry.getValue();
            }
            changed |= after != before;
            out.put(key, after);
        }
        return changed ? out : low;
    }

    private List<?> list(
            ObjectSchema<?> holder, Field field, List<?> low, List<?> high, Origins at, int from, FieldPath path) {
        if (low.size() == high.size() && low.equals(high)) {
            return low;
        }
        if (field.listType() == ListType.MAP) {
            return KeyedElements.of(holder, field).merge(this, low, high, at, from, path);
        }
        if (field.listType() == ListType.SET) {
            return union(low, high, at, from, path);
        }
        lost(at, field.kind() == FieldKind.OBJECT && !Set.copyOf(high).containsAll(low), from, path);
        at.replace(from, path);
        return high;
    }

    private static List<?> union(List<?> low, List<?> high, Origins at, int from, FieldPath path) {
        Set<Object> seen = new LinkedHashSet<>(low);
        List<Object> out = new ArrayList<>(low);
        for (int i = 0; i < high.size(); i++) {
            if (seen.add(high.get(i))) {
                at.index(out.size()).replace(from, path.index(i));
                out.add(high.get(i));
            }
        }
        return out.size() == low.size() ? low : out;
    }

    /** Says that a layer replaces what is below it as a whole, if something of that is lost. */
    private void lost(Origins lower, boolean isLost, int from, FieldPath path) {
        if (isLost) {
            note(new Note(
                    OverlayRule.REPLACED,
                    Severity.INFO,
                    from,
                    path,
                    "replaces the value of the layer below as a whole, as a server-side apply does, and that value has more",
                    "repeat here what is to be kept of it",
                    Origins.of(lower.layer(), lower.path())));
        }
    }

    void note(Note note) {
        notes.add(note);
    }
}
