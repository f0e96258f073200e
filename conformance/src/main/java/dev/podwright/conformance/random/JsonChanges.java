package dev.podwright.conformance.random;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Random changes of JSON objects: parts taken away or emptied, lists in another order or with an element twice, quantities
 * in another spelling.
 */
final class JsonChanges {
    private static final Set<String> KEPT = Set.of("kind", "apiVersion", "name", "metadata");
    private static final int DEEPEST = 8;
    /** The fields that are maps of quantities, and those that are quantities. */
    private static final Set<String> AMOUNTS =
            Set.of("limits", "requests", "overhead", "capacity", "allocatedResources");

    private static final Set<String> AMOUNT = Set.of("sizeLimit", "divisor");
    private static final long LARGEST = 1L << 40;
    private static final JsonObject NONE = JsonObject.builder().build();

    private final SplittableRandom random;

    JsonChanges(SplittableRandom random) {
        this.random = random;
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    JsonObject pick(JsonObject... objects) {
        return objects[random.nextInt(objects.length)];
    }

    /** An object without up to three of its parts. */
    JsonObject less(JsonObject object) {
        return changed(object, random.nextInt(4), value -> null);
    }

    /** An object with up to three of its parts null or empty. */
    JsonObject emptied(JsonObject object) {
        return changed(object, 1 + random.nextInt(3), this::empty);
    }

    private JsonValue empty(JsonValue value) {
        if (percent(40)) {
            return JsonNull.NULL;
        }
        if (value instanceof JsonObject) {
            return NONE;
        }
        if (value instanceof JsonArray) {
            return JsonArray.of(List.of());
        }
        return value instanceof JsonString
                ? JsonString.of("")
                : value instanceof JsonNumber ? JsonNumber.of(0) : JsonBoolean.of(false);
    }

    /** An object with up to two elements of its lists twice. */
    JsonObject doubled(JsonObject object) {
        JsonObject out = object;
        for (int left = 1 + random.nextInt(2); left > 0; left--) {
            List<JsonArray> lists = new ArrayList<>();
            collect(out, lists);
            if (!lists.isEmpty()) {
                JsonArray list = lists.get(random.nextInt(lists.size()));
                List<JsonValue> elements = new ArrayList<>(list.elements());
                JsonValue chosen = elements.get(random.nextInt(elements.size()));
                boolean changes = percent(40) && chosen instanceof JsonObject;
                elements.add(random.nextInt(elements.size() + 1), changes ? smaller(chosen, 1, value -> null) : chosen);
                out = (JsonObject) replaced(out, list, JsonArray.of(elements));
            }
        }
        return out;
    }

    private static void collect(JsonValue value, List<JsonArray> lists) {
        if (value instanceof JsonObject object) {
            object.members().forEach(each -> collect(each.value(), lists));
        } else if (value instanceof JsonArray list && !list.elements().isEmpty()) {
            lists.add(list);
            list.elements().forEach(each -> collect(each, lists));
        }
    }

    @SuppressWarnings("ReferenceEquality") // the same list, and not an equal one
    private static JsonValue replaced(JsonValue in, JsonArray list, JsonArray by) {
        if (in == list) {
            return by;
        }
        if (in instanceof JsonObject object) {
            JsonObject.Builder out = JsonObject.builder();
            object.members().forEach(each -> out.add(each.key(), replaced(each.value(), list, by)));
            return out.build();
        }
        return in instanceof JsonArray other
                ? JsonArray.of(other.elements().stream()
                        .map(each -> replaced(each, list, by))
                        .toList())
                : in;
    }

    /** An object with half of its quantities in another spelling, some as numbers. */
    JsonObject respelled(JsonObject object) {
        JsonObject.Builder out = JsonObject.builder();
        for (JsonObject.Member member : object.members()) {
            boolean isMap = AMOUNTS.contains(member.key());
            out.add(
                    member.key(),
                    isMap && member.value() instanceof JsonObject amounts
                            ? respelledAmounts(amounts)
                            : respelled(member.key(), member.value()));
        }
        return out.build();
    }

    private JsonObject respelledAmounts(JsonObject amounts) {
        JsonObject.Builder out = JsonObject.builder();
        amounts.members().forEach(each -> out.add(each.key(), spelling(each.value())));
        return out.build();
    }

    private JsonValue respelled(String key, JsonValue value) {
        if (AMOUNT.contains(key)) {
            return spelling(value);
        }
        if (value instanceof JsonArray list) {
            return JsonArray.of(
                    list.elements().stream().map(each -> respelled("", each)).toList());
        }
        return value instanceof JsonObject object ? respelled(object) : value;
    }

    private JsonValue spelling(JsonValue value) {
        Quantity quantity = value instanceof JsonString text
                ? Quantity.tryParse(text.value())
                : value instanceof JsonNumber number ? Quantity.tryParse(number.literal()) : null;
        if (quantity == null || percent(50) || Math.abs(quantity.milliValue()) > LARGEST) {
            return value;
        }
        long millis = quantity.milliValue();
        boolean isExact = Quantity.ofMillis(millis).compareTo(quantity) == 0;
        return switch (random.nextInt(4)) {
            case 0 -> isExact ? JsonString.of(millis + "m") : value;
            case 1 -> isExact && millis % 1000 == 0 ? JsonNumber.of(millis / 1000) : value;
            case 2 -> isExact ? JsonString.of(BigDecimal.valueOf(millis, 3).toPlainString()) : value;
            default -> JsonString.of(quantity.canonical());
        };
    }

    private JsonObject changed(JsonObject object, int times, Function<JsonValue, @Nullable JsonValue> change) {
        JsonObject out = object;
        for (int left = times; left > 0; left--) {
            out = (JsonObject) smaller(out, DEEPEST, change);
        }
        return out;
    }

    private JsonValue smaller(JsonValue value, int depth, Function<JsonValue, @Nullable JsonValue> change) {
        if (value instanceof JsonObject object) {
            List<JsonObject.Member> members = object.members();
            List<Integer> candidates = new ArrayList<>();
            for (int i = 0; i < members.size(); i++) {
                if (depth < DEEPEST
                        || !KEPT.contains(members.get(i).key())
                        || members.get(i).key().equals("metadata")) {
                    candidates.add(i);
                }
            }
            candidates.removeIf(each -> members.get(each).key().equals("name"));
            if (candidates.isEmpty()) {
                return value;
            }
            int chosen = candidates.get(random.nextInt(candidates.size()));
            boolean ends = ends(members.get(chosen).value(), depth)
                    && (depth < DEEPEST || !KEPT.contains(members.get(chosen).key()));
            JsonObject.Builder out = JsonObject.builder();
            for (int i = 0; i < members.size(); i++) {
                JsonValue old = members.get(i).value();
                JsonValue next = i != chosen ? old : ends ? change.apply(old) : smaller(old, depth - 1, change);
                if (next != null) {
                    out.add(members.get(i).key(), next);
                }
            }
            return out.build();
        }
        if (value instanceof JsonArray list && !list.elements().isEmpty()) {
            List<JsonValue> out = new ArrayList<>(list.elements());
            int chosen = random.nextInt(out.size());
            JsonValue next = ends(out.get(chosen), depth)
                    ? change.apply(out.get(chosen))
                    : smaller(out.get(chosen), depth - 1, change);
            if (next == null) {
                out.remove(chosen);
            } else {
                out.set(chosen, next);
            }
            return JsonArray.of(out);
        }
        return value;
    }

    private boolean ends(JsonValue value, int depth) {
        boolean isLeaf = !(value instanceof JsonObject) && !(value instanceof JsonArray);
        return isLeaf || depth == 0 || percent(15);
    }

    /** An object whose lists are in another order. */
    JsonObject shuffled(JsonObject object) {
        JsonObject.Builder out = JsonObject.builder();
        object.members().forEach(each -> out.add(each.key(), shuffled(each.value())));
        return out.build();
    }

    private JsonValue shuffled(JsonValue value) {
        if (value instanceof JsonObject object) {
            return shuffled(object);
        }
        if (!(value instanceof JsonArray list)) {
            return value;
        }
        List<JsonValue> out = new ArrayList<>();
        list.elements().forEach(each -> out.add(shuffled(each)));
        if (percent(50)) {
            for (int i = out.size() - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                JsonValue moved = out.get(i);
                out.set(i, out.get(other));
                out.set(other, moved);
            }
        }
        return JsonArray.of(out);
    }
}
