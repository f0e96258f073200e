package dev.podwright.overlay;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.overlay.internal.problem.PatchFailure;
import dev.podwright.overlay.internal.problem.PatchRule;
import dev.podwright.overlay.internal.strategic.StrategicMerge;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.ObjectSchema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A strategic merge patch, which changes an object as {@code kubectl patch} does by default: the API server merges lists whose
 * elements have keys, such as containers by name, and replaces all others. Immutable.
 *
 * <p>A patch is JSON and not an object of the model: null deletes a field, and these directives are no fields.
 *
 * <ul>
 *   <li>{@code $patch: replace} in an object or in an element of a list replaces it as a whole, {@code $patch: delete} deletes it.
 *   <li>{@code $retainKeys} lists the fields that an object may have afterwards.
 *   <li>{@code $setElementOrder/FIELD} gives the order of a list.
 *   <li>{@code $deleteFromPrimitiveList/FIELD} deletes texts or numbers from a list.
 * </ul>
 *
 * <p>The result is that of the server's own code, its peculiarities included, but what the patch does not change stays as it
 * is written: no default is filled in, and no quantity changes its spelling. Where the server's result depends on chance,
 * because it takes members of the patch in a random order, the patch's own order decides. Where an object has a finalizer
 * twice, the server's order of finalizers depends on how its Go allocates memory, and can be another one.
 *
 * <p>Upstream: {@code StrategicMergeMapPatch} in {@code k8s.io/apimachinery/pkg/util/strategicpatch}.
 */
public final class StrategicMergePatch {
    private final JsonObject json;

    private StrategicMergePatch(JsonObject json) {
        this.json = json;
    }

    /** A patch. */
    public static StrategicMergePatch of(JsonObject patch) {
        return new StrategicMergePatch(Objects.requireNonNull(patch, "patch"));
    }

    /**
     * Reads a patch.
     *
     * @param text one document in YAML or JSON
     * @throws PatchException if it is not one object, or a key occurs twice
     */
    public static StrategicMergePatch read(String text) {
        return new StrategicMergePatch(Patching.readObject(text));
    }

    /** The patch. */
    public JsonObject json() {
        return json;
    }

    /** The patch as JSON on one line, as it is sent to a server. */
    public String toJson() {
        return JsonWriter.textOf(json);
    }

    /**
     * The object that the patch makes of another one. The result must be readable as the strict server reads it: without unknown
     * fields.
     *
     * @throws PatchException if the server refuses the patch, or the result has values that its fields cannot have
     */
    public <T extends KubernetesObject> T apply(T object) {
        return Patching.patched(object, this::apply);
    }

    /**
     * The JSON that the patch makes of an object. Its fields are not checked: it can have values that the object's type does not
     * allow. A value has the line and column that it has in the text it comes from, which is the object's or the patch's.
     *
     * @param object an object of a kind that is modelled, with its kind and, where it is not obvious, its apiVersion
     * @throws PatchException if the server refuses the patch, as it does for all kinds of custom resources
     */
    public JsonObject apply(JsonObject object) {
        return Patching.guarded(() -> StrategicMerge.apply(object, json, schema(object)));
    }

    private static ObjectSchema<?> schema(JsonObject object) {
        ObjectSchema<?> schema = Patching.schema(object);
        if (schema == null) {
            throw new PatchFailure(
                    PatchRule.UNSUPPORTED_KIND,
                    FieldPath.empty(),
                    null,
                    "a strategic merge patch is possible only for objects of the modelled kinds",
                    "use a JSON Merge Patch");
        }
        return schema;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StrategicMergePatch that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Says only how many members there are: they may be secrets. */
    @Override
    public String toString() {
        return "strategic merge patch, " + json;
    }
}
