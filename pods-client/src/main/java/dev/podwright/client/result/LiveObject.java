package dev.podwright.client.result;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.RawObject;
import dev.podwright.path.FieldPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object as the server returned it.
 *
 * @param <T> the type of the object in the model
 */
public final class LiveObject<T extends KubernetesObject> {
    private final T object;
    private final JsonObject json;
    private final List<FieldPath> unknownFields;

    private LiveObject(T object, JsonObject json, List<FieldPath> unknownFields) {
        this.object = object;
        this.json = json;
        this.unknownFields = List.copyOf(unknownFields);
    }

    /**
     * An object whose fields the model all knows.
     *
     * @param object the object in the model
     * @param json the same object as the server returned it
     */
    public static <T extends KubernetesObject> LiveObject<T> of(T object, JsonObject json) {
        return new LiveObject<>(object, json, List.of());
    }

    /** This object with other unknown fields. */
    public LiveObject<T> withUnknownFields(List<FieldPath> paths) {
        return new LiveObject<>(object, json, paths);
    }

    /** The object in the model; a {@link RawObject} if the model does not have its kind. */
    public T object() {
        return object;
    }

    /** The object as the server returned it, with the fields that the model does not know. */
    public JsonObject json() {
        return json;
    }

    /** The fields that are only in {@link #json}: the model does not know them, or has another type for them. */
    public List<FieldPath> unknownFields() {
        return unknownFields;
    }

    /** The object with all its fields, for rendering without loss. */
    public RawObject raw() {
        return new RawObject(json, object.metadata());
    }

    /** The version, which changes with every change of the object; empty if the server returned none. */
    public String resourceVersion() {
        return metadata("resourceVersion");
    }

    /** The identifier that distinguishes this object from a later one of the same name; empty if there is none. */
    public String uid() {
        return metadata("uid");
    }

    /** Whether the object is being deleted: the server no longer keeps it once its finalizers and grace period end. */
    public boolean isTerminating() {
        return !metadata("deletionTimestamp").isEmpty();
    }

    private String metadata(String key) {
        String text = json.get("metadata") instanceof JsonObject metadata ? metadata.text(key) : null;
        return text == null ? "" : text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LiveObject<?> that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** The reference to the object, without any value. */
    @Override
    public String toString() {
        return ObjectRef.of(object).toString();
    }
}
