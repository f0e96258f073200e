package dev.podwright.client.internal.response;

import dev.podwright.client.result.LiveObject;
import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.RawObject;
import dev.podwright.model.internal.binding.Decoder;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.List;

/** Reads objects of the server into the model. A field that the model does not know is not an error. */
public final class LiveObjectReader {
    private LiveObjectReader() {}

    /**
     * The object with the paths of the fields that the model does not know.
     *
     * @param type {@code RawObject} to keep the object as it is; any other type must be that of the object's kind, or one
     *     that all kinds have
     */
    public static <T extends KubernetesObject> LiveObject<T> read(JsonObject json, Class<T> type) {
        List<Finding> problems = new ArrayList<>();
        T object = type.cast(type == RawObject.class ? raw(json) : decode(json, problems));
        return LiveObject.of(object, json)
                .withUnknownFields(problems.stream().map(Finding::path).toList());
    }

    /** The type of an object, as an object that the server returns for it is to have. */
    @SuppressWarnings("unchecked")
    public static <T extends KubernetesObject> Class<T> typeOf(T object) {
        return (Class<T>) object.getClass();
    }

    /**
     * The object in the model; a {@link RawObject} if the model does not have its kind.
     *
     * @param problems receives what cannot be read into the model
     */
    public static KubernetesObject decode(JsonObject json, List<Finding> problems) {
        String kind = json.text("kind");
        ObjectSchema<?> schema = kind == null ? null : Schemas.findKind(kind);
        Decoder decoder = new Decoder(problems);
        if (schema != null && schema.apiVersion().equals(json.text("apiVersion"))) {
            return (KubernetesObject) decoder.decode(json, schema, FieldPath.empty());
        }
        return raw(json);
    }

    private static RawObject raw(JsonObject json) {
        ObjectMeta metadata = json.get("metadata") instanceof JsonObject object
                ? new Decoder(new ArrayList<>()).decode(object, Schemas.of(ObjectMeta.class), FieldPath.of("metadata"))
                : null;
        return new RawObject(json, metadata);
    }
}
