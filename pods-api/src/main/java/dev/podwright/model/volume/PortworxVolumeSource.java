package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Portworx volume mounted into the pod. Deprecated: the cluster hands it over to the {@code pxd.portworx.com} CSI
 * driver.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.PortworxVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface PortworxVolumeSource {
    /** Unique identifier of the Portworx volume. */
    @Value.Redacted
    @Required
    @Nullable
    String volumeID();

    /**
     * File system on the volume, such as {@code ext4} or {@code xfs}; the node's operating system must support it.
     * Absent: {@code ext4}.
     */
    @Value.Redacted
    @Nullable
    String fsType();

    /**
     * Whether the volume is mounted read-only, whatever the volume mounts say. Absent: {@code false}, read and write.
     */
    @Nullable
    Boolean readOnly();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutablePortworxVolumeSource.Builder {
        Builder() {}
    }
}
