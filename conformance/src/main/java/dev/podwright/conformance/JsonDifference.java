package dev.podwright.conformance;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.json.JsonReader;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where two answers differ as JSON values. */
final class JsonDifference {
    private JsonDifference() {}

    /** The first place where two answers differ as JSON values; null where there is none. */
    static @Nullable String between(String oracle, String ours) {
        return difference("", read(oracle), read(ours));
    }

    private static JsonObject read(String line) {
        return (JsonObject) Objects.requireNonNull(JsonReader.readLine(line).root());
    }

    private static @Nullable String difference(String path, @Nullable JsonValue expected, @Nullable JsonValue actual) {
        if (expected instanceof JsonObject left && actual instanceof JsonObject right) {
            Set<String> keys = new LinkedHashSet<>();
            left.members().forEach(each -> keys.add(each.key()));
            right.members().forEach(each -> keys.add(each.key()));
            for (String key : keys) {
                String difference = path.isEmpty() && key.equals("decodeError")
                        ? presence(left.get(key), right.get(key))
                        : difference(path + "." + key, left.get(key), right.get(key));
                if (difference != null) {
                    return difference;
                }
            }
            return null;
        }
        if (expected instanceof JsonArray left
                && actual instanceof JsonArray right
                && left.elements().size() == right.elements().size()) {
            for (int i = 0; i < left.elements().size(); i++) {
                String difference = difference(
                        path + "[" + i + "]",
                        left.elements().get(i),
                        right.elements().get(i));
                if (difference != null) {
                    return difference;
                }
            }
            return null;
        }
        if (Objects.equals(expected, actual)) {
            return null;
        }
        return path + " is " + actual + ", the oracle has " + expected;
    }

    /** The texts of decode errors are each one's own. */
    private static @Nullable String presence(@Nullable JsonValue expected, @Nullable JsonValue actual) {
        return (expected == null) == (actual == null)
                ? null
                : "whether it can be read: " + actual + ", the oracle says " + expected;
    }
}
