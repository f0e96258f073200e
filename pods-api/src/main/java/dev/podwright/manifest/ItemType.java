package dev.podwright.manifest;

import dev.podwright.json.JsonObject;

/**
 * What the items of a list are that do not say it themselves, as a server leaves it out.
 *
 * <p>Upstream: {@code decodeToList} in {@code k8s.io/apimachinery/pkg/apis/meta/v1/unstructured}.
 */
record ItemType(String apiVersion, String kind) {
    private static final String LIST = "List";
    static final ItemType UNKNOWN = new ItemType("", "");

    /** Of a list such as {@code PodList}; a {@code List} does not tell. */
    static ItemType of(String apiVersion, String kind) {
        return kind.equals(LIST) ? UNKNOWN : new ItemType(apiVersion, kind.substring(0, kind.length() - LIST.length()));
    }

    /** An item with apiVersion and kind, if it has neither. */
    JsonObject complete(JsonObject item) {
        if (kind.isEmpty() || item.get("apiVersion") != null || item.get("kind") != null) {
            return item;
        }
        JsonObject.Builder out = JsonObject.builder(item.line(), item.column());
        out.add("apiVersion", apiVersion).add("kind", kind);
        item.duplicates().forEach(out::put);
        item.members().forEach(out::put);
        return out.build();
    }
}
