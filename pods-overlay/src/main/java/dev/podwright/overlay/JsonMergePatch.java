package dev.podwright.overlay;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.overlay.internal.patch.MergePatch;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Merge Patch (RFC 7386): objects are merged, null deletes, and each list is replaced as a whole. Works for objects of
 * any kind, custom resources too. Immutable.
 */
public final class JsonMergePatch {
    private final JsonObject json;

    private JsonMergePatch(JsonObject json) {
        this.json = json;
    }

    /** A patch. */
    public static JsonMergePatch of(JsonObject patch) {
        return new JsonMergePatch(Objects.requireNonNull(patch, "patch"));
    }

    /**
     * Reads a patch.
     *
     * @param text one document in YAML or JSON
     * @throws PatchException if it is not one object, or a key occurs twice
     */
    public static JsonMergePatch read(String text) {
        return new JsonMergePatch(Patching.readObject(text));
    }

    /** The patch that makes one object of another one; empty where they are equal. */
    public static JsonMergePatch between(KubernetesObject before, KubernetesObject after) {
        return between(Patching.json(before), Patching.json(after));
    }

    /**
     * The patch that makes one object of another one; empty where they are equal. Members of the second one that are null are absent
     * once it is applied: this kind of patch cannot say that a member is null.
     */
    public static JsonMergePatch between(JsonObject before, JsonObject after) {
        return new JsonMergePatch(MergePatch.between(before, after));
    }

    /** The patch. */
    public JsonObject json() {
        return json;
    }

    /** The patch as JSON on one line, as it is sent to a server. */
    public String toJson() {
        return JsonWriter.textOf(json);
    }

    /** Whether the patch changes nothing, whatever it is applied to. */
    public boolean isEmpty() {
        return json.members().isEmpty();
    }

    /**
     * The object that the patch makes of another one.
     *
     * @throws PatchException if the result has unknown fields, or values that its fields cannot have
     */
    public <T extends KubernetesObject> T apply(T object) {
        return Patching.patched(object, this::apply);
    }

    /**
     * The JSON that the patch makes of an object. A value has the line and column that it has in the text it comes from, which is
     * the object's or the patch's.
     */
    public JsonObject apply(JsonObject object) {
        return (JsonObject) MergePatch.apply(object, json);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonMergePatch that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Says only how many members there are: they may be secrets. */
    @Override
    public String toString() {
        return "JSON Merge Patch, " + json;
    }
}
