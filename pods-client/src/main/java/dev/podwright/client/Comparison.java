package dev.podwright.client;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.path.FieldPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields in which two states of one object differ, without what the server keeps account of by itself. */
final class Comparison {
    private static final Set<String> BOOKKEEPING = Set.of("managedFields", "resourceVersion", "generation");

    private final String kind;
    private final List<Difference> out = new ArrayList<>();

    private Comparison(String kind) {
        this.kind = kind;
    }

    /** The differences, in the order of the newer state; one for the whole where there is no older state. */
    static List<Difference> of(@Nullable JsonObject before, JsonObject after) {
        if (before == null) {
            return List.of(new Difference(FieldPath.empty(), null, after, false));
        }
        String kind = after.text("kind");
        Comparison comparison = new Comparison(kind == null ? "" : kind);
        comparison.objects(before, after, FieldPath.empty(), Set.of("status"));
        return comparison.out;
    }

    /** Whether two answers of the server show one and the same state: under a dry run the version stays as it was. */
    static boolean isSame(JsonObject before, JsonObject after) {
        return before.get("metadata") instanceof JsonObject a
                && after.get("metadata") instanceof JsonObject b
                && a.text("resourceVersion") != null
                && Objects.equals(a.text("resourceVersion"), b.text("resourceVersion"))
                && of(before, after).isEmpty();
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
        boolean map = name != null
                && (name.equals("labels")
                        || name.equals("annotations")
                        || name.equals("data")
                        || name.equals("stringData"));
        return map ? path.key(key) : path.child(key);
    }

    private void values(@Nullable JsonValue before, @Nullable JsonValue after, FieldPath path) {
        if (before instanceof JsonObject a && after instanceof JsonObject b) {
            boolean metadata =
                    path.parent() != null && path.parent().parent() == null && "metadata".equals(path.name());
            objects(a, b, path, metadata ? BOOKKEEPING : Set.of());
        } else if (before instanceof JsonArray a && after instanceof JsonArray b) {
            arrays(a, b, path);
        } else if (before == null || !before.equals(after)) {
            out.add(new Difference(path, before, after, Secrecy.covers(kind, path)));
        }
    }

    private void arrays(JsonArray before, JsonArray after, FieldPath path) {
        List<String> keys = ListKeys.of(path.name(), before, after);
        if (keys == null) {
            int longest = Math.max(before.elements().size(), after.elements().size());
            for (int i = 0; i < longest; i++) {
                values(at(before, i), at(after, i), path.index(i));
            }
            return;
        }
        Map<String, JsonObject> left = new HashMap<>();
        for (JsonValue each : before.elements()) {
            left.put(ListKeys.key((JsonObject) each, keys), (JsonObject) each);
        }
        for (int i = 0; i < after.elements().size(); i++) {
            JsonObject element = (JsonObject) after.elements().get(i);
            values(left.remove(ListKeys.key(element, keys)), element, path.index(i));
        }
        for (int i = 0; i < before.elements().size(); i++) {
            JsonObject element = (JsonObject) before.elements().get(i);
            if (left.containsKey(ListKeys.key(element, keys))) {
                values(element, null, path.index(i));
            }
        }
    }

    private static @Nullable JsonValue at(JsonArray array, int index) {
        return index < array.elements().size() ? array.elements().get(index) : null;
    }
}
