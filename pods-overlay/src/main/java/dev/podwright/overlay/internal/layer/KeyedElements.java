package dev.podwright.overlay.internal.layer;

import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.schema.Field;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The elements of a list that some of their fields identify, such as containers by name. */
final class KeyedElements {
    /** Lists up to this size are searched from the start. */
    private static final int SMALL = 8;

    private static final Map<Field, KeyedElements> OF_LISTS = new ConcurrentHashMap<>();

    private final ObjectSchema<Object> schema;
    private final List<Field> keys;

    private KeyedElements(ObjectSchema<Object> schema, List<Field> keys) {
        this.schema = schema;
        this.keys = keys;
    }

    @SuppressWarnings("unchecked") // the elements are of the schema's type
    static KeyedElements of(ObjectSchema<?> holder, Field list) {
        KeyedElements known = OF_LISTS.get(list);
        if (known != null) {
            return known;
        }
        ObjectSchema<Object> schema = (ObjectSchema<Object>) holder.nested(list.index());
        List<Field> keys = new ArrayList<>(list.listMapKeys().size());
        for (String key : list.listMapKeys()) {
            keys.add(schema.fields().get(schema.indexOf(key)));
        }
        KeyedElements out = new KeyedElements(schema, keys);
        OF_LISTS.put(list, out);
        return out;
    }

    /**
     * The elements of the lower list in their order, each with what the upper list has for it, and then the other elements of the
     * upper list. Of several elements of the upper list with the same keys, each is laid over those before it.
     *
     * @param lower has one element for each key
     */
    List<?> merge(LayerMerge merge, List<?> lower, List<?> upper, Origins at, int from, FieldPath path) {
        Places places = Places.ofAtMost(lower.size() + upper.size());
        List<Object> out = new ArrayList<>(lower.size() + upper.size());
        for (Object element : lower) {
            Object key = key(element);
            if (key != null) {
                places.add(key, out.size());
            }
            out.add(element);
        }
        BitSet taken = new BitSet();
        boolean changed = false;
        for (int i = 0; i < upper.size(); i++) {
            Object element = upper.get(i);
            FieldPath here = path.index(i);
            Object key = key(element);
            int place = key == null ? -1 : places.add(key, out.size());
            if (place < 0) {
                if (key == null) {
                    missing(merge, missingNames(element), from, here);
                }
                taken.set(out.size());
                at.index(out.size()).replace(from, here);
                out.add(element);
                changed = true;
                continue;
            }
            if (taken.get(place)) {
                duplicate(merge, from, here);
            }
            taken.set(place);
            Object before = out.get(place);
            Origins origin = at.index(place);
            Object after = merge.object(schema, before, element, origin, from, here);
            origin.add(from, here);
            changed |= after != before;
            out.set(place, after);
        }
        return changed ? out : lower;
    }

    /** Whether several elements have the same keys. */
    boolean hasDuplicates(Collection<?> list) {
        Places places = Places.ofAtMost(list.size());
        for (Object element : list) {
            Object key = key(element);
            if (key != null && places.add(key, 0) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The places of keys: a map for many, since a map for a few costs more than a search. */
    private static final class Places {
        private final @Nullable Map<Object, Integer> map;
        private final Object[] keys;
        private final int[] places;
        private int size;

        private Places(@Nullable Map<Object, Integer> map, int size) {
            this.map = map;
            this.keys = new Object[size];
            this.places = new int[size];
        }

        static Places ofAtMost(int size) {
            return size <= SMALL ? new Places(null, size) : new Places(new HashMap<>(), 0);
        }

        /** Adds the place of a key; returns the one that is known, or -1. */
        int add(Object key, int place) {
            if (map != null) {
                Integer known = map.putIfAbsent(key, place);
                return known == null ? -1 : known;
            }
            for (int i = 0; i < size; i++) {
                if (keys[i].equals(key)) {
                    return places[i];
                }
            }
            keys[size] = key;
            places[size] = place;
            size++;
            return -1;
        }
    }

    /** The list with one element for each key: of several, each is laid over those before it. */
    List<Object> single(LayerMerge merge, List<?> list, Origins at) {
        Map<Object, Integer> places = new HashMap<>();
        List<Object> out = new ArrayList<>(list.size());
        List<Origins> origins = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            Object key = key(element);
            Origins origin = at.index(i);
            Integer place = key == null ? null : places.putIfAbsent(key, out.size());
            if (place == null) {
                out.add(element);
                origins.add(origin);
            } else {
                duplicate(merge, origin.layer(), origin.path());
                Object before = out.get(place);
                Origins target = origins.get(place);
                out.set(place, merge.object(schema, before, element, target, origin.layer(), origin.path()));
                target.add(origin.layer(), origin.path());
            }
        }
        at.setElements(origins);
        return out;
    }

    /** What identifies an element; null if it lacks a key that has no default. */
    @Nullable
    Object key(Object element) {
        if (keys.size() == 1) {
            return key(element, keys.get(0));
        }
        List<Object> out = new ArrayList<>(keys.size());
        for (Field field : keys) {
            Object value = key(element, field);
            if (value == null) {
                return null;
            }
            out.add(value);
        }
        return out;
    }

    private @Nullable Object key(Object element, Field field) {
        Object value = schema.get(element, field.index());
        if (value == null || value.equals("")) {
            return field.keyDefault().isEmpty() ? null : field.keyDefault();
        }
        return value;
    }

    private String names() {
        return keys.stream().map(Field::name).collect(Collectors.joining(" and "));
    }

    private String missingNames(Object element) {
        return keys.stream()
                .filter(each -> key(element, each) == null)
                .map(Field::name)
                .collect(Collectors.joining(" and "));
    }

    private void duplicate(LayerMerge merge, int layer, FieldPath path) {
        merge.note(new Note(
                OverlayRule.DUPLICATE_KEY,
                Severity.WARNING,
                layer,
                path,
                "has the same " + names() + " as an earlier element of the list, over which it is laid",
                "have one element for each " + names(),
                null));
    }

    private void missing(LayerMerge merge, String names, int layer, FieldPath path) {
        merge.note(new Note(
                OverlayRule.MISSING_KEY,
                Severity.WARNING,
                layer,
                path,
                "has no " + names + ", which identifies elements of this list, and so is added to it",
                "give it the " + names + " of the element that it changes",
                null));
    }
}
