package dev.podwright.client.internal.compare;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.redact.SecretFields;
import dev.podwright.client.result.Difference;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.path.FieldPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields in which two states of an object differ, without its status and the metadata that the server maintains. */
public final class ObjectComparison {
    private static final Set<String> MAPS = Set.of("labels", "annotations", "data", "stringData");
    private static final Set<String> STATUS = Set.of("status");
    private static final Set<String> SERVER_MAINTAINED = Set.of("managedFields", "resourceVersion", "generation");

    private final String kind;
    private final List<Difference> out = new ArrayList<>();

    private ObjectComparison(String kind) {
        this.kind = kind;
    }

    /** The differences, in the order of the new state; one for the whole object if there is no old state. */
    public static List<Difference> of(@Nullable JsonObject before, JsonObject after) {
        if (before == null) {
            return List.of(Difference.of(FieldPath.empty(), null, after)
                    .withSecret(
                            SecretFields.object(JsonObjects.text(after, "kind")).hasSecrets(after)));
        }
        ObjectComparison comparison = new ObjectComparison(JsonObjects.text(after, "kind"));
        comparison.objects(before, after, FieldPath.empty(), STATUS);
        return comparison.out;
    }

    /** Whether two states are the same, without what {@link #of} does not compare. */
    public static boolean isSame(JsonObject before, JsonObject after) {
        return of(before, after).isEmpty();
    }

    private void objects(JsonObject before, JsonObject after, FieldPath path, Set<String> ignored) {
        for (JsonObject.Member member : after.members()) {
            if (!ignored.contains(member.key())) {
                values(before.get(member.key()), member.value(), step(path, member.key()));
            }
        }
        for (JsonObject.Member member : before.members()) {
            if (!ignored.contains(member.key()) && after.get(member.key()) == null) {
                values(member.value(), null, step(path, member.key()));
            }
        }
    }

    private static FieldPath step(FieldPath path, String key) {
        String name = path.name();
        return name != null && MAPS.contains(name) ? path.key(key) : path.child(key);
    }

    private void values(@Nullable JsonValue before, @Nullable JsonValue after, FieldPath path) {
        if (before instanceof JsonObject a && after instanceof JsonObject b) {
            boolean metadata =
                    path.parent() != null && path.parent().parent() == null && "metadata".equals(path.name());
            objects(a, b, path, metadata ? SERVER_MAINTAINED : Set.of());
        } else if (before instanceof JsonArray a && after instanceof JsonArray b) {
            arrays(a, b, path);
        } else if (before == null || !before.equals(after)) {
            out.add(Difference.of(path, before, after).withSecret(isSecret(path, before) || isSecret(path, after)));
        }
    }

    private boolean isSecret(FieldPath path, @Nullable JsonValue value) {
        return value != null && SecretFields.at(kind, path).hasSecrets(value);
    }

    private void arrays(JsonArray before, JsonArray after, FieldPath path) {
        ListKeys keys = ListKeys.of(kind, path, before, after);
        if (keys == null) {
            int longest = Math.max(before.elements().size(), after.elements().size());
            for (int i = 0; i < longest; i++) {
                values(at(before, i), at(after, i), path.index(i));
            }
            return;
        }
        Map<String, JsonObject> unmatched = new HashMap<>();
        for (JsonValue each : before.elements()) {
            unmatched.put(keys.keyOf((JsonObject) each), (JsonObject) each);
        }
        for (int i = 0; i < after.elements().size(); i++) {
            JsonObject element = (JsonObject) after.elements().get(i);
            values(unmatched.remove(keys.keyOf(element)), element, path.index(i));
        }
        if (isReordered(before, after, keys)) {
            out.add(Difference.of(path, before, after)
                    .withSecret(isSecret(path, before) || isSecret(path, after))
                    .withReordered(true));
        }
        for (int i = 0; i < before.elements().size(); i++) {
            JsonObject element = (JsonObject) before.elements().get(i);
            if (unmatched.containsKey(keys.keyOf(element))) {
                values(element, null, path.index(i));
            }
        }
    }

    /** Whether the elements that both lists have are in another order. */
    private static boolean isReordered(JsonArray before, JsonArray after, ListKeys keys) {
        List<String> common = new ArrayList<>(keysOf(before, keys));
        List<String> other = new ArrayList<>(keysOf(after, keys));
        common.retainAll(new HashSet<>(other));
        other.retainAll(new HashSet<>(common));
        return !common.equals(other);
    }

    private static List<String> keysOf(JsonArray list, ListKeys keys) {
        return list.elements().stream()
                .map(each -> keys.keyOf((JsonObject) each))
                .toList();
    }

    private static @Nullable JsonValue at(JsonArray array, int index) {
        return index < array.elements().size() ? array.elements().get(index) : null;
    }
}
