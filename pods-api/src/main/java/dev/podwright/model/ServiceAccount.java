package dev.podwright.model;

import dev.podwright.json.JsonObject;
import dev.podwright.model.meta.LocalObjectReference;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.meta.ObjectReference;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.ListType;
import dev.podwright.schema.Merge;
import dev.podwright.schema.PatchStrategy;
import dev.podwright.schema.UnknownFields;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An identity for the processes of pods towards the API server.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ServiceAccount}.
 */
@KubernetesType("v1")
@Value.Immutable
public interface ServiceAccount extends KubernetesObject {
    /**
     * Name, namespace, labels and the other identifying data of the service account. A name or a {@code generateName}
     * is needed to create it.
     */
    @Override
    @Nullable
    ObjectMeta metadata();

    /**
     * Secrets that pods with this identity are meant to use. They are not limited to them, unless a deprecated
     * annotation says so.
     */
    @Merge(value = ListType.MAP, keys = "name", patch = PatchStrategy.MERGE, patchKey = "name")
    List<ObjectReference> secrets();

    /** Secrets for pulling images, which pods with this identity get if they name none themselves. */
    List<LocalObjectReference> imagePullSecrets();

    /**
     * Whether pods with this identity get a token for the API server, unless they say otherwise. Absent: {@code true}.
     */
    @Nullable
    Boolean automountServiceAccountToken();

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
        return "ServiceAccount";
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
    final class Builder extends ImmutableServiceAccount.Builder {
        Builder() {}
    }
}
