package dev.podwright.validate.internal.bundle;

import dev.podwright.path.FieldPath;

/**
 * A name by which a pod needs another object of its namespace. Immutable.
 *
 * @param kind the other object's kind
 * @param name its name; not empty
 * @param key the key of its data that is needed; empty where no single one is
 * @param optional whether the pod starts without it
 * @param path the field with the name
 */
public record Reference(Kind kind, String name, String key, boolean optional, FieldPath path) {
    /** The kinds of objects that pods need by name. */
    public enum Kind {
        CONFIG_MAP("ConfigMap"),
        SECRET("Secret"),
        CLAIM("PersistentVolumeClaim"),
        SERVICE_ACCOUNT("ServiceAccount");

        private final String kind;

        Kind(String kind) {
            this.kind = kind;
        }

        /** As manifests name it, such as {@code ConfigMap}. */
        public String wireName() {
            return kind;
        }
    }
}
