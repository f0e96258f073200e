package dev.podwright.model.volume;

import dev.podwright.model.meta.LocalObjectReference;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Inline volume that a CSI driver creates when the pod starts and removes with it. Only drivers that support
 * ephemeral inline volumes can serve it.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.CSIVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface CSIVolumeSource {
    /** Name of the CSI driver as registered in the cluster, a DNS subdomain of at most 63 characters. */
    @Value.Redacted
    @Required
    @Nullable
    String driver();

    /** Whether the driver is asked for a read-only volume. Absent: {@code false}, read and write. */
    @Nullable
    Boolean readOnly();

    /** File system to ask of the driver, such as {@code ext4} or {@code xfs}. Absent: the driver chooses. */
    @Value.Redacted
    @Nullable
    String fsType();

    /**
     * Driver-specific settings, passed to the driver as they are. Their keys and values are described in the
     * documentation of the driver.
     */
    @Value.Redacted
    Map<String, String> volumeAttributes();

    /**
     * Secret, in the namespace of the pod, whose entries are all passed to the driver when it mounts the volume.
     * Absent: no secret is passed.
     */
    @Nullable
    LocalObjectReference nodePublishSecretRef();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableCSIVolumeSource.Builder {
        Builder() {}
    }
}
