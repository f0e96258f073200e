package dev.podwright.client.internal.bundle;

import dev.podwright.client.result.ObjectRef;

/**
 * What identifies an object whatever the version of its group.
 *
 * @param group empty for the core group
 * @param namespace empty for a kind without namespaces
 */
record ObjectKey(String group, String kind, String namespace, String name) {
    /** The key of an object whose namespace is known. */
    static ObjectKey of(ObjectRef ref) {
        String namespace = ref.namespace();
        return new ObjectKey(groupOf(ref.apiVersion()), ref.kind(), namespace == null ? "" : namespace, ref.name());
    }

    /** The group in an apiVersion; empty for the core group. */
    static String groupOf(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    boolean isNamespace() {
        return group.isEmpty() && kind.equals("Namespace");
    }

    boolean isDefinition() {
        return group.equals("apiextensions.k8s.io") && kind.equals("CustomResourceDefinition");
    }
}
