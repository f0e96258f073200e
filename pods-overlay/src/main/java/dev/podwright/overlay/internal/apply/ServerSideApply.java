package dev.podwright.overlay.internal.apply;

import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.schema.ObjectSchema;
import java.util.Set;

/**
 * A server-side apply that takes over fields from other managers, without the defaults that follow it.
 *
 * <p>Upstream: {@code Apply} and {@code prune} in {@code sigs.k8s.io/structured-merge-diff/merge}.
 */
public final class ServerSideApply {
    private static final String STATUS = FieldSet.fieldStep("status");
    /** Fields that nobody owns, with metadata itself. */
    private static final Set<String> UNOWNED = Set.of(
            "name",
            "namespace",
            "creationTimestamp",
            "selfLink",
            "uid",
            "clusterName",
            "generation",
            "managedFields",
            "resourceVersion");

    private final FieldType type;

    /** Applies objects of a schema. */
    public ServerSideApply(ObjectSchema<?> schema) {
        this.type = FieldType.of(schema);
    }

    /**
     * The live object with what a manager applies, and without what it applied before and no longer does.
     *
     * @param owners the live object as it was read, with its {@code managedFields}
     */
    public JsonObject apply(JsonObject live, JsonObject applied, String manager, JsonObject owners) {
        ManagedFields managed = ManagedFields.of(owners, manager);
        return apply(live, applied, managed == null ? ManagedFields.NONE : managed);
    }

    /**
     * The same for a live object without {@code managedFields}.
     *
     * @param previous what the manager applied before
     * @param stored what the server made of it; each field that live has otherwise is another's
     */
    public JsonObject apply(JsonObject live, JsonObject applied, JsonObject previous, JsonObject stored) {
        FieldChanges changes = FieldChanges.between(stored, live, type);
        FieldSet own = owned(previous).difference(changes.written).difference(changes.removed);
        return apply(live, applied, new ManagedFields(own, changes.written));
    }

    private FieldSet owned(JsonObject applied) {
        FieldSet unowned = new FieldSet();
        unowned.add("f:apiVersion");
        unowned.add("f:kind");
        unowned.add("f:metadata");
        UNOWNED.forEach(each -> unowned.enter("f:metadata").add(FieldSet.fieldStep(each)));
        return FieldSets.of(applied, type).without(STATUS).difference(unowned);
    }

    private JsonObject apply(JsonObject live, JsonObject applied, ManagedFields managed) {
        JsonObject merged = ApplyMerge.merge(live, applied, type);
        FieldSet last = managed.applied();
        if (last == null || last.isEmpty()) {
            return merged;
        }
        FieldSet before = last.withParents(type);
        FieldSet all = fieldsOf(merged);
        JsonObject rest = remove(merged, before);
        FieldSet owned = FieldSets.of(applied, type)
                .without(STATUS)
                .union(managed.others())
                .withParents(type);
        JsonObject pruned = remove(merged, all.difference(fieldsOf(rest).union(owned)));
        return remove(merged, all.difference(fieldsOf(pruned)).intersection(before));
    }

    private FieldSet fieldsOf(JsonObject object) {
        return FieldSets.of(object, type).withParents(type);
    }

    private JsonObject remove(JsonObject object, FieldSet fields) {
        JsonValue out = fields.isEmpty() ? object : FieldSets.remove(object, type, fields);
        return out instanceof JsonObject rest ? rest : JsonObject.builder().build();
    }
}
