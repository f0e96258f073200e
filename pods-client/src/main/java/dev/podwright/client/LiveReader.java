package dev.podwright.client;

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

/** Objects as the server gave them, leniently: what a newer server knows and the model does not is no error. */
final class LiveReader {
    private LiveReader() {}

    /** The object in the model, as {@link RawObject} where the model has no such kind. */
    @SuppressWarnings("unchecked")
    static <T extends KubernetesObject> LiveObject<T> read(JsonObject json) {
        List<Finding> problems = new ArrayList<>();
        KubernetesObject object = object(json, problems);
        return (LiveObject<T>) new LiveObject<>(
                object, json, problems.stream().map(Finding::path).toList());
    }

    /** The object in the model, with what could not be read into it among the problems. */
    static KubernetesObject object(JsonObject json, List<Finding> problems) {
        String kind = json.text("kind");
        ObjectSchema<?> schema = kind == null ? null : Schemas.findKind(kind);
        Decoder decoder = new Decoder(problems);
        if (schema != null && schema.apiVersion().equals(json.text("apiVersion"))) {
            return (KubernetesObject) decoder.decode(json, schema, FieldPath.empty());
        }
        ObjectMeta metadata = json.get("metadata") instanceof JsonObject object
                ? new Decoder(new ArrayList<>()).decode(object, Schemas.of(ObjectMeta.class), FieldPath.of("metadata"))
                : null;
        return new RawObject(json, metadata);
    }
}
