package dev.podwright.model.scheduling;

import dev.podwright.model.meta.LabelSelector;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One rule for spreading matching pods evenly over domains, such as zones or nodes. It applies when a pod is
 * scheduled; pods already running are not moved.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.TopologySpreadConstraint}.
 */
@KubernetesType
@Value.Immutable
public interface TopologySpreadConstraint {
    /**
     * Largest permitted difference between the number of matching pods in a domain and in the least filled one; 1 or
     * more. With {@code ScheduleAnyway} it is a preference, not a limit.
     */
    @Required
    @Nullable
    Integer maxSkew();

    /**
     * Node label whose values are the domains, such as {@code topology.kubernetes.io/zone} or {@code
     * kubernetes.io/hostname}. Nodes without the label are left out.
     */
    @Value.Redacted
    @Required
    @Nullable
    String topologyKey();

    /**
     * What happens if no node satisfies the rule: {@code DoNotSchedule} leaves the pod pending, {@code
     * ScheduleAnyway} places it where the skew is least.
     */
    @Value.Redacted
    @Required
    @Nullable
    String whenUnsatisfiable();

    /**
     * Selects the pods to count, in the namespace of the pod. Absent: no pods, so that the rule does nothing useful.
     * It should match the labels of the pod itself.
     */
    @Nullable
    LabelSelector labelSelector();

    /**
     * Number of domains, 1 or more, below which the smallest count is taken as 0, so that no domain gets more than
     * {@code maxSkew} pods. Absent: 1. Allowed only with {@code DoNotSchedule}. Since Kubernetes 1.24.
     */
    @Since("1.24")
    @Nullable
    Integer minDomains();

    /**
     * Whether nodes ruled out by the node affinity and {@code nodeSelector} of the pod are left out of the count:
     * {@code Honor} leaves them out, {@code Ignore} counts all nodes. Absent: {@code Honor}. Since Kubernetes 1.25.
     */
    @Value.Redacted
    @Since("1.25")
    @Nullable
    String nodeAffinityPolicy();

    /**
     * Whether nodes with taints that the pod does not tolerate are left out of the count: {@code Honor} leaves them
     * out, {@code Ignore} counts all nodes. Absent: {@code Ignore}. Since Kubernetes 1.25.
     */
    @Value.Redacted
    @Since("1.25")
    @Nullable
    String nodeTaintsPolicy();

    /**
     * Label keys whose values are taken from the pod and added to {@code labelSelector}, for example {@code
     * pod-template-hash} to count only pods of the same rollout. Keys the pod lacks are skipped. Not allowed without
     * {@code labelSelector}, and a key may not be in both. Since Kubernetes 1.25.
     */
    @Value.Redacted
    @Since("1.25")
    List<String> matchLabelKeys();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableTopologySpreadConstraint.Builder {
        Builder() {}
    }
}
