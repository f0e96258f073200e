package dev.podwright.model.schema;

import dev.podwright.json.JsonObject;
import dev.podwright.model.internal.schema.index.GeneratedSchemas;
import dev.podwright.schema.ObjectSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the schema of a model type. The class of a schema is loaded when it is first found. */
public final class Schemas {
    private Schemas() {}

    /**
     * The schema of a model type.
     *
     * @throws IllegalArgumentException for any other class
     */
    public static <T> ObjectSchema<T> of(Class<T> type) {
        ObjectSchema<T> found = find(type);
        if (found == null) {
            throw new IllegalArgumentException(type.getName() + " is not a model type of Podwright");
        }
        return found;
    }

    /** The schema of a model type, or null for any other class. */
    @SuppressWarnings("unchecked")
    public static <T> @Nullable ObjectSchema<T> find(Class<T> type) {
        ObjectSchema<?> found = GeneratedSchemas.find(type.getSimpleName());
        return found == null || found.type() != type ? null : (ObjectSchema<T>) found;
    }

    /**
     * The schema of a whole object by its kind, such as {@code Pod}.
     *
     * @throws IllegalArgumentException for a kind that has no model type
     */
    public static ObjectSchema<?> ofKind(String kind) {
        ObjectSchema<?> found = findKind(kind);
        if (found == null) {
            throw new IllegalArgumentException("Podwright does not model the kind " + kind);
        }
        return found;
    }

    /** The schema of a whole object by its kind, or null where it has no model type. */
    public static @Nullable ObjectSchema<?> findKind(String kind) {
        ObjectSchema<?> found = GeneratedSchemas.find(kind);
        return found == null || found.apiVersion().isEmpty() ? null : found;
    }

    /**
     * The schema of a whole object by its apiVersion and kind, or null where it has no model type: a kind of the same name
     * in another API is another kind. Of an object without an apiVersion, the kind decides.
     */
    public static @Nullable ObjectSchema<?> find(JsonObject object) {
        String kind = object.text("kind");
        String apiVersion = object.text("apiVersion");
        ObjectSchema<?> found = kind == null ? null : findKind(kind);
        boolean other =
                found != null && apiVersion != null && !found.apiVersion().equals(apiVersion);
        return other ? null : found;
    }

    /** The schemas of all model types, by package and name; loads each of them. */
    public static List<ObjectSchema<?>> all() {
        return GeneratedSchemas.NAMES.stream()
                .<ObjectSchema<?>>map(GeneratedSchemas::find)
                .toList();
    }
}
