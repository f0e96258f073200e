package dev.podwright.client.result;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.ObjectMeta;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A reference to one object of a cluster: its apiVersion, kind, namespace and name. */
public final class ObjectRef implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String apiVersion;
    private final String kind;
    private final @Nullable String namespace;
    private final String name;

    private ObjectRef(String apiVersion, String kind, @Nullable String namespace, String name) {
        this.apiVersion = apiVersion;
        this.kind = kind;
        this.namespace = namespace;
        this.name = name;
    }

    /**
     * An object of any kind, without a namespace; see {@link #withNamespace}.
     *
     * @param apiVersion such as {@code v1} or {@code apps/v1}
     * @param kind such as {@code ConfigMap}
     */
    public static ObjectRef of(String apiVersion, String kind, String name) {
        return new ObjectRef(apiVersion, kind, null, name);
    }

    /** The object that has this apiVersion, kind, namespace and name. */
    public static ObjectRef of(KubernetesObject object) {
        ObjectMeta metadata = object.metadata();
        String namespace = metadata == null ? null : metadata.namespace();
        String name = metadata == null || metadata.name() == null ? "" : metadata.name();
        return new ObjectRef(
                object.apiVersion(), object.kind(), namespace == null || namespace.isEmpty() ? null : namespace, name);
    }

    /** A pod in the client's namespace. */
    public static ObjectRef pod(String name) {
        return new ObjectRef("v1", "Pod", null, name);
    }

    /** A pod in a namespace. */
    public static ObjectRef pod(String namespace, String name) {
        return new ObjectRef("v1", "Pod", namespace, name);
    }

    /** This reference with another namespace; null for none. */
    public ObjectRef withNamespace(@Nullable String other) {
        return new ObjectRef(apiVersion, kind, other, name);
    }

    /** This reference with another name. */
    public ObjectRef withName(String other) {
        return new ObjectRef(apiVersion, kind, namespace, other);
    }

    /** The group and version, such as {@code v1} or {@code apps/v1}. */
    public String apiVersion() {
        return apiVersion;
    }

    /** The kind, such as {@code Pod}. */
    public String kind() {
        return kind;
    }

    /** The namespace. Null for a kind without namespaces; for any other kind, null means the client's namespace. */
    public @Nullable String namespace() {
        return namespace;
    }

    /** The name; empty if the server has yet to generate it from {@code generateName}. */
    public String name() {
        return name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectRef that
                && apiVersion.equals(that.apiVersion)
                && kind.equals(that.kind)
                && Objects.equals(namespace, that.namespace)
                && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(apiVersion, kind, namespace, name);
    }

    /** {@code Pod shop/web}, for messages. */
    @Override
    public String toString() {
        String text =
                kind + " " + (namespace == null ? "" : namespace + "/") + (name.isEmpty() ? "(no name yet)" : name);
        return Excerpt.whole(text);
    }
}
