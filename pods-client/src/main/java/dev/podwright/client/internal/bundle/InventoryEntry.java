package dev.podwright.client.internal.bundle;

import dev.podwright.client.result.ObjectRef;

/**
 * One object that an inventory records.
 *
 * @param apiVersion the one with which it was applied last
 * @param namespace empty for a kind without namespaces
 * @param uid that of the object after the last apply that ended; empty if none has ended
 * @param created whether an apply with the inventory created the object; only of namespaces and definitions
 * @param since the server's time before an apply of the object that has not ended as far as is known, or {@link #UNKNOWN};
 *     empty if all have ended
 */
record InventoryEntry(
        String apiVersion, String kind, String namespace, String name, String uid, boolean created, String since) {
    /** A time that the server did not say. */
    static final String UNKNOWN = "unknown";

    /** An object that is about to be applied for the first time. */
    static InventoryEntry begun(ObjectRef ref, String since) {
        String namespace = ref.namespace();
        return new InventoryEntry(
                ref.apiVersion(), ref.kind(), namespace == null ? "" : namespace, ref.name(), "", false, since);
    }

    /** This entry before its object is applied again. */
    InventoryEntry begunAgain(ObjectRef ref, String time) {
        return new InventoryEntry(
                ref.apiVersion(), kind, namespace, name, uid, created, since.isEmpty() ? time : since);
    }

    /** This entry after its object was applied. */
    InventoryEntry applied(String liveUid, boolean wasCreated) {
        return new InventoryEntry(
                apiVersion,
                kind,
                namespace,
                name,
                liveUid,
                (key().isNamespace() || key().isDefinition()) && (wasCreated || (created && liveUid.equals(uid))),
                "");
    }

    ObjectRef ref() {
        return ObjectRef.of(apiVersion, kind, name).withNamespace(namespace.isEmpty() ? null : namespace);
    }

    ObjectKey key() {
        return new ObjectKey(ObjectKey.groupOf(apiVersion), kind, namespace, name);
    }
}
