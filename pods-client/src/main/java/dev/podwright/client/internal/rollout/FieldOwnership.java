package dev.podwright.client.internal.rollout;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves the ownership of the pod template's fields from a manager's updates to its applies. A patch makes the manager the
 * owner of what it changed, but as an update: a later apply by the same manager would conflict with it, and would not
 * remove what only the patch had set.
 *
 * <p>Upstream: {@code managedFields} in {@code k8s.io/apimachinery/pkg/apis/meta/v1}; the same is done by
 * {@code k8s.io/client-go/util/csaupgrade}.
 */
final class FieldOwnership {
    /** Annotations that belong to an update whatever the template is: an apply does not have them. */
    private static final String RESTARTED = "f:" + Rollouts.RESTARTED_AT;

    private FieldOwnership() {}

    /** The managed fields after the move; null if there is nothing to move, or the manager has never applied the object. */
    static @Nullable JsonArray moved(JsonObject live, String manager) {
        JsonValue fields = JsonObjects.at(live, "metadata", "managedFields");
        JsonObject applied = find(fields, manager, "Apply");
        JsonObject updated = find(fields, manager, "Update");
        JsonObject owned = JsonObjects.objectAt(updated, "fieldsV1", "f:spec", "f:template");
        JsonObject kept = owned == null ? null : part(owned, true);
        JsonObject moved = owned == null ? null : part(owned, false);
        if (applied == null
                || updated == null
                || moved == null
                || !JsonObjects.text(applied, "apiVersion").equals(JsonObjects.text(updated, "apiVersion"))) {
            return null;
        }
        JsonObject appliedFields = JsonObjects.objectAt(applied, "fieldsV1");
        JsonObject updatedFields = JsonObjects.objectAt(updated, "fieldsV1");
        if (appliedFields == null || updatedFields == null) {
            return null;
        }
        JsonObject wrapped = wrap("f:spec", wrap("f:template", moved));
        List<JsonObject> out = new ArrayList<>();
        for (JsonObject each : JsonObjects.objects(fields)) {
            if (each.equals(applied)) {
                out.add(each.with("fieldsV1", union(appliedFields, wrapped)));
            } else if (!each.equals(updated)) {
                out.add(each);
            } else {
                JsonObject rest = rest(updatedFields, kept);
                if (!rest.members().isEmpty()) {
                    out.add(each.with("fieldsV1", rest));
                }
            }
        }
        return JsonArray.of(out);
    }

    private static @Nullable JsonObject find(@Nullable JsonValue fields, String manager, String operation) {
        for (JsonObject each : JsonObjects.objects(fields)) {
            if (JsonObjects.text(each, "manager").equals(manager)
                    && JsonObjects.text(each, "operation").equals(operation)
                    && JsonObjects.text(each, "subresource").isEmpty()) {
                return each;
            }
        }
        return null;
    }

    private static JsonObject wrap(String key, JsonObject value) {
        return JsonObject.builder().add(key, value).build();
    }

    /** The annotation that stays with the update, or all others; null if there are none. */
    private static @Nullable JsonObject part(JsonObject template, boolean staying) {
        JsonObject annotations = JsonObjects.objectAt(template, "f:metadata", "f:annotations");
        JsonValue restarted = annotations == null ? null : annotations.get(RESTARTED);
        if (annotations == null || restarted == null) {
            return staying || template.members().isEmpty() ? null : template;
        }
        if (staying) {
            return wrap(
                    "f:metadata",
                    wrap(
                            "f:annotations",
                            JsonObject.builder().add(RESTARTED, restarted).build()));
        }
        JsonObject others = annotations.without(RESTARTED, ".");
        JsonObject metadata = JsonObjects.objectAt(template, "f:metadata");
        JsonObject rest = metadata == null
                ? template
                : replace(template, "f:metadata", replace(metadata, "f:annotations", others));
        return rest.members().isEmpty() ? null : rest;
    }

    /** The fields of the update without its template, except for what stays. */
    private static JsonObject rest(JsonObject updated, @Nullable JsonObject kept) {
        JsonObject spec = JsonObjects.objectAt(updated, "f:spec");
        if (spec == null) {
            return updated;
        }
        JsonObject without = spec.without("f:template");
        return replace(updated, "f:spec", kept == null ? without : without.with("f:template", kept));
    }

    /** The object with another value under a key; without the key if the value is empty. */
    private static JsonObject replace(JsonObject object, String key, JsonObject value) {
        return value.members().isEmpty() ? object.without(key) : object.with(key, value);
    }

    private static JsonObject union(JsonObject first, JsonObject second) {
        JsonObject out = first;
        for (JsonObject.Member each : second.members()) {
            JsonObject both = JsonObjects.objectAt(out, each.key());
            JsonValue value =
                    both != null && each.value() instanceof JsonObject other ? union(both, other) : each.value();
            out = out.with(each.key(), value);
        }
        return out;
    }
}
