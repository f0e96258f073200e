package dev.podwright.overlay.internal.apply;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.path.FieldPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges an object that is applied into the live one.
 *
 * <p>Upstream: {@code Merge} in {@code sigs.k8s.io/structured-merge-diff/typed}.
 */
final class ApplyMerge {
    private ApplyMerge() {}

    static JsonObject merge(JsonObject live, JsonObject applied, FieldType type) {
        JsonValue out = merge(live, applied, type, FieldPath.empty());
        return out instanceof JsonObject object ? object : live;
    }

    /** The merged value; null where it is absent. */
    private static @Nullable JsonValue merge(
            @Nullable JsonValue live, @Nullable JsonValue applied, FieldType type, FieldPath path) {
        if (type.isLeaf() || (FieldSets.isAbsentOrEmpty(live) && FieldSets.isAbsentOrEmpty(applied))) {
            return applied != null ? applied : live;
        }
        if (type.isMap()) {
            return members(live, applied, type, path);
        }
        return new ListMerge(type, path).merge(elements(live), elements(applied));
    }

    private static List<JsonValue> elements(@Nullable JsonValue value) {
        return value instanceof JsonArray list ? list.elements() : List.of();
    }

    private static @Nullable JsonValue members(
            @Nullable JsonValue live, @Nullable JsonValue applied, FieldType type, FieldPath path) {
        JsonObject.Builder out = JsonObject.builder();
        for (String name : FieldSets.names(live, applied)) {
            JsonValue merged = merge(
                    FieldSets.member(live, name), FieldSets.member(applied, name), type.field(name), path.child(name));
            if (merged != null) {
                out.add(name, merged);
            }
        }
        JsonObject all = out.build();
        return all.members().isEmpty() ? null : all;
    }

    /** Merges a list whose elements have keys: those of both lists come in the order of the applied one. */
    private static final class ListMerge {
        private final FieldType type;
        private final FieldPath path;
        private final List<JsonValue> out = new ArrayList<>();
        private final Set<String> taken = new HashSet<>();

        ListMerge(FieldType type, FieldPath path) {
            this.type = type;
            this.path = path;
        }

        @Nullable
        JsonValue merge(List<JsonValue> live, List<JsonValue> applied) {
            List<String> liveKeys = new ArrayList<>();
            Map<String, JsonValue> ofLive = index(live, liveKeys, true);
            List<String> appliedKeys = new ArrayList<>();
            Map<String, JsonValue> ofApplied = index(applied, appliedKeys, false);
            Deque<String> shared = new ArrayDeque<>(appliedKeys);
            shared.removeIf(each -> !ofLive.containsKey(each));
            int l = 0;
            int a = 0;
            while (l < liveKeys.size() || a < appliedKeys.size()) {
                boolean isBoth = l < liveKeys.size() && a < appliedKeys.size();
                String key = l < liveKeys.size() ? liveKeys.get(l) : "";
                if (isBoth && key.equals(appliedKeys.get(a))) {
                    take(key, ofLive.get(key), ofApplied.get(key), path.index(a));
                    shared.poll();
                    l++;
                    a++;
                    continue;
                }
                if (isBoth && ofApplied.containsKey(key) && !shared.isEmpty() && !key.equals(shared.peek())) {
                    l++;
                    continue;
                }
                if (l < liveKeys.size()) {
                    if (!ofApplied.containsKey(key)) {
                        add(live.get(l), null, path.index(l));
                        l++;
                        continue;
                    }
                    if (taken.contains(key)) {
                        l++;
                    }
                }
                if (a < appliedKeys.size()) {
                    String next = appliedKeys.get(a);
                    take(next, ofLive.get(next), ofApplied.get(next), path.index(a));
                    a++;
                    if (next.equals(shared.peek())) {
                        shared.poll();
                    }
                }
            }
            return out.isEmpty() ? null : JsonArray.of(out);
        }

        private void take(String key, @Nullable JsonValue live, @Nullable JsonValue applied, FieldPath at) {
            taken.add(key);
            add(live, applied, at);
        }

        private void add(@Nullable JsonValue live, @Nullable JsonValue applied, FieldPath at) {
            JsonValue merged = ApplyMerge.merge(live, applied, type.element(), at);
            if (merged != null) {
                out.add(merged);
            }
        }

        /** The elements by their keys; null for a key that several elements have. */
        private Map<String, JsonValue> index(List<JsonValue> list, List<String> keys, boolean mayRepeat) {
            Map<String, JsonValue> out = new HashMap<>();
            for (int i = 0; i < list.size(); i++) {
                String key = type.step(list.get(i));
                if (key == null) {
                    throw new InvalidApplyException(path.index(i), "has no key that identifies it");
                }
                boolean isRepeated = out.containsKey(key);
                if (isRepeated && !mayRepeat) {
                    throw new InvalidApplyException(path.index(i), "has the keys of an earlier element");
                }
                out.put(key, isRepeated ? JsonNull.NULL : list.get(i));
                keys.add(key);
            }
            return out;
        }
    }
}
