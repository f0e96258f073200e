package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Label selectors of objects, as a list request has them. */
public final class LabelSelectors {
    private LabelSelectors() {}

    /** A selector with {@code matchLabels} and {@code matchExpressions}; empty if it selects nothing or everything. */
    public static String of(@Nullable JsonValue selector) {
        List<String> out = new ArrayList<>(terms(JsonObjects.at(selector, "matchLabels")));
        for (JsonObject each : JsonObjects.objects(JsonObjects.at(selector, "matchExpressions"))) {
            String key = JsonObjects.text(each, "key");
            String values = "(" + String.join(",", JsonObjects.texts(each.get("values"))) + ")";
            switch (JsonObjects.text(each, "operator")) {
                case "In" -> out.add(key + " in " + values);
                case "NotIn" -> out.add(key + " notin " + values);
                case "Exists" -> out.add(key);
                case "DoesNotExist" -> out.add("!" + key);
                default -> {
                    // of a later version: the list has more pods, of which those with another owner are left out
                }
            }
        }
        return String.join(",", out);
    }

    /** A selector that is a map of labels; empty if there is none. */
    static String ofLabels(@Nullable JsonValue labels) {
        return String.join(",", terms(labels));
    }

    private static List<String> terms(@Nullable JsonValue labels) {
        List<String> out = new ArrayList<>();
        if (labels instanceof JsonObject object) {
            for (JsonObject.Member each : object.members()) {
                if (each.value() instanceof JsonString text) {
                    out.add(each.key() + "=" + text.value());
                }
            }
        }
        return out;
    }
}
