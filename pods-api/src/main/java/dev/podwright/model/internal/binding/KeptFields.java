package dev.podwright.model.internal.binding;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the model does not know of the elements of a list, beside what identifies each of them: the keys of the list, or all
 * simple values of the element where the list has none. So it is found again in a list that has been edited.
 */
public final class KeptFields {
    private static final JsonObject NOTHING = JsonObject.builder().build();

    private KeptFields() {}

    /** What each element of a list keeps, with what identifies it; null in the given list for one that keeps nothing. */
    static JsonArray of(List<JsonValue> elements, List<@Nullable JsonObject> kept, ObjectSchema<?> schema, Field list) {
        List<JsonValue> out = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            JsonObject unknown = kept.get(i);
            out.add(
                    elements.get(i) instanceof JsonObject element
                            ? identified(element, unknown == null ? NOTHING : unknown, schema, list)
                            : NOTHING);
        }
        return JsonArray.of(out);
    }

    private static JsonObject identified(JsonObject element, JsonObject kept, ObjectSchema<?> schema, Field list) {
        JsonObject.Builder out = JsonObject.builder();
        for (JsonObject.Member member : element.members()) {
            int index = schema.indexOf(member.key());
            if (index >= 0 && identifies(schema.fields().get(index), list) && text(member.value()) != null) {
                out.add(member.key(), member.value());
            }
        }
        kept.members().forEach(member -> out.add(member.key(), member.value()));
        return out.build();
    }

    private static boolean identifies(Field field, Field list) {
        return list.listMapKeys().isEmpty()
                ? field.shape() == FieldShape.ONE && isSimple(field.kind())
                : list.listMapKeys().contains(field.name());
    }

    private static boolean isSimple(FieldKind kind) {
        return kind == FieldKind.STRING
                || kind == FieldKind.BOOLEAN
                || kind == FieldKind.INT32
                || kind == FieldKind.INT64;
    }

    private static @Nullable String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.value();
        }
        if (value instanceof JsonNumber number) {
            return number.literal();
        }
        return value instanceof JsonBoolean bool ? Boolean.toString(bool.value()) : null;
    }

    /**
     * What each element of a list has kept, or null: of the element at the same place if it is still the same, else of
     * the one that it was by what identifies it. Elements that are not found again between two that are, or at an end, are
     * those that are there now, if these are as many. What an element that was removed has kept is dropped.
     *
     * @param lost receives what was kept of elements of which it is not known whether they were changed or removed
     */
    public static @Nullable JsonObject[] assign(
            JsonArray kept, List<?> values, ObjectSchema<?> schema, Field list, List<JsonObject> lost) {
        @SuppressWarnings("unchecked") // the elements are of the schema's type
        ObjectSchema<Object> elements = (ObjectSchema<Object>) schema;
        List<Field> identifying = elements.fields().stream()
                .filter(field -> identifies(field, list))
                .toList();
        List<JsonValue> before = kept.elements();
        int[] places = new int[before.size()];
        @Nullable JsonObject[] out = new JsonObject[values.size()];
        Map<String, Deque<Integer>> free = new HashMap<>();
        for (int i = 0; i < Math.max(places.length, out.length); i++) {
            String now = i < out.length ? identity(values.get(i), elements, identifying) : null;
            if (now != null && i < places.length && now.equals(identity(before.get(i), identifying))) {
                out[i] = object(before.get(i));
                places[i] = i;
                continue;
            }
            if (i < places.length) {
                places[i] = -1;
            }
            if (now != null) {
                free.computeIfAbsent(now, key -> new ArrayDeque<>()).add(i);
            }
        }
        for (int i = 0; i < places.length; i++) {
            Deque<Integer> same = places[i] < 0 ? free.get(identity(before.get(i), identifying)) : null;
            Integer place = same == null ? null : same.poll();
            if (place != null) {
                out[place] = object(before.get(i));
                places[i] = place;
            }
        }
        for (int start = 0; start < places.length; start++) {
            if (places[start] < 0) {
                int end = start;
                while (end < places.length && places[end] < 0) {
                    end++;
                }
                int from = start == 0 ? 0 : places[start - 1] + 1;
                int to = end == places.length ? out.length : places[end];
                changed(before.subList(start, end), out, from, to, lost);
                start = end;
            }
        }
        return out;
    }

    /** Gives elements that are not found again those at the places between, or says that they are lost. */
    private static void changed(
            List<JsonValue> before, @Nullable JsonObject[] out, int from, int to, List<JsonObject> lost) {
        int free = 0;
        for (int i = from; i < to; i++) {
            free += out[i] == null ? 1 : 0;
        }
        if (free == before.size() && free == to - from) {
            for (int i = from; i < to; i++) {
                out[i] = object(before.get(i - from));
            }
        } else if (free > 0 || to < from) {
            before.forEach(each -> lost.add(object(each)));
        }
    }

    private static JsonObject object(JsonValue kept) {
        return kept instanceof JsonObject object ? object : NOTHING;
    }

    private static String identity(JsonValue kept, List<Field> identifying) {
        StringBuilder out = new StringBuilder();
        for (Field field : identifying) {
            JsonValue value = object(kept).get(field.name());
            String text = value == null ? null : text(value);
            append(out, text == null ? field.keyDefault() : text);
        }
        return out.toString();
    }

    private static String identity(Object element, ObjectSchema<Object> schema, List<Field> identifying) {
        StringBuilder out = new StringBuilder();
        for (Field field : identifying) {
            Object value = schema.get(element, field.index());
            append(out, value == null ? field.keyDefault() : value.toString());
        }
        return out.toString();
    }

    /** With its length, so that no two rows of texts give the same one. */
    private static void append(StringBuilder out, String text) {
        out.append(text.length()).append(' ').append(text);
    }
}
