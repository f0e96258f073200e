package dev.podwright.model;

import dev.podwright.json.JsonObject;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.UnknownFields;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A part of the cluster with its own names; most objects are in one.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.Namespace}.
 */
@KubernetesType("v1")
@Value.Immutable
public interface Namespace extends KubernetesObject {
    /**
     * Name, labels and the other identifying data of the namespace. A name or a {@code generateName} is needed to
     * create it.
     */
    @Override
    @Nullable
    ObjectMeta metadata();

    /** Desired state. It is seldom written by hand. */
    @Nullable
    NamespaceSpec spec();

    /**
     * Observed state, reported by the system. Leave it out of manifests; the server drops it when the object is
     * created.
     */
    @Nullable
    JsonObject status();

    /**
     * What was read in the object and the model does not know, such as fields of a newer Kubernetes, in the form that {@link
     * UnknownFields} describes. Absent: there are none.
     */
    @Value.Redacted
    @UnknownFields
    @Nullable
    JsonObject unknownFields();

    @Override
    default String apiVersion() {
        return "v1";
    }

    @Override
    default String kind() {
        return "Namespace";
    }

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableNamespace.Builder {
        Builder() {}
    }
}
