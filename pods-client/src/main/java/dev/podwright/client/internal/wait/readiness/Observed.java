package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.redact.Redactor;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.text.Excerpt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One state of an object that is waited for.
 *
 * @param related reads what belongs to the object
 * @param toleratedReasons the reasons for which the wait goes on
 */
public record Observed(ObjectRef ref, JsonObject object, RelatedObjects related, Set<String> toleratedReasons) {

    String uid() {
        return metadata("uid");
    }

    /** A text of the metadata; empty if there is none. */
    String metadata(String key) {
        return JsonObjects.text(JsonObjects.objectAt(object, "metadata"), key);
    }

    /** A text of the status; empty if there is none. */
    String status(String key) {
        return JsonObjects.text(JsonObjects.objectAt(object, "status"), key);
    }

    @Nullable
    JsonObject spec() {
        return JsonObjects.objectAt(object, "spec");
    }

    /** A count of the status; 0 if there is none. */
    int count(String key) {
        return integer(JsonObjects.at(object, "status", key), 0);
    }

    /** The number of pods that the spec asks for. */
    int replicas() {
        return integer(JsonObjects.at(object, "spec", "replicas"), 1);
    }

    /** Whether the controller has seen the latest change of the spec. */
    boolean isSeen() {
        return number(JsonObjects.at(object, "metadata", "generation"), 0)
                <= number(JsonObjects.at(object, "status", "observedGeneration"), 0);
    }

    /** A condition of the status; null if there is none of this type. */
    @Nullable
    JsonObject condition(String type) {
        for (JsonObject each : JsonObjects.objects(JsonObjects.at(object, "status", "conditions"))) {
            if (JsonObjects.text(each, "type").equals(type)) {
                return each;
            }
        }
        return null;
    }

    /** Whether a condition has the status {@code True}. */
    boolean isTrue(String type) {
        return JsonObjects.text(condition(type), "status").equals("True");
    }

    boolean tolerates(String reason) {
        return toleratedReasons.contains(reason);
    }

    /** The reason and message of a condition, such as {@code (FailedCreate): pods are forbidden}. */
    String describe(@Nullable JsonObject condition) {
        String reason = Excerpt.of(JsonObjects.text(condition, "reason"));
        String message = redact(JsonObjects.text(condition, "message"));
        return (reason.isEmpty() ? "" : " (" + reason + ")") + (message.isEmpty() ? "" : ": " + message);
    }

    /** A text of the server without secret values. */
    String redact(String text) {
        return Redactor.of(object).redact(text);
    }

    static long number(@Nullable JsonValue value, long otherwise) {
        return JsonObjects.integer(value, otherwise);
    }

    static int integer(@Nullable JsonValue value, int otherwise) {
        long number = number(value, otherwise);
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, number));
    }
}
