package dev.podwright.client;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an apply makes of a live object, as far as that can be told without the server: what is applied is set, and what is
 * not stays. That an apply also takes away what its manager applied before and now leaves out is not in it.
 */
final class Overlay {
    private Overlay() {}

    static JsonObject of(JsonObject live, JsonObject applied) {
        JsonObject.Builder out = JsonObject.builder();
        for (JsonObject.Member member : live.members()) {
            JsonValue over = applied.get(member.key());
            out.add(member.key(), over == null ? member.value() : value(member.key(), member.value(), over));
        }
        for (JsonObject.Member member : applied.members()) {
            if (live.get(member.key()) == null) {
                out.add(member.key(), member.value());
            }
        }
        return out.build();
    }

    private static JsonValue value(String field, JsonValue live, JsonValue applied) {
        if (live instanceof JsonObject below && applied instanceof JsonObject over) {
            return of(below, over);
        }
        if (live instanceof JsonArray below && applied instanceof JsonArray over) {
            List<String> keys = ListKeys.of(field, below, over);
            return keys == null ? over : list(below, over, keys);
        }
        return applied;
    }

    private static JsonArray list(JsonArray live, JsonArray applied, List<String> keys) {
        Map<String, JsonObject> left = new LinkedHashMap<>();
        for (JsonValue each : applied.elements()) {
            left.put(ListKeys.key((JsonObject) each, keys), (JsonObject) each);
        }
        List<JsonValue> out = new ArrayList<>();
        for (JsonValue each : live.elements()) {
            JsonObject below = (JsonObject) each;
            @Nullable JsonObject over = left.remove(ListKeys.key(below, keys));
            out.add(over == null ? below : of(below, over));
        }
        out.addAll(left.values());
        return JsonArray.of(out);
    }
}
