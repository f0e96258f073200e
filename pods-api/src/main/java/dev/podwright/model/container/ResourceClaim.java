package dev.podwright.model.container;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A reference from a container to one of the pod's resource claims, which gives the container the devices allocated
 * for it.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ResourceClaim}.
 */
@KubernetesType
@Value.Immutable
public interface ResourceClaim {
    /** Name of the entry in the pod's {@code resourceClaims}. Since Kubernetes 1.26. */
    @Value.Redacted
    @Since("1.26")
    @Required
    @Nullable
    String name();

    /**
     * Name of one request within the claim, to use only what was allocated for that. Absent: everything in the claim.
     * Since Kubernetes 1.31.
     */
    @Value.Redacted
    @Since("1.31")
    @Nullable
    String request();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableResourceClaim.Builder {
        Builder() {}
    }
}
