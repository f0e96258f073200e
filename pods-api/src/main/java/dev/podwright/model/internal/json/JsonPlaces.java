package dev.podwright.model.internal.json;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Location;
import org.jspecify.annotations.Nullable;

/** Where the fields of a value that was read were written. */
public final class JsonPlaces {
    private JsonPlaces() {}

    /**
     * The place of a field: the key of a field, the start of a list element. Where the text has no such field, the place
     * of the nearest field that holds it.
     *
     * @param place the place of the value
     */
    public static Location locate(JsonValue root, Location place, FieldPath path) {
        JsonValue value = root;
        int line = place.line();
        int column = place.column();
        for (FieldPath step : path.steps()) {
            JsonObject.Member member = value instanceof JsonObject object ? named(object, step) : null;
            if (member != null) {
                value = member.value();
                line = member.line();
                column = member.column();
            } else {
                value = value instanceof JsonArray array ? element(array, step) : null;
                if (value == null) {
                    break;
                }
                line = value.line();
                column = value.column();
            }
        }
        return Location.of(place.source(), line, column);
    }

    /** The element of a list that a step leads to; null where there is none. */
    public static @Nullable JsonValue element(JsonArray array, FieldPath step) {
        int index = step.index();
        return index >= 0 && index < array.elements().size() ? array.elements().get(index) : null;
    }

    /** The member of an object that a step leads to; null where there is none. A key of digits is parsed as an index. */
    public static JsonObject.@Nullable Member member(JsonObject object, FieldPath step) {
        String name = step.name() == null ? step.key() : step.name();
        return object.member(name == null ? Integer.toString(step.index()) : name);
    }

    /**
     * The member that the server names in an error. It spells loadBalancerSourceRanges of a Service with a capital letter,
     * and leaves metadata out of the path of a template's labels and annotations.
     */
    private static JsonObject.@Nullable Member named(JsonObject object, FieldPath step) {
        JsonObject.Member member = member(object, step);
        String name = member == null ? step.name() : null;
        if (name == null) {
            return member;
        }
        return switch (name) {
            case "LoadBalancerSourceRanges" -> object.member("loadBalancerSourceRanges");
            case "labels", "annotations" ->
                object.get("metadata") instanceof JsonObject metadata ? metadata.member(name) : null;
            default -> null;
        };
    }
}
