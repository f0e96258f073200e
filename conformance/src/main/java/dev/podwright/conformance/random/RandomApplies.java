package dev.podwright.conformance.random;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.text.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.LongFunction;

/**
 * Random server-side applies as JSON, in the format of {@code oracle apply}: a live object, what a manager applies to it, and
 * in some what it applied before. They are made of random updates of all kinds. An apply depends on the seed and its number
 * alone.
 */
public final class RandomApplies {
    private static final String[] OF_SERVER = {
        "generateName",
        "uid",
        "creationTimestamp",
        "managedFields",
        "resourceVersion",
        "deletionTimestamp",
        "deletionGracePeriodSeconds",
        "generation"
    };

    private static final JsonBoolean FORCED = JsonBoolean.of(true);

    private static final String CLAIM = "PersistentVolumeClaim";

    private final long seed;
    private final List<LongFunction<String>> updates;

    /** Applies from a seed. */
    public RandomApplies(long seed) {
        this.seed = seed;
        RandomObjects claims = new RandomObjects(seed, List.of(CLAIM));
        this.updates = List.of(
                new RandomUpdates(seed)::update,
                new RandomWorkloadUpdates(seed)::update,
                new RandomObjectUpdates(seed)::update,
                new RandomUpdates(~seed)::update,
                new RandomWorkloadUpdates(~seed)::update,
                which -> "{\"old\":" + claims.object(2 * which) + ",\"new\":" + claims.object(2 * which + 1) + "}");
    }

    /** The apply with a number, from 0. */
    public String apply(long which) {
        int source = (int) (which % updates.size());
        JsonObject update = read(updates.get(source).apply(which / updates.size()));
        JsonChanges changes = new JsonChanges(new SplittableRandom(seed * 31 + which));
        JsonObject old = applied(update, "old");
        JsonObject updated = applied(update, "new");
        JsonObject live = changes.pick(old, old, updated, changes.less(old), changes.shuffled(old));
        JsonObject applied = changes.pick(
                old,
                updated,
                changes.less(old),
                changes.less(updated),
                changes.shuffled(old),
                changes.shuffled(changes.less(old)));
        JsonObject.Builder out = JsonObject.builder()
                .add("live", changes.percent(40) ? AddedFields.addedTo(live, changes) : other(live, changes))
                .add("applied", other(applied, changes));
        if (changes.percent(60)) {
            JsonObject previous = changes.pick(old, updated, changes.less(old), applied);
            out.add("previous", other(previous, changes));
        }
        return JsonWriter.textOf(out.add("manager", "m").add("force", FORCED).build());
    }

    /** An object as others may write it: now and then with nulls and empty values, elements twice, and other spellings. */
    private static JsonObject other(JsonObject object, JsonChanges changes) {
        JsonObject out = changes.percent(25) ? changes.respelled(object) : object;
        out = changes.percent(15) ? changes.emptied(out) : out;
        return changes.percent(6) ? changes.doubled(out) : out;
    }

    /**
     * A further apply to what the oracle stored.
     *
     * @param stored the object, without managedFields
     * @param owners its owners, as the oracle names them
     * @param round how many applies came before
     */
    public String next(String line, JsonObject stored, JsonObject owners, long which, int round) {
        JsonChanges changes = new JsonChanges(new SplittableRandom(~seed * 31 + which * 7 + round));
        List<JsonValue> entries = new ArrayList<>();
        for (JsonObject.Member owner : owners.members()) {
            int space = owner.key().lastIndexOf(' ');
            String name = owner.key().substring(0, space);
            JsonObject entry = entry(stored, name, owner.key().substring(space + 1), owner.value());
            entries.add(entry);
            if (changes.percent(10)) {
                entries.add(entry(stored, name, "Update", owner.value()).with("subresource", JsonString.of("status")));
            }
        }
        JsonObject first = read(line);
        JsonObject applied = changes.pick(
                changes.less((JsonObject) Objects.requireNonNull(first.get("applied"))),
                changes.shuffled(
                        changes.less(((JsonObject) Objects.requireNonNull(first.get("live"))).without("status"))));
        JsonObject live = stored.without("status");
        JsonObject metadata = live.get("metadata") instanceof JsonObject given
                ? given
                : JsonObject.builder().build();
        JsonObject given = applied.get("metadata") instanceof JsonObject object ? object : metadata;
        return JsonWriter.textOf(JsonObject.builder()
                .add("live", live.with("metadata", metadata.with("managedFields", JsonArray.of(entries))))
                .add("applied", other(applied.with("metadata", given.without("managedFields")), changes))
                .add("manager", changes.percent(60) ? "m" : changes.percent(50) ? "other" : "third")
                .add("force", FORCED)
                .build());
    }

    private static JsonObject entry(JsonObject stored, String manager, String operation, JsonValue fields) {
        return JsonObject.builder()
                .add("manager", manager)
                .add("operation", operation)
                .add("apiVersion", Objects.requireNonNull(stored.text("apiVersion")))
                .add("fieldsType", "FieldsV1")
                .add("fieldsV1", fields)
                .build();
    }

    private static JsonObject read(String line) {
        return (JsonObject) Objects.requireNonNull(JsonReader.readLine(line).root());
    }

    /** An object of an update, as somebody may apply it: with a kind and a name, and without what only the server sets. */
    private static JsonObject applied(JsonObject update, String which) {
        JsonObject given = update.get(which) instanceof JsonObject object
                ? object
                : JsonObject.builder().build();
        JsonObject old = update.get("old") instanceof JsonObject object ? object : given;
        String kind = old.text("kind");
        JsonObject metadata = given.get("metadata") instanceof JsonObject object
                ? object
                : JsonObject.builder().build();
        JsonObject named = metadata.without(OF_SERVER).with("name", JsonString.of("n"));
        String version = old.text("apiVersion");
        return given.without("status")
                .with("metadata", named)
                .with("kind", JsonString.of(kind == null ? "Pod" : kind))
                .with("apiVersion", JsonString.of(version == null ? "v1" : version));
    }
}
