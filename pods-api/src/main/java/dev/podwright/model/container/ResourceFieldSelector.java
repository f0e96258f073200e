package dev.podwright.model.container;

import dev.podwright.model.value.Quantity;
import dev.podwright.schema.Atomic;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The choice of one resource limit or request of a container, to be handed over as an environment variable or a file.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ResourceFieldSelector}.
 */
@Atomic
@KubernetesType
@Value.Immutable
public interface ResourceFieldSelector {
    /**
     * Name of the container whose resource is read. Required in volumes. Absent in an environment variable: the
     * container the variable belongs to.
     */
    @Value.Redacted
    @Nullable
    String containerName();

    /**
     * Resource to read: {@code limits.} or {@code requests.} followed by {@code cpu}, {@code memory}, {@code
     * ephemeral-storage} or {@code hugepages-} with a page size. A limit for CPU, memory or ephemeral storage that is
     * not set reads as what the node can give.
     */
    @Value.Redacted
    @Required
    @Nullable
    String resource();

    /**
     * Unit in which the amount is written; the result is rounded up to a whole number. For CPU {@code 1} (cores) or
     * {@code 1m}; for the others {@code 1} (bytes), {@code 1k}, {@code 1M}, {@code 1G}, {@code 1T}, {@code 1P},
     * {@code 1E}, {@code 1Ki}, {@code 1Mi}, {@code 1Gi}, {@code 1Ti}, {@code 1Pi} or {@code 1Ei}. Absent: {@code 1},
     * so half a core reads as 1.
     */
    @Nullable
    Quantity divisor();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableResourceFieldSelector.Builder {
        Builder() {}
    }
}
