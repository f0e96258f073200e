package dev.podwright.overlay.internal.apply;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a live object a field manager applied, and which others own.
 *
 * @param applied the fields that the manager applied last; null if it never did
 * @param others the fields that other managers own
 */
record ManagedFields(@Nullable FieldSet applied, FieldSet others) {
    static final ManagedFields NONE = new ManagedFields(null, FieldSet.EMPTY);

    /** Those in the metadata of a live object; null if it has none. */
    static @Nullable ManagedFields of(JsonObject live, String manager) {
        if (!(live.get("metadata") instanceof JsonObject metadata)
                || !(metadata.get("managedFields") instanceof JsonArray entries)
                || entries.elements().isEmpty()) {
            return null;
        }
        FieldSet applied = null;
        FieldSet others = FieldSet.EMPTY;
        for (JsonValue each : entries.elements()) {
            if (!(each instanceof JsonObject entry) || !(entry.get("fieldsV1") instanceof JsonObject fields)) {
                continue;
            }
            FieldSet set = FieldSet.parse(fields);
            boolean isOwn = manager.equals(entry.text("manager"))
                    && "Apply".equals(entry.text("operation"))
                    && (entry.text("subresource") == null || "".equals(entry.text("subresource")));
            if (isOwn) {
                applied = set;
            } else {
                others = others.union(set);
            }
        }
        return new ManagedFields(applied, others);
    }
}
