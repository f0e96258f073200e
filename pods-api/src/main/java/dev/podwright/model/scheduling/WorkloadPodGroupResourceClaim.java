package dev.podwright.model.scheduling;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A claim for devices that the pods of a group share. It has exactly one source.
 *
 * <p>Upstream: {@code k8s.io/api/scheduling/v1alpha3.WorkloadPodGroupResourceClaim}.
 */
@KubernetesType
@Value.Immutable
public interface WorkloadPodGroupResourceClaim {
    /** Name of the claim within the group, as a DNS label. Since Kubernetes 1.37. */
    @Value.Redacted
    @Since("1.37")
    @Required
    @Nullable
    String name();

    /** Name of an existing ResourceClaim in the same namespace. Since Kubernetes 1.37. */
    @Value.Redacted
    @Since("1.37")
    @Nullable
    String resourceClaimName();

    /**
     * Name of a ResourceClaimTemplate in the same namespace, from which a claim is made for the group. Since
     * Kubernetes 1.37.
     */
    @Value.Redacted
    @Since("1.37")
    @Nullable
    String resourceClaimTemplateName();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableWorkloadPodGroupResourceClaim.Builder {
        Builder() {}
    }
}
