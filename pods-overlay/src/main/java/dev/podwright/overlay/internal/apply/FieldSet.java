package dev.podwright.overlay.internal.apply;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.text.JsonWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A set of fields of an object. The steps of their paths are written as in {@code managedFields}: {@code f:spec} for a field,
 * {@code k:{"name":"app"}} and {@code v:"text"} for elements of lists.
 *
 * <p>Upstream: {@code fieldpath.Set} in {@code sigs.k8s.io/structured-merge-diff}.
 */
final class FieldSet {
    static final FieldSet EMPTY = new FieldSet(Set.of(), Map.of());

    private static final String SELF = ".";

    private final Set<String> members;
    private final Map<String, FieldSet> children;

    FieldSet() {
        this(new HashSet<>(), new HashMap<>());
    }

    private FieldSet(Set<String> members, Map<String, FieldSet> children) {
        this.members = members;
        this.children = children;
    }

    static String fieldStep(String name) {
        return "f:" + name;
    }

    static String keyStep(JsonObject key) {
        return "k:" + JsonWriter.textOf(sorted(key));
    }

    static @Nullable String valueStep(JsonValue value) {
        return value instanceof JsonObject || value instanceof JsonArray || value instanceof JsonNull
                ? null
                : "v:" + JsonWriter.textOf(value);
    }

    private static JsonObject sorted(JsonObject key) {
        Map<String, JsonValue> members = new TreeMap<>();
        key.members().forEach(each -> members.put(each.key(), each.value()));
        JsonObject.Builder out = JsonObject.builder();
        members.forEach(out::add);
        return out.build();
    }

    /** The fields of an entry of {@code managedFields}. */
    static FieldSet parse(JsonObject fields) {
        FieldSet out = new FieldSet();
        for (JsonObject.Member member : fields.members()) {
            String step = canonical(member.key());
            if (step.equals(SELF) || !(member.value() instanceof JsonObject below)) {
                continue;
            }
            if (below.members().isEmpty() || below.get(SELF) != null) {
                out.members.add(step);
            }
            FieldSet child = parse(below);
            if (!child.isEmpty()) {
                out.children.put(step, child);
            }
        }
        return out;
    }

    private static String canonical(String step) {
        if (!step.startsWith("k:") && !step.startsWith("v:")) {
            return step;
        }
        JsonValue value = JsonReader.readLine(step.substring(2)).root();
        if (value instanceof JsonObject key) {
            return keyStep(key);
        }
        return value == null ? step : "v:" + JsonWriter.textOf(value);
    }

    boolean isEmpty() {
        return members.isEmpty() && children.isEmpty();
    }

    boolean has(String step) {
        return members.contains(step);
    }

    /** What is below a step; empty where nothing is. */
    FieldSet below(String step) {
        return children.getOrDefault(step, EMPTY);
    }

    void add(String step) {
        members.add(step);
    }

    /** What is below a step, to which a member must then be added. */
    FieldSet enter(String step) {
        return children.computeIfAbsent(step, key -> new FieldSet());
    }

    FieldSet union(FieldSet other) {
        FieldSet out = new FieldSet();
        out.members.addAll(members);
        out.members.addAll(other.members);
        children.forEach((step, set) -> out.children.put(step, set.union(other.below(step))));
        other.children.forEach((step, set) -> out.children.putIfAbsent(step, set));
        return out;
    }

    FieldSet difference(FieldSet other) {
        FieldSet out = new FieldSet();
        members.forEach(each -> {
            if (!other.members.contains(each)) {
                out.members.add(each);
            }
        });
        children.forEach((step, set) -> out.put(step, set.difference(other.below(step))));
        return out;
    }

    FieldSet intersection(FieldSet other) {
        FieldSet out = new FieldSet();
        members.forEach(each -> {
            if (other.members.contains(each)) {
                out.members.add(each);
            }
        });
        children.forEach((step, set) -> out.put(step, set.intersection(other.below(step))));
        return out;
    }

    /** Puts a set below a step, if it has members. */
    void put(String step, FieldSet set) {
        if (!set.isEmpty()) {
            children.put(step, set);
        }
    }

    /** This set without a field of the root and all below it. */
    FieldSet without(String step) {
        FieldSet out = new FieldSet(new HashSet<>(members), new HashMap<>(children));
        out.members.remove(step);
        out.children.remove(step);
        return out;
    }

    /** This set with the known fields that have members below them. */
    FieldSet withParents(FieldType type) {
        FieldSet out = new FieldSet(new HashSet<>(members), new HashMap<>());
        children.forEach((step, set) -> {
            String name = step.startsWith("f:") ? step.substring(2) : "";
            if (type.hasField(name)) {
                out.members.add(step);
            }
            out.children.put(step, set.withParents(type.isList() ? type.element() : type.field(name)));
        });
        return out;
    }
}
