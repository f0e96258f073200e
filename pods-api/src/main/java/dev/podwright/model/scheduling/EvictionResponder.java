package dev.podwright.model.scheduling;

import dev.podwright.schema.Atomic;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One that takes part in the eviction of a pod, for example to move its data first. Alpha; it needs the feature gate
 * {@code EvictionRequestAPI}, which is off by default.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.EvictionResponder}.
 */
@Atomic
@KubernetesType
@Value.Immutable
public interface EvictionResponder {
    /**
     * Name of the responder, a label key with a domain, such as {@code example.com/backup}. The domains {@code k8s.io},
     * {@code kubernetes.io} and those below them are reserved. Since Kubernetes 1.37.
     */
    @Value.Redacted
    @Since("1.37")
    @Required
    @Nullable
    String name();

    /**
     * Priority among the responders, from 1000 to 100000; the highest is asked first, and equal ones in the order of
     * their domains. The controller of the pod should have 10000. Since Kubernetes 1.37.
     */
    @Since("1.37")
    @Required
    @Nullable
    Integer priority();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableEvictionResponder.Builder {
        Builder() {}
    }
}
