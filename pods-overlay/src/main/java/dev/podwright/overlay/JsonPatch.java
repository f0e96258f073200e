package dev.podwright.overlay;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.overlay.internal.patch.Operations;
import dev.podwright.overlay.internal.problem.PatchFailure;
import dev.podwright.overlay.internal.problem.PatchRule;
import dev.podwright.path.FieldPath;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Patch (RFC 6902): a list of the operations add, remove, replace, move, copy and test, which is what an admission webhook
 * answers with. Works for objects of any kind. Immutable.
 */
public final class JsonPatch {
    private final JsonArray json;

    private JsonPatch(JsonArray json) {
        this.json = json;
    }

    /** A patch. Its operations are checked when it is applied. */
    public static JsonPatch of(JsonArray patch) {
        return new JsonPatch(Objects.requireNonNull(patch, "patch"));
    }

    /**
     * Reads a patch.
     *
     * @param text one document in YAML or JSON
     * @throws PatchException if it is not one list, or a key occurs twice
     */
    public static JsonPatch read(String text) {
        JsonValue root = Patching.read(text);
        return Patching.guarded(() -> {
            if (root instanceof JsonArray array) {
                return new JsonPatch(array);
            }
            throw new PatchFailure(
                    PatchRule.VALUE,
                    FieldPath.empty(),
                    root,
                    "a JSON Patch must be a list of operations, not " + root.typeName(),
                    "write [] for a patch that changes nothing");
        });
    }

    /** The operations that make one object of another one, without tests; none where they are equal. */
    public static JsonPatch between(KubernetesObject before, KubernetesObject after) {
        return between(Patching.json(before), Patching.json(after));
    }

    /** The operations that make one object of another one, without tests; none where they are equal. */
    public static JsonPatch between(JsonObject before, JsonObject after) {
        return new JsonPatch(Operations.between(before, after));
    }

    /** The patch. */
    public JsonArray json() {
        return json;
    }

    /** The patch as JSON on one line, as it is sent to a server. */
    public String toJson() {
        return JsonWriter.textOf(json);
    }

    /** Whether the patch has no operation. */
    public boolean isEmpty() {
        return json.elements().isEmpty();
    }

    /**
     * The object that the patch makes of another one.
     *
     * @throws PatchException if an operation is wrong or not possible, a test fails, or the result has unknown fields or values that
     *     its fields cannot have
     */
    public <T extends KubernetesObject> T apply(T object) {
        return Patching.patched(object, this::apply);
    }

    /**
     * The JSON that the patch makes of an object.
     *
     * @throws PatchException if an operation is wrong or not possible, a test fails, or the result is not an object
     */
    public JsonObject apply(JsonObject object) {
        return Patching.guarded(() -> {
            JsonValue patched = Operations.apply(object, json);
            if (patched instanceof JsonObject result) {
                return result;
            }
            throw new PatchFailure(
                    PatchRule.VALUE,
                    FieldPath.empty(),
                    json,
                    "the result is not an object, but " + patched.typeName(),
                    "");
        });
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonPatch that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Says only how many operations there are: their values may be secrets. */
    @Override
    public String toString() {
        return "JSON Patch, " + json;
    }
}
