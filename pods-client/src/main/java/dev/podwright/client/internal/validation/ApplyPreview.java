package dev.podwright.client.internal.validation;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.internal.compare.ListKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The object that an apply would store, as far as it is known without the server: the live object with the fields of the
 * applied one.
 *
 * <p>An apply also removes the fields that its manager applied before and no longer applies; they are still in the preview.
 */
final class ApplyPreview {
    private final @Nullable ObjectSchema<?> schema;

    private ApplyPreview(@Nullable ObjectSchema<?> schema) {
        this.schema = schema;
    }

    static JsonObject of(JsonObject live, JsonObject applied) {
        return new ApplyPreview(Schemas.find(live)).objects(FieldPath.empty(), live, applied);
    }

    private JsonObject objects(FieldPath path, JsonObject live, JsonObject applied) {
        JsonObject.Builder out = JsonObject.builder();
        for (JsonObject.Member member : live.members()) {
            JsonValue value = applied.get(member.key());
            out.add(
                    member.key(),
                    value == null ? member.value() : values(path.child(member.key()), member.value(), value));
        }
        for (JsonObject.Member member : applied.members()) {
            if (live.get(member.key()) == null) {
                out.add(member.key(), member.value());
            }
        }
        return out.build();
    }

    private JsonValue values(FieldPath path, JsonValue live, JsonValue applied) {
        if (live instanceof JsonObject liveObject && applied instanceof JsonObject appliedObject) {
            return objects(path, liveObject, appliedObject);
        }
        if (live instanceof JsonArray liveArray && applied instanceof JsonArray appliedArray) {
            ListKeys keys = ListKeys.of(schema, path, liveArray, appliedArray);
            return keys == null ? appliedArray : lists(path, liveArray, appliedArray, keys);
        }
        return applied;
    }

    private JsonArray lists(FieldPath path, JsonArray live, JsonArray applied, ListKeys keys) {
        Map<String, JsonObject> remaining = new LinkedHashMap<>();
        for (JsonValue each : applied.elements()) {
            remaining.put(keys.keyOf((JsonObject) each), (JsonObject) each);
        }
        List<JsonValue> out = new ArrayList<>();
        for (JsonValue each : live.elements()) {
            JsonObject element = (JsonObject) each;
            @Nullable JsonObject changed = remaining.remove(keys.keyOf(element));
            out.add(changed == null ? element : objects(path.index(out.size()), element, changed));
        }
        out.addAll(remaining.values());
        return JsonArray.of(out);
    }
}
