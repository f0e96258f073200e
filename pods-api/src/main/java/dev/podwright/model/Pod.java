package dev.podwright.model;

import dev.podwright.json.JsonObject;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.UnknownFields;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A group of one or more containers that are scheduled onto one node together and share its network identity, volumes
 * and lifetime. It is the smallest thing Kubernetes runs.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.Pod}.
 */
@KubernetesType("v1")
@Value.Immutable
public interface Pod extends KubernetesObject {
    /**
     * Name, namespace, labels and the other identifying data of the pod. A name or a {@code generateName} is needed
     * to create the pod.
     */
    @Override
    @Nullable
    ObjectMeta metadata();

    /**
     * Desired state: which containers to run, and where and how to run them. Most of it is fixed once the pod exists.
     */
    @Nullable
    PodSpec spec();

    /**
     * Observed state, reported by the kubelet and other system components. Leave it out of manifests; the server
     * drops it when a pod is created.
     */
    @Nullable
    JsonObject status();

    /**
     * What was read in the pod and the model does not know, such as fields of a newer Kubernetes, in the form that {@link
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
        return "Pod";
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
    final class Builder extends ImmutablePod.Builder {
        Builder() {}
    }
}
