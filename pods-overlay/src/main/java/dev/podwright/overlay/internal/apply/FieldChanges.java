package dev.podwright.overlay.internal.apply;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that an update changes.
 *
 * <p>Upstream: {@code Compare} in {@code sigs.k8s.io/structured-merge-diff/typed}.
 */
final class FieldChanges {
    /** Fields with another value, and fields that were absent. */
    final FieldSet written = new FieldSet();

    final FieldSet removed = new FieldSet();

    static FieldChanges between(JsonObject before, JsonObject after, FieldType type) {
        FieldChanges out = new FieldChanges();
        out.members(before, after, type, List.of());
        return out;
    }

    private void compare(@Nullable JsonValue before, @Nullable JsonValue after, FieldType type, List<String> path) {
        if (type.isLeaf() || (FieldSets.isAbsentOrEmpty(before) && FieldSets.isAbsentOrEmpty(after))) {
            if (before == null) {
                add(written, path);
            } else if (after == null) {
                add(removed, path);
            } else if (!before.equals(after)) {
                add(written, path);
            }
            return;
        }
        if (type.isMap()) {
            members(before, after, type, path);
        } else {
            elements(before, after, type, path);
        }
        if (before == null) {
            add(written, path);
        } else if (after == null) {
            add(removed, path);
        }
    }

    private void members(@Nullable JsonValue before, @Nullable JsonValue after, FieldType type, List<String> path) {
        for (String name : FieldSets.names(before, after)) {
            compare(
                    FieldSets.member(before, name),
                    FieldSets.member(after, name),
                    type.field(name),
                    below(path, FieldSet.fieldStep(name)));
        }
    }

    private void elements(@Nullable JsonValue before, @Nullable JsonValue after, FieldType type, List<String> path) {
        Map<String, List<JsonValue>> old = byStep(before, type);
        Map<String, List<JsonValue>> now = byStep(after, type);
        Set<String> steps = new LinkedHashSet<>(old.keySet());
        steps.addAll(now.keySet());
        for (String step : steps) {
            List<JsonValue> was = old.getOrDefault(step, List.of());
            List<JsonValue> is = now.getOrDefault(step, List.of());
            List<String> own = below(path, step);
            if (was.size() > 1 && is.size() > 1) {
                if (!was.equals(is)) {
                    add(written, own);
                }
            } else if (was.size() > 1) {
                if (!is.isEmpty()) {
                    compare(null, is.get(0), type.element(), own);
                }
                add(removed, own);
            } else if (is.size() > 1) {
                if (!was.isEmpty()) {
                    compare(was.get(0), null, type.element(), own);
                }
                add(written, own);
            } else {
                compare(was.isEmpty() ? null : was.get(0), is.isEmpty() ? null : is.get(0), type.element(), own);
            }
        }
    }

    private static Map<String, List<JsonValue>> byStep(@Nullable JsonValue value, FieldType type) {
        Map<String, List<JsonValue>> out = new LinkedHashMap<>();
        if (value instanceof JsonArray list) {
            for (JsonValue each : list.elements()) {
                String step = type.step(each);
                if (step != null) {
                    out.computeIfAbsent(step, key -> new ArrayList<>()).add(each);
                }
            }
        }
        return out;
    }

    private static List<String> below(List<String> path, String step) {
        List<String> out = new ArrayList<>(path);
        out.add(step);
        return out;
    }

    private static void add(FieldSet set, List<String> path) {
        FieldSet at = set;
        for (String step : path.subList(0, path.size() - 1)) {
            at = at.enter(step);
        }
        at.add(path.get(path.size() - 1));
    }
}
