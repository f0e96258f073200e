package dev.podwright.conformance.random;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.binding.StatusFields;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.model.schema.Schemas;
import dev.podwright.overlay.internal.strategic.ServerStatus;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Random strategic merge patches: an object of any kind, and a patch that takes parts of another object of the kind, with
 * directives at any place, right and wrong ones. A pair depends on the seed and its number alone.
 */
public final class RandomPatches {
    private static final int KINDS = 2 + RandomObjects.KINDS.size();
    private static final List<String> HOSTILE = List.of(
            "null",
            "1",
            "\"a\"",
            "{}",
            "[]",
            "1.5",
            "true",
            "[null]",
            "[[]]",
            "[1,\"a\"]",
            "{\"a\":null}",
            "{\"$patch\":\"delete\"}",
            "-0",
            "1e400",
            "12345678901234567890",
            "[\"a\",\"b\",\"a\"]",
            "[{\"a\":[{}]}]");

    private final RandomPods pods;
    private final RandomObjects others;
    private final Rng rng = new Rng();
    private final long seed;
    /** How likely something wrong is at a place, in percent: most patches have nothing wrong. */
    private int wrong;

    /** Patches from a seed. */
    public RandomPatches(long seed) {
        this.seed = seed;
        this.pods = new RandomPods(seed);
        this.others = new RandomObjects(seed, RandomObjects.KINDS);
    }

    /** What is known of the fields of a value. */
    private record Type(@Nullable ObjectSchema<?> schema, String status) {
        static final Type NONE = new Type(null, "");

        String mergeKey(String field) {
            Field found = find(field);
            return found != null ? found.patchMergeKey() : ServerStatus.patchMergeKey(status, field);
        }

        private @Nullable Field find(String field) {
            int index = schema == null ? -1 : schema.indexOf(field);
            return schema == null || index < 0 ? null : schema.fields().get(index);
        }

        Type nested(String field) {
            Field found = find(field);
            if (schema != null && found != null) {
                return switch (found.kind()) {
                    case OBJECT -> new Type(schema.nested(found.index()), "");
                    case JSON_OBJECT -> new Type(null, StatusFields.typeOf(schema.name()));
                    default -> NONE;
                };
            }
            StatusFields.Shape shape = StatusFields.of(status).get(field);
            return shape != null && shape.kind() == FieldKind.OBJECT ? new Type(null, shape.type()) : NONE;
        }

        /** The names of the fields. */
        List<String> names() {
            return schema == null
                    ? List.copyOf(StatusFields.of(status).keySet())
                    : schema.fields().stream().map(Field::name).toList();
        }
    }

    /** The pair with a number, from 0, as a line of the oracle's mode {@code merge}. */
    public String pair(long which) {
        JsonObject from = parse(object(which));
        JsonObject other = parse(object(which + KINDS * (1 + which % 7)));
        rng.seed(seed * 31 + which);
        from = withFinalizers((JsonObject) distinctFinalizers("", from), false);
        other = withFinalizers(other, true);
        wrong = rng.percent(50) ? 0 : rng.percent(60) ? 1 : 4;
        ObjectSchema<?> schema = Objects.requireNonNull(Schemas.find(from));
        StringBuilder out =
                new StringBuilder("{\"original\":").append(text(from)).append(",\"patch\":");
        object(out, new Type(schema, ""), from, other, 0);
        return out.append('}').toString();
    }

    private String object(long which) {
        int kind = (int) (which % KINDS);
        long number = which / KINDS;
        if (kind == 0) {
            String pod = number % 3 == 0 ? pods.podWithStatus(number) : pods.validPod(number);
            return pod.contains("\"kind\":\"Pod\"")
                    ? pod
                    : "{\"apiVersion\":\"v1\",\"kind\":\"Pod\"" + (pod.length() > 2 ? "," : "") + pod.substring(1);
        }
        return kind == 1
                ? pods.podOrTemplate(number * 10 + 9)
                : others.object(number * RandomObjects.KINDS.size() + kind - 2);
    }

    /**
     * Now and then the object with a list of finalizers, which may be long.
     *
     * @param repeats whether some may be there twice. Where the original has that, the order of the result depends on how
     *     the server's Go allocates memory
     */
    private JsonObject withFinalizers(JsonObject object, boolean repeats) {
        if (!rng.percent(15) || !(object.get("metadata") instanceof JsonObject metadata)) {
            return object;
        }
        int size = rng.percent(20) ? 18 + rng.below(60) : 1 + rng.below(6);
        int names = rng.percent(60) ? 2 * size : size;
        Collection<JsonValue> finalizers = repeats ? new ArrayList<>() : new LinkedHashSet<>();
        for (int i = 0; i < size; i++) {
            finalizers.add(JsonString.of("f" + rng.below(names)));
        }
        return object.with("metadata", metadata.with("finalizers", JsonArray.of(List.copyOf(finalizers))));
    }

    /** A value in which no list of finalizers has one twice. */
    private static JsonValue distinctFinalizers(String key, JsonValue value) {
        if (value instanceof JsonArray array) {
            return key.equals("finalizers")
                    ? JsonArray.of(List.copyOf(new LinkedHashSet<>(array.elements())))
                    : JsonArray.of(array.elements().stream()
                            .map(each -> distinctFinalizers("", each))
                            .toList());
        }
        if (value instanceof JsonObject object) {
            JsonObject.Builder out = JsonObject.builder();
            object.members().forEach(each -> out.add(each.key(), distinctFinalizers(each.key(), each.value())));
            return out.build();
        }
        return value;
    }

    private static JsonObject parse(String line) {
        return (JsonObject) Objects.requireNonNull(JsonReader.readLine(line).root());
    }

    private boolean isWrong() {
        return wrong > 0 && rng.percent(wrong);
    }

    /** Whether something is wrong in one more way, where something is wrong already. */
    private boolean isWorse() {
        return rng.percent(30);
    }

    private static String text(JsonValue value) {
        return JsonWriter.textOf(value);
    }

    private static String quoted(String text) {
        return text(JsonString.of(text));
    }

    private static void member(StringBuilder out, String key) {
        if (out.charAt(out.length() - 1) != '{') {
            out.append(',');
        }
        out.append(quoted(key)).append(':');
    }

    private void object(StringBuilder out, Type type, JsonObject from, JsonObject other, int depth) {
        Set<String> keys = new LinkedHashSet<>();
        from.members().forEach(each -> keys.add(each.key()));
        other.members().forEach(each -> keys.add(each.key()));
        List<String> names = type.names();
        if (!names.isEmpty() && rng.percent(10)) {
            keys.add(rng.pick(names));
        }
        if (isWrong()) {
            keys.add(rng.pick("unknown", "a", "$patchX", "$retainKeysX", "Spec", ""));
        }
        List<String> order = new ArrayList<>(keys);
        Collections.shuffle(order, new Random(rng.below(1 << 20)));
        int share = depth < 2 ? 85 : rng.pick(List.of(20, 40, 70));
        List<String> set = new ArrayList<>();
        out.append('{');
        if (rng.percent(2) || isWrong()) {
            member(out, "$patch");
            out.append(
                    wrong > 0 && isWorse()
                            ? rng.pick("\"merge\"", "\"x\"", "null", "1", "{}")
                            : rng.pick("\"replace\"", "\"delete\""));
        }
        for (String key : order) {
            if (rng.percent(share)) {
                field(out, type, key, from.get(key), other.get(key), depth);
                set.add(key);
            }
        }
        if (rng.percent(3) || isWrong()) {
            member(out, "$retainKeys");
            retainKeys(out, set, order);
        }
        out.append('}');
    }

    private void retainKeys(StringBuilder out, List<String> set, List<String> all) {
        if (isWrong()) {
            out.append(rng.pick(HOSTILE));
            return;
        }
        List<String> kept = new ArrayList<>(set);
        if (!all.isEmpty() && rng.percent(60)) {
            kept.add(rng.pick(all));
        }
        if (isWrong() && !kept.isEmpty()) {
            kept.remove(rng.below(kept.size()));
        }
        StringBuilder list = new StringBuilder("[");
        for (String each : kept) {
            list.append(list.length() > 1 ? "," : "").append(quoted(each));
        }
        if (isWrong()) {
            list.append(list.length() > 1 ? "," : "").append(rng.pick(HOSTILE));
        }
        out.append(list).append(']');
    }

    private void field(
            StringBuilder out, Type type, String key, @Nullable JsonValue from, @Nullable JsonValue other, int depth) {
        if (rng.percent(8)) {
            member(out, key);
            out.append("null");
        } else if (isWrong()) {
            member(out, isWorse() ? key.toUpperCase(Locale.ROOT) : key);
            out.append(rng.pick(HOSTILE));
        } else if (from instanceof JsonArray || other instanceof JsonArray) {
            list(out, type, key, from, other, depth);
        } else if (from instanceof JsonObject || other instanceof JsonObject) {
            JsonObject one = from instanceof JsonObject object
                    ? object
                    : JsonObject.builder().build();
            JsonObject two = other instanceof JsonObject object ? object : one;
            member(out, key);
            if (rng.percent(85)) {
                object(out, type.nested(key), one, two, depth + 1);
            } else {
                out.append(text(two));
            }
        } else {
            member(out, key);
            JsonValue value = other == null || rng.percent(20) ? from : other;
            out.append(value == null ? rng.pick(HOSTILE) : text(value));
        }
        if (isWrong()) {
            directive(out, isWorse() ? rng.pick("unknown", "metadata", "") : key, rng.pick(HOSTILE));
        }
    }

    /** A directive that names a field which may not be a list. */
    private void directive(StringBuilder out, String key, String value) {
        String name = rng.pick("$setElementOrder/", "$deleteFromPrimitiveList/");
        if (isWorse()) {
            name = rng.pick(
                    "$setElementOrder", "$deleteFromPrimitiveList", "$setElementOrderX/", "$deleteFromPrimitiveListX/");
        }
        member(out, name + (isWorse() ? key.toUpperCase(Locale.ROOT) : key));
        out.append(value);
    }

    private void list(
            StringBuilder out, Type type, String key, @Nullable JsonValue from, @Nullable JsonValue other, int depth) {
        List<JsonValue> before = from instanceof JsonArray list ? list.elements() : List.of();
        List<JsonValue> more = other instanceof JsonArray list ? list.elements() : List.of();
        String mergeKey = type.mergeKey(key);
        List<String> elements = new ArrayList<>();
        List<JsonValue> keys = new ArrayList<>();
        List<JsonValue> deleted = new ArrayList<>();
        for (JsonValue each : before) {
            int kind = rng.below(100);
            if (!(each instanceof JsonObject element)) {
                if (kind < 25) {
                    deleted.add(each);
                } else if (kind < 40) {
                    elements.add(text(each));
                    keys.add(each);
                }
                continue;
            }
            JsonValue identity = mergeKey.isEmpty() ? null : element.get(mergeKey);
            if (kind < 40 && identity != null) {
                elements.add(change(type.nested(key), mergeKey, identity, element, sibling(more, element), depth));
                keys.add(identity);
            } else if (kind < 55 && identity != null) {
                elements.add("{" + quoted(mergeKey) + ":" + text(identity) + ",\"$patch\":\"delete\"}");
            } else if (kind < 65) {
                elements.add(text(each));
                keys.add(identity == null ? each : identity);
            }
        }
        for (JsonValue each : more) {
            if (rng.percent(50)) {
                elements.add(text(each));
                JsonValue identity =
                        each instanceof JsonObject element && !mergeKey.isEmpty() ? element.get(mergeKey) : null;
                keys.add(identity == null ? each : identity);
            }
        }
        if (rng.percent(3)) {
            elements.add("{\"$patch\":\"replace\"}");
        }
        if (!elements.isEmpty() && rng.percent(2)) {
            elements.add(rng.pick(elements));
        }
        if (isWrong()) {
            elements.add(rng.percent(40) ? "{\"$patch\":\"merge\"}" : rng.pick(HOSTILE));
        }
        int start = out.length();
        boolean orders = rng.percent(mergeKey.isEmpty() && !key.equals("finalizers") ? 2 : 25) || isWrong();
        boolean gives = !orders || rng.percent(85);
        if (gives) {
            boolean shuffles = rng.percent(15);
            if (shuffles) {
                Collections.shuffle(elements, new Random(rng.below(1 << 20)));
            }
            member(out, key);
            out.append('[').append(String.join(",", elements)).append(']');
        }
        if (orders) {
            member(out, "$setElementOrder/" + key);
            order(out, mergeKey, gives ? keys : List.of(), before);
        }
        if (!deleted.isEmpty() && rng.percent(80)) {
            member(out, "$deleteFromPrimitiveList/" + key);
            out.append(text(JsonArray.of(deleted)));
        }
        if (out.length() == start) {
            member(out, key);
            out.append(text(JsonArray.of(more)));
        }
    }

    /** Another element with which one is merged: any of the other list. */
    private JsonObject sibling(List<JsonValue> more, JsonObject element) {
        return !more.isEmpty() && rng.pick(more) instanceof JsonObject other ? other : element;
    }

    private String change(
            Type type, String mergeKey, JsonValue identity, JsonObject from, JsonObject other, int depth) {
        StringBuilder out = new StringBuilder();
        object(out, type, from.without(mergeKey), other.without(mergeKey), depth + 1);
        if (isWrong()) {
            return out.toString();
        }
        int listed = out.indexOf("\"$retainKeys\":[");
        if (listed >= 0 && rng.percent(90)) {
            int place = listed + "\"$retainKeys\":[".length();
            out.insert(place, quoted(mergeKey) + (out.charAt(place) == ']' ? "" : ","));
        }
        out.setLength(out.length() - 1);
        member(out, mergeKey);
        return out.append(text(identity)).append('}').toString();
    }

    /** An order of the elements of the patch, and of some that only the object has. */
    private void order(StringBuilder out, String mergeKey, List<JsonValue> keys, List<JsonValue> before) {
        if (isWrong()) {
            out.append(rng.pick(HOSTILE));
            return;
        }
        List<JsonValue> order = new ArrayList<>(new LinkedHashSet<>(keys));
        if (isWrong()) {
            Collections.shuffle(order, new Random(rng.below(1 << 20)));
        }
        if (rng.percent(4)) {
            order.clear();
        }
        for (JsonValue each : before) {
            JsonValue identity =
                    each instanceof JsonObject element && !mergeKey.isEmpty() ? element.get(mergeKey) : each;
            if (identity != null && rng.percent(60) && !order.contains(identity)) {
                order.add(rng.below(order.size() + 1), identity);
            }
        }
        List<String> texts = new ArrayList<>();
        for (JsonValue each : order) {
            boolean simple = each instanceof JsonString || each instanceof JsonNumber || each instanceof JsonNull;
            texts.add(simple && !mergeKey.isEmpty() ? "{" + quoted(mergeKey) + ":" + text(each) + "}" : text(each));
        }
        if (isWrong()) {
            texts.add(rng.pick(HOSTILE));
        }
        out.append('[').append(String.join(",", texts)).append(']');
    }
}
