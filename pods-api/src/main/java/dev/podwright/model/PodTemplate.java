package dev.podwright.model;

import dev.podwright.json.JsonObject;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.UnknownFields;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A stored pod description, kept in the cluster as a separate object. The server runs nothing from it; workloads such
 * as Deployments embed a {@code PodTemplateSpec} instead.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.PodTemplate}.
 */
@KubernetesType("v1")
@Value.Immutable
public interface PodTemplate extends KubernetesObject {
    /**
     * Name, namespace, labels and the other identifying data of the template object itself. It is not copied to pods
     * made from the template; see {@code template.metadata} for that.
     */
    @Override
    @Nullable
    ObjectMeta metadata();

    /** Description of the pods to make: their metadata and their spec. */
    @Nullable
    PodTemplateSpec template();

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
        return "PodTemplate";
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
    final class Builder extends ImmutablePodTemplate.Builder {
        Builder() {}
    }
}
