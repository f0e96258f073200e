package dev.podwright.model;

import dev.podwright.model.meta.ObjectMeta;
import org.jspecify.annotations.Nullable;

/** An object that a manifest can hold as a whole. */
public interface KubernetesObject {
    /** The API group and version, such as {@code v1} or {@code apps/v1}. */
    String apiVersion();

    /** The kind, such as {@code Pod}. */
    String kind();

    /** Name, namespace, labels and the rest of what every object has, or null where it is absent. */
    @Nullable
    ObjectMeta metadata();
}
