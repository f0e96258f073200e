package dev.podwright.conformance.compare;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.text.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes a JSON text as small as possible while a predicate holds for it, by leaving out one part after the other. */
final class Shrinker {
    private final Predicate<String> holds;
    private int left;
    private boolean cut;

    Shrinker(Predicate<String> holds) {
        this.holds = holds;
    }

    /** The smallest text found; the text itself if the predicate does not hold once it is read and written again. */
    String shrink(String text) {
        JsonValue value = JsonReader.readLine(text).root();
        if (value == null || !holds.test(JsonWriter.textOf(value))) {
            return text;
        }
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (int part = 1; ; ) {
                left = part;
                cut = false;
                JsonValue without = without(value);
                if (!cut || without == null) {
                    break;
                }
                if (holds.test(JsonWriter.textOf(without))) {
                    value = without;
                    smaller = true;
                } else {
                    part++;
                }
            }
        }
        return JsonWriter.textOf(value);
    }

    /**
     * The value without the part at {@link #left}; a text that is longer than a character loses its second half first.
     */
    private @Nullable JsonValue without(JsonValue value) {
        if (left == 0) {
            cut = true;
            left = -1;
            return null;
        }
        left--;
        if (value instanceof JsonObject object) {
            JsonObject.Builder builder = JsonObject.builder();
            for (JsonObject.Member member : object.members()) {
                JsonValue kept = without(member.value());
                if (kept != null) {
                    builder.add(member.key(), kept);
                }
            }
            return builder.build();
        }
        if (value instanceof JsonArray array) {
            List<JsonValue> kept = new ArrayList<>();
            for (JsonValue each : array.elements()) {
                JsonValue one = without(each);
                if (one != null) {
                    kept.add(one);
                }
            }
            return JsonArray.of(kept);
        }
        if (value instanceof JsonString string && string.value().length() > 1 && left-- == 0) {
            cut = true;
            return JsonString.of(string.value().substring(0, string.value().length() / 2));
        }
        return value;
    }
}
