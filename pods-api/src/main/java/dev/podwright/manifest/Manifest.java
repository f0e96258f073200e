package dev.podwright.manifest;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.KubernetesObject;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Location;
import org.jspecify.annotations.Nullable;

/**
 * One object that was read, and where its fields stood.
 *
 * @param source the name of the text, such as a file's path; empty where it has none
 * @param document which document of the text, from 0; the items of a {@code List} share one
 * @param object the object; fields that could not be read are absent in it
 * @param json the object as it was written
 */
public record Manifest(String source, int document, KubernetesObject object, JsonObject json) {

    /**
     * Where the value of a field stands: the key of a field, the beginning of a list element. Where the text has no such
     * field, the place of the nearest that holds it.
     */
    public Location locate(FieldPath path) {
        Location found = find(path);
        return found == null ? new Location(source, json.line(), json.column()) : found;
    }

    private @Nullable Location find(FieldPath path) {
        Place place = resolve(path);
        if (place != null) {
            return new Location(source, place.line, place.column);
        }
        FieldPath parent = path.parent();
        return parent == null ? null : find(parent);
    }

    private record Place(JsonValue value, int line, int column) {}

    private @Nullable Place resolve(FieldPath path) {
        FieldPath parent = path.parent();
        if (parent == null) {
            return new Place(json, json.line(), json.column());
        }
        Place holder = resolve(parent);
        if (holder == null) {
            return null;
        }
        String key = path.name() == null ? path.key() : path.name();
        if (key != null) {
            JsonObject.Member member = holder.value instanceof JsonObject object ? object.member(key) : null;
            return member == null ? null : new Place(member.value(), member.line(), member.column());
        }
        if (holder.value instanceof JsonArray array
                && path.index() < array.elements().size()) {
            JsonValue element = array.elements().get(path.index());
            return new Place(element, element.line(), element.column());
        }
        return null;
    }

    /** Names the object and its place; shows none of its values. */
    @Override
    public String toString() {
        return object.kind() + " at " + new Location(source, json.line(), json.column());
    }
}
