package dev.podwright.model.volume;

import dev.podwright.model.value.Quantity;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Scratch directory on the node, made when the pod is placed there and deleted with the pod. All containers of the
 * pod can share it.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.EmptyDirVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface EmptyDirVolumeSource {
    /**
     * What holds the data: the empty string for the node's disk, {@code Memory} for a memory file system, {@code
     * HugePages} for the pod's only huge page size, or {@code HugePages-} and a size such as {@code HugePages-2Mi}.
     * Absent: the node's disk. Files held in {@code Memory} count against the containers' memory limits.
     */
    @Value.Redacted
    @Nullable
    String medium();

    /**
     * Most space the volume may use, as a quantity such as {@code 500Mi}; it must not be negative. On disk, a pod that
     * goes over it is evicted; in memory, the pod's memory limits can cap the volume at less. Absent: no separate
     * limit.
     */
    @Nullable
    Quantity sizeLimit();

    /**
     * Permission bits of the directory, 0 to 01777 octal (0 to 1023 decimal; JSON has decimal only). Absent: {@code
     * 0777}. An {@code fsGroup} of the pod adds its own bits; no effect on Windows. Alpha; it needs the feature gate
     * {@code EmptyDirVolumeMode}, which is off by default. Since Kubernetes 1.37.
     */
    @Since("1.37")
    @Nullable
    Integer mode();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableEmptyDirVolumeSource.Builder {
        Builder() {}
    }
}
