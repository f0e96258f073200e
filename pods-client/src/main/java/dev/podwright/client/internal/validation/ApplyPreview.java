package dev.podwright.client.internal.validation;

import dev.podwright.client.internal.compare.ListKeys;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
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
    private ApplyPreview() {}

    static JsonObject of(JsonObject live, JsonObject applied) {
        JsonObject.Builder out = JsonObject.builder();
        for (JsonObject.Member member : live.members()) {
            JsonValue value = applied.get(member.key());
            out.add(member.key(), value == null ? member.value() : merge(member.key(), member.value(), value));
        }
        for (JsonObject.Member member : applied.members()) {
            if (live.get(member.key()) == null) {
                out.add(member.key(), member.value());
            }
        }
        return out.build();
    }

    private static JsonValue merge(String field, JsonValue live, JsonValue applied) {
        if (live instanceof JsonObject liveObject && applied instanceof JsonObject appliedObject) {
            return of(liveObject, appliedObject);
        }
        if (live instanceof JsonArray liveArray && applied instanceof JsonArray appliedArray) {
            List<String> keys = ListKeys.of(field, liveArray, appliedArray);
            return keys == null ? appliedArray : merge(liveArray, appliedArray, keys);
        }
        return applied;
    }

    private static JsonArray merge(JsonArray live, JsonArray applied, List<String> keys) {
        Map<String, JsonObject> remaining = new LinkedHashMap<>();
        for (JsonValue each : applied.elements()) {
            remaining.put(ListKeys.key((JsonObject) each, keys), (JsonObject) each);
        }
        List<JsonValue> out = new ArrayList<>();
        for (JsonValue each : live.elements()) {
            JsonObject element = (JsonObject) each;
            @Nullable JsonObject changed = remaining.remove(ListKeys.key(element, keys));
            out.add(changed == null ? element : of(element, changed));
        }
        out.addAll(remaining.values());
        return JsonArray.of(out);
    }
}
