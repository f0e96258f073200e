package dev.podwright.model.scheduling;

import dev.podwright.model.meta.LabelSelector;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Describes a set of pods, and what counts as near them.<p>Upstream: {@code k8s.io/api/core/v1.PodAffinityTerm}. */
@KubernetesType
@Value.Immutable
public interface PodAffinityTerm {
    /** Selects the pods to be near to or away from. Absent: no pods; empty: all pods. */
    @Nullable
    LabelSelector labelSelector();

    /**
     * Names of the namespaces to look for pods in, together with those that {@code namespaceSelector} selects. Both
     * absent: the namespace of the pod.
     */
    @Value.Redacted
    List<String> namespaces();

    /**
     * Node label that says what is near, and may not be empty: two nodes with the same value are in the same place.
     * Use {@code kubernetes.io/hostname} for the same node, {@code topology.kubernetes.io/zone} for the same zone.
     */
    @Value.Redacted
    @Required
    @Nullable
    String topologyKey();

    /**
     * Selects by their labels the namespaces to look for pods in, together with those in {@code namespaces}. Both
     * absent: the namespace of the pod; an empty selector: all namespaces. Since Kubernetes 1.21.
     */
    @Since("1.21")
    @Nullable
    LabelSelector namespaceSelector();

    /**
     * Label keys whose values are taken from the pod, so that only pods with the same values are considered. Keys the
     * pod lacks are skipped. Not allowed without {@code labelSelector}, and a key may be neither there nor in {@code
     * mismatchLabelKeys} too. Since Kubernetes 1.29.
     */
    @Value.Redacted
    @Since("1.29")
    List<String> matchLabelKeys();

    /**
     * Label keys whose values are taken from the pod, so that only pods with other values are considered. Keys the
     * pod lacks are skipped. Not allowed without {@code labelSelector}, and a key may not be in {@code
     * matchLabelKeys} too. Since Kubernetes 1.29.
     */
    @Value.Redacted
    @Since("1.29")
    List<String> mismatchLabelKeys();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutablePodAffinityTerm.Builder {
        Builder() {}
    }
}
