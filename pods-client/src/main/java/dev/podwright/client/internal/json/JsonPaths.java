package dev.podwright.client.internal.json;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.path.FieldPath;
import org.jspecify.annotations.Nullable;

/** Gets the value at a field path. */
public final class JsonPaths {
    private JsonPaths() {}

    /** The value at a path; null if there is none. */
    public static @Nullable JsonValue at(JsonObject root, FieldPath path) {
        FieldPath parent = path.parent();
        if (parent == null) {
            return root;
        }
        JsonValue holder = at(root, parent);
        if (path.index() >= 0) {
            return holder instanceof JsonArray array
                            && path.index() < array.elements().size()
                    ? array.elements().get(path.index())
                    : null;
        }
        String name = path.name() != null ? path.name() : path.key();
        return holder instanceof JsonObject object && name != null ? object.get(name) : null;
    }
}
