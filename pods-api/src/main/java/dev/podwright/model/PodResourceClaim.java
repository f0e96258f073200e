package dev.podwright.model;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Gives a pod a claim on devices, under a name that its containers can refer to. Exactly one of its two sources is
 * given.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.PodResourceClaim}.
 */
@KubernetesType
@Value.Immutable
public interface PodResourceClaim {
    /**
     * Name of the claim inside the pod, a DNS label unique in the pod. Containers refer to it in {@code
     * resources.claims}. Since Kubernetes 1.26.
     */
    @Value.Redacted
    @Since("1.26")
    @Required
    @Nullable
    String name();

    /**
     * Name of an existing ResourceClaim in the namespace of the pod. Exactly one of this and {@code
     * resourceClaimTemplateName} is given. Since Kubernetes 1.31.
     */
    @Value.Redacted
    @Since("1.31")
    @Nullable
    String resourceClaimName();

    /**
     * Name of a ResourceClaimTemplate in the namespace of the pod, from which a separate claim is made for the pod and
     * deleted with it. Exactly one of this and {@code resourceClaimName} is given. Since Kubernetes 1.31.
     */
    @Value.Redacted
    @Since("1.31")
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
    final class Builder extends ImmutablePodResourceClaim.Builder {
        Builder() {}
    }
}
