package dev.podwright.conformance.random;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Random layers of an overlay: objects of one kind that a predicate takes, or parts of them. Most objects are layers several
 * times, since few random objects are valid.
 */
public final class RandomLayers {
    private static final int KINDS = 2 + RandomObjects.KINDS.size();
    private static final int KNOWN = 40;
    /** Of so many layers, one is a new object. */
    private static final int NEW = 6;

    private static final Set<String> KEPT = Set.of("apiVersion", "kind", "name", "metadata");

    private final RandomPods pods;
    private final RandomObjects others;
    private final Rng rng = new Rng();
    private final Predicate<JsonObject> valid;
    private final List<List<JsonObject>> known = new ArrayList<>();
    private final long[] drawn = new long[KINDS];
    private int kind;

    /**
     * Layers from a seed.
     *
     * @param valid takes objects that may be layers
     */
    public RandomLayers(long seed, Predicate<JsonObject> valid) {
        this.valid = valid;
        this.pods = new RandomPods(seed);
        this.others = new RandomObjects(seed, RandomObjects.KINDS);
        rng.seed(seed);
        for (int i = 0; i < KINDS; i++) {
            known.add(new ArrayList<>());
        }
    }

    /** Two layers or three, the lowest first. */
    public List<JsonObject> next() {
        kind = (kind + 1) % KINDS;
        int count = rng.percent(25) ? 3 : 2;
        boolean isPartial = rng.percent(50);
        int share = rng.pick(List.of(10, 30, 60));
        List<JsonObject> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            JsonObject layer = valid();
            out.add(i > 0 && isPartial ? (JsonObject) part(layer, share) : layer);
        }
        return out;
    }

    private JsonObject valid() {
        List<JsonObject> all = known.get(kind);
        if (all.size() == KNOWN && rng.below(NEW) > 0) {
            return rng.pick(all);
        }
        JsonObject found = draw();
        while (!valid.test(found)) {
            found = draw();
        }
        if (all.size() < KNOWN) {
            all.add(found);
        } else {
            all.set(rng.below(KNOWN), found);
        }
        return found;
    }

    private JsonObject draw() {
        long number = drawn[kind]++;
        String text = kind == 0
                ? pods.validPod(number)
                : kind == 1
                        ? pods.podOrTemplate(number)
                        : others.object(number * RandomObjects.KINDS.size() + kind - 2);
        return (JsonObject) Objects.requireNonNull(JsonReader.readLine(text).root());
    }

    /** The value without some of its members. */
    private JsonValue part(JsonValue value, int share) {
        if (value instanceof JsonArray list) {
            return JsonArray.of(
                    list.elements().stream().map(each -> part(each, share)).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObject.Builder out = JsonObject.builder();
        for (JsonObject.Member member : object.members()) {
            if (KEPT.contains(member.key()) || !rng.percent(share)) {
                out.add(member.key(), part(member.value(), share));
            }
        }
        return out.build();
    }
}
