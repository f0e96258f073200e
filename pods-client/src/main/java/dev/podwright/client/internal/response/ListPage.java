package dev.podwright.client.internal.response;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of objects, as the server returns it.
 *
 * @param items the objects, with their apiVersion and kind, which the server leaves out; empty if there is a problem
 * @param next what the request for the next part must have; empty for the last part
 * @param problem why the response is not a part of the list; null if it is one
 */
public record ListPage(
        List<JsonObject> items, String next, @Nullable String problem) {

    /**
     * Reads a response.
     *
     * @param ref the kind of the objects, and their namespace; without a namespace they may be in any
     */
    public static ListPage read(@Nullable JsonObject list, ObjectRef ref) {
        if (list == null
                || !JsonObjects.text(list, "kind").equals(ref.kind() + "List")
                || !JsonObjects.text(list, "apiVersion").equals(ref.apiVersion())) {
            return problem("it is another object");
        }
        if (!(list.get("items") instanceof JsonArray array)) {
            return problem("it has no items");
        }
        List<JsonObject> items = new ArrayList<>();
        for (JsonValue each : array.elements()) {
            JsonObject item = each instanceof JsonObject object ? item(object, ref) : null;
            if (item == null) {
                return problem("it has something else among its items");
            }
            items.add(item);
        }
        return new ListPage(List.copyOf(items), JsonObjects.metadata(list, "continue"), null);
    }

    private static ListPage problem(String text) {
        return new ListPage(List.of(), "", text);
    }

    /** An item with its kind; null if it is another object. */
    private static @Nullable JsonObject item(JsonObject object, ObjectRef ref) {
        JsonObject metadata = JsonObjects.objectAt(object, "metadata");
        String namespace = ref.namespace();
        String kind = JsonObjects.text(object, "kind");
        String apiVersion = JsonObjects.text(object, "apiVersion");
        if (JsonObjects.text(metadata, "name").isEmpty()
                || (namespace != null
                        && !JsonObjects.text(metadata, "namespace").equals(namespace))
                || !(kind.isEmpty() || kind.equals(ref.kind()))
                || !(apiVersion.isEmpty() || apiVersion.equals(ref.apiVersion()))) {
            return null;
        }
        JsonObject.Builder out =
                JsonObject.builder().add("apiVersion", ref.apiVersion()).add("kind", ref.kind());
        for (JsonObject.Member member : object.members()) {
            if (!member.key().equals("apiVersion") && !member.key().equals("kind")) {
                out.add(member.key(), member.value());
            }
        }
        return out.build();
    }
}
