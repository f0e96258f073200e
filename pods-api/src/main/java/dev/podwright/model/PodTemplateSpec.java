package dev.podwright.model;

import dev.podwright.json.JsonObject;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.UnknownFields;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The pattern for pods inside a workload such as a Deployment or Job: the metadata and spec that each new pod gets.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.PodTemplateSpec}.
 */
@KubernetesType
@Value.Immutable
public interface PodTemplateSpec {
    /**
     * Labels, annotations and other metadata for the pods that are made. The labels must match the selector of the
     * workload; a name given here is not used.
     */
    @Nullable
    ObjectMeta metadata();

    /** Spec of the pods that are made. */
    @Nullable
    PodSpec spec();

    /**
     * What was read in the template and the model does not know, such as fields of a newer Kubernetes, in the form that {@link
     * UnknownFields} describes. Absent: there are none.
     */
    @Value.Redacted
    @UnknownFields
    @Nullable
    JsonObject unknownFields();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutablePodTemplateSpec.Builder {
        Builder() {}
    }
}
