package dev.podwright.client;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.meta.ObjectMeta;
import org.jspecify.annotations.Nullable;

/**
 * Names one object of a cluster.
 *
 * @param apiVersion group and version, such as {@code v1} or {@code apps/v1}
 * @param kind such as {@code Pod}
 * @param namespace where it is; null for a kind without namespaces, and for the client's own namespace
 * @param name empty for an object whose name the server has yet to make
 */
public record ObjectRef(
        String apiVersion, String kind, @Nullable String namespace, String name) {

    /** A pod in the client's own namespace. */
    public static ObjectRef pod(String name) {
        return new ObjectRef("v1", "Pod", null, name);
    }

    /** A pod in a namespace. */
    public static ObjectRef pod(String namespace, String name) {
        return new ObjectRef("v1", "Pod", namespace, name);
    }

    /** The object that a manifest speaks of. */
    public static ObjectRef of(KubernetesObject object) {
        ObjectMeta metadata = object.metadata();
        String namespace = metadata == null ? null : metadata.namespace();
        String name = metadata == null || metadata.name() == null ? "" : metadata.name();
        return new ObjectRef(
                object.apiVersion(), object.kind(), namespace == null || namespace.isEmpty() ? null : namespace, name);
    }

    /** This object in a namespace, or without one. */
    ObjectRef in(@Nullable String place) {
        return new ObjectRef(apiVersion, kind, place, name);
    }

    /** This object with a name. */
    ObjectRef named(String given) {
        return new ObjectRef(apiVersion, kind, namespace, given);
    }

    /** {@code Pod shop/web}, as a message says it. */
    @Override
    public String toString() {
        return kind + " " + (namespace == null ? "" : namespace + "/") + (name.isEmpty() ? "(no name yet)" : name);
    }
}
