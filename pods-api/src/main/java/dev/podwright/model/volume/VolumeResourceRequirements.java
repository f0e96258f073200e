package dev.podwright.model.volume;

import dev.podwright.model.value.Quantity;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import java.util.Map;
import org.immutables.value.Value;

/** Amounts of storage that a claim asks for.<p>Upstream: {@code k8s.io/api/core/v1.VolumeResourceRequirements}. */
@KubernetesType
@Value.Immutable
public interface VolumeResourceRequirements {
    /**
     * Most of each resource that the volume may have, as quantities such as {@code 10Gi}. Absent: no upper bound.
     * Since Kubernetes 1.29.
     */
    @Value.Redacted
    @Since("1.29")
    Map<String, Quantity> limits();

    /**
     * Least of each resource that the volume must have, as quantities such as {@code 10Gi}. A claim must name {@code
     * storage} here. Since Kubernetes 1.29.
     */
    @Value.Redacted
    @Since("1.29")
    Map<String, Quantity> requests();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableVolumeResourceRequirements.Builder {
        Builder() {}
    }
}
