package dev.podwright.client;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.RawObject;
import dev.podwright.path.FieldPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object as the server has it.
 *
 * @param object in the model
 * @param json as it was served, with everything that a newer server may know and the model does not
 * @param unread the fields that are in {@code json} alone, since the model does not know them or reads them otherwise
 */
public record LiveObject<T extends KubernetesObject>(T object, JsonObject json, List<FieldPath> unread) {
    /** Copies the list. */
    public LiveObject {
        unread = List.copyOf(unread);
    }

    /** The object with everything in it, for rendering without loss. */
    public RawObject raw() {
        return new RawObject(json, object.metadata());
    }

    /** The number that changes with every change of the object; empty where the server gave none. */
    public String resourceVersion() {
        return text(metadata("resourceVersion"));
    }

    /** What tells this object from a later one of the same name; empty where the server gave none. */
    public String uid() {
        return text(metadata("uid"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private @Nullable String metadata(String key) {
        return json.get("metadata") instanceof JsonObject metadata ? metadata.text(key) : null;
    }

    /** Names the object alone. */
    @Override
    public String toString() {
        return ObjectRef.of(object).toString();
    }
}
