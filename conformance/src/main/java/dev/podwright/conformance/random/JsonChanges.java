package dev.podwright.conformance.random;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Random changes of JSON objects: parts taken away, and lists in another order. */
final class JsonChanges {
    private static final Set<String> KEPT = Set.of("kind", "apiVersion", "name", "metadata");
    private static final int DEEPEST = 8;

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
        JsonObject out = object;
        for (int left = random.nextInt(4); left > 0; left--) {
            out = (JsonObject) smaller(out, DEEPEST);
        }
        return out;
    }

    private JsonValue smaller(JsonValue value, int depth) {
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
            boolean removed = removes(members.get(chosen).value(), depth)
                    && (depth < DEEPEST || !KEPT.contains(members.get(chosen).key()));
            JsonObject.Builder out = JsonObject.builder();
            for (int i = 0; i < members.size(); i++) {
                if (i != chosen) {
                    out.add(members.get(i).key(), members.get(i).value());
                } else if (!removed) {
                    out.add(members.get(i).key(), smaller(members.get(i).value(), depth - 1));
                }
            }
            return out.build();
        }
        if (value instanceof JsonArray list && !list.elements().isEmpty()) {
            List<JsonValue> out = new ArrayList<>(list.elements());
            int chosen = random.nextInt(out.size());
            if (removes(out.get(chosen), depth)) {
                out.remove(chosen);
            } else {
                out.set(chosen, smaller(out.get(chosen), depth - 1));
            }
            return JsonArray.of(out);
        }
        return value;
    }

    private boolean removes(JsonValue value, int depth) {
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
