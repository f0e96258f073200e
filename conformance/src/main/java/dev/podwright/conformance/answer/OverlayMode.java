package dev.podwright.conformance.answer;

import dev.podwright.fragment.Fragment;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.model.schema.Schemas;
import dev.podwright.overlay.Overlay;
import dev.podwright.overlay.OverlayResult;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Objects laid over each other: {@code merged}, with the {@code findings}. The layers are objects of one kind, by default Pods, or
 * parts of the type that {@code type} names, such as {@code PodTemplateSpec}.
 */
public final class OverlayMode {
    private OverlayMode() {}

    /** The answer to a request with its layers, the lowest first. */
    public static String answer(String line, Validator validator) {
        JsonObject request = ObjectParser.json(line, new ArrayList<>());
        if (request == null
                || !(request.get("layers") instanceof JsonArray layers)
                || layers.elements().isEmpty()) {
            return error("layers must be a list of objects");
        }
        for (JsonValue each : layers.elements()) {
            if (!(each instanceof JsonObject)) {
                return error("a layer must be an object, not a " + each.typeName());
            }
        }
        ObjectSchema<?> schema = schema(request.text("type"), layers.elements());
        return schema == null
                ? error("no model has the kind of the layers")
                : answer(request, layers.elements().size(), schema.type(), validator);
    }

    /** The type of all layers; null if there is none. */
    private static @Nullable ObjectSchema<?> schema(@Nullable String type, List<JsonValue> layers) {
        if (type != null) {
            return Schemas.all().stream()
                    .filter(each -> each.name().equals(type))
                    .findFirst()
                    .orElse(null);
        }
        for (JsonValue each : layers) {
            String kind = ((JsonObject) each).text("kind");
            if (kind != null) {
                return Schemas.findKind(kind);
            }
        }
        return Schemas.findKind("Pod");
    }

    private static <T> String answer(JsonObject request, int layers, Class<T> type, Validator validator) {
        Overlay<T> overlay = Overlay.of(layer(request, 0, type)).validator(validator);
        for (int i = 1; i < layers; i++) {
            overlay = overlay.over(layer(request, i, type));
        }
        OverlayResult<T> merged = overlay.merge();
        JsonObject report = (JsonObject) Objects.requireNonNull(
                JsonReader.readLine(merged.report().toJson()).root());
        return JsonWriter.textOf(JsonObject.builder()
                .add("merged", Objects.requireNonNull(merged.fragment().json()))
                .add("findings", Objects.requireNonNull(report.get("findings")))
                .build());
    }

    private static <T> Fragment<T> layer(JsonObject request, int index, Class<T> type) {
        return Objects.requireNonNull(Fragment.at(request, "layers[" + index + "]", type));
    }

    private static String error(String message) {
        return JsonWriter.textOf(JsonObject.builder().add("error", message).build());
    }
}
