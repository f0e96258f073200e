package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Existing Google Compute Engine disk mounted into the pod. Deprecated: the cluster hands it over to the {@code
 * pd.csi.storage.gke.io} CSI driver.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.GCEPersistentDiskVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface GCEPersistentDiskVolumeSource {
    /** Name of the disk in Google Compute Engine. The disk must already exist. */
    @Value.Redacted
    @Required
    @Nullable
    String pdName();

    /**
     * File system on the disk, such as {@code ext4}, {@code xfs} or {@code ntfs}; the node's operating system must
     * support it. Absent: {@code ext4}.
     */
    @Value.Redacted
    @Nullable
    String fsType();

    /** Number of the partition to mount, 0 to 255; for {@code /dev/sda1} it is 1. Absent or 0: the whole disk. */
    @Nullable
    Integer partition();

    /**
     * Whether the disk is mounted read-only, whatever the volume mounts say. Absent: {@code false}, read and write.
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
    final class Builder extends ImmutableGCEPersistentDiskVolumeSource.Builder {
        Builder() {}
    }
}
