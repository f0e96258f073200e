package dev.podwright.overlay;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Small objects with few keys, so that two of them have much in common. */
final class JsonObjects {
    private static final List<String> KEYS = List.of("a", "b", "a/b", "~", "~1", "0", "-", "");

    private JsonObjects() {}

    static Arbitrary<JsonObject> any() {
        return object(value(3, true));
    }

    static Arbitrary<JsonObject> withoutNulls() {
        return object(value(3, false));
    }

    private static Arbitrary<JsonObject> object(Arbitrary<JsonValue> values) {
        return Arbitraries.maps(Arbitraries.of(KEYS), values).ofMaxSize(4).map(JsonObjects::object);
    }

    private static JsonObject object(Map<String, JsonValue> members) {
        JsonObject.Builder out = JsonObject.builder();
        members.forEach(out::add);
        return out.build();
    }

    private static Arbitrary<JsonValue> value(int depth, boolean nulls) {
        Arbitrary<JsonValue> simple = Arbitraries.of(
                JsonString.of("x"), JsonString.of(""), JsonNumber.of(0), JsonNumber.of(1), JsonBoolean.of(true));
        Arbitrary<JsonValue> leaf = nulls ? Arbitraries.oneOf(simple, Arbitraries.just(JsonNull.NULL)) : simple;
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<JsonValue> below = value(depth - 1, nulls);
        return Arbitraries.oneOf(
                leaf, object(below).map(each -> each), below.list().ofMaxSize(4).map(JsonArray::of));
    }
}
