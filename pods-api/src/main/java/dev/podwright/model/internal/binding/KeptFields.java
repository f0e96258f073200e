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
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the model does not know of the elements of a list, beside what identifies each of them: the keys of the list, or all
 * simple values of the element where the list has none. So it is found again in a list that has been edited.
 */
final class KeptFields {
    private static final JsonObject NOTHING = JsonObject.builder().build();

    private KeptFields() {}

    /** Room for what the elements of a list keep; all of them nothing. */
    static List<JsonValue> nothing(int elements) {
        return new ArrayList<>(Collections.nCopies(elements, NOTHING));
    }

    /** What an element keeps, with what identifies it. */
    static JsonObject identified(JsonObject element, JsonObject kept, ObjectSchema<?> schema, Field list) {
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
     * the one that it was by what identifies it. An element that was changed beyond that keeps it if no element was added
     * or removed. What belongs to none is dropped.
     */
    static @Nullable JsonObject[] assign(JsonArray kept, List<?> values, ObjectSchema<?> schema, Field list) {
        @SuppressWarnings("unchecked") // the elements are of the schema's type
        ObjectSchema<Object> elements = (ObjectSchema<Object>) schema;
        List<Field> identifying = elements.fields().stream()
                .filter(field -> identifies(field, list))
                .toList();
        @Nullable JsonObject[] out = new JsonObject[values.size()];
        List<Integer> moved = new ArrayList<>();
        for (int i = 0; i < kept.elements().size(); i++) {
            if (kept.elements().get(i) instanceof JsonObject each
                    && !each.members().isEmpty()) {
                if (i < out.length
                        && identity(each, identifying).equals(identity(values.get(i), elements, identifying))) {
                    out[i] = each;
                } else {
                    moved.add(i);
                }
            }
        }
        if (!moved.isEmpty()) {
            Map<String, Deque<Integer>> free = new HashMap<>();
            for (int i = 0; i < out.length; i++) {
                if (out[i] == null) {
                    free.computeIfAbsent(identity(values.get(i), elements, identifying), key -> new ArrayDeque<>())
                            .add(i);
                }
            }
            for (int from : moved) {
                JsonObject each = (JsonObject) kept.elements().get(from);
                Deque<Integer> places = free.get(identity(each, identifying));
                Integer to = places == null ? null : places.poll();
                if (to != null) {
                    out[to] = each;
                } else if (out.length == kept.elements().size() && out[from] == null) {
                    out[from] = each;
                }
            }
        }
        return out;
    }

    private static String identity(JsonObject kept, List<Field> identifying) {
        StringBuilder out = new StringBuilder();
        for (Field field : identifying) {
            JsonValue value = kept.get(field.name());
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
