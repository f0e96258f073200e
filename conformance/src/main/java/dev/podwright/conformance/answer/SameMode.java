package dev.podwright.conformance.answer;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.overlay.SemanticEquality;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether storing an object would change the live one: {@code same}, with the {@code differences}. */
public final class SameMode {
    private SameMode() {}

    /** The answer to a request with the object that is desired, the live one, and perhaps manager and previous object. */
    public static String answer(String line) {
        JsonObject request = ObjectParser.json(line, new ArrayList<>());
        if (request == null
                || !(request.get("desired") instanceof JsonObject desired)
                || !(request.get("live") instanceof JsonObject live)) {
            return error("desired and live must be objects");
        }
        JsonObject previous = request.get("previous") instanceof JsonObject object ? object : null;
        return answer(desired, live, Objects.requireNonNullElse(request.text("manager"), ""), previous);
    }

    /** The answer for objects. */
    public static String answer(JsonObject desired, JsonObject live, String manager, @Nullable JsonObject previous) {
        try {
            SemanticEquality found = previous == null
                    ? SemanticEquality.compare(desired, live, manager)
                    : SemanticEquality.comparePrevious(desired, live, previous);
            JsonArray paths = JsonArray.of(found.differences().stream()
                    .map(each -> JsonString.of(each.path().toString()))
                    .toList());
            return JsonWriter.textOf(JsonObject.builder()
                    .add("same", JsonBoolean.of(found.isSame()))
                    .add("differences", paths)
                    .build());
        } catch (IllegalArgumentException e) {
            return error(String.valueOf(e.getMessage()));
        }
    }

    private static String error(String message) {
        return JsonWriter.textOf(JsonObject.builder().add("error", message).build());
    }
}
