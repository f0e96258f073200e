package dev.podwright.overlay.internal.apply;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a live object a field manager applied, and which others own.
 *
 * @param applied the fields that the manager applied last; null if it never did
 * @param others the fields that other managers own
 */
record ManagedFields(@Nullable FieldSet applied, FieldSet others) {
    private static final String APPLY = "Apply";

    static final ManagedFields NONE = new ManagedFields(null, FieldSet.EMPTY);

    /** Those in the metadata of a live object; null if it has none. */
    static @Nullable ManagedFields of(JsonObject live, String manager) {
        if (!(live.get("metadata") instanceof JsonObject metadata)
                || !(metadata.get("managedFields") instanceof JsonArray entries)
                || entries.elements().isEmpty()) {
            return null;
        }
        Identity own = new Identity(manager, APPLY, "", "");
        FieldSet applied = null;
        Map<Identity, FieldSet> others = new HashMap<>();
        for (JsonValue each : entries.elements()) {
            if (!(each instanceof JsonObject entry) || !(entry.get("fieldsV1") instanceof JsonObject fields)) {
                continue;
            }
            Identity identity = Identity.of(entry);
            if (identity.equals(own)) {
                applied = FieldSet.parse(fields);
            } else {
                others.put(identity, FieldSet.parse(fields));
            }
        }
        FieldSet all = FieldSet.EMPTY;
        for (FieldSet each : others.values()) {
            all = all.union(each);
        }
        return new ManagedFields(applied, all);
    }

    /**
     * What identifies a manager. Of several entries of one, the last counts.
     *
     * <p>Upstream: {@code BuildManagerIdentifier} in {@code k8s.io/apimachinery/pkg/util/managedfields/internal}.
     */
    private record Identity(String manager, String operation, String apiVersion, String subresource) {
        static Identity of(JsonObject entry) {
            String operation = text(entry, "operation");
            return new Identity(
                    text(entry, "manager"),
                    operation,
                    operation.equals(APPLY) ? "" : text(entry, "apiVersion"),
                    text(entry, "subresource"));
        }

        private static String text(JsonObject entry, String name) {
            return Objects.requireNonNullElse(entry.text(name), "");
        }
    }
}
