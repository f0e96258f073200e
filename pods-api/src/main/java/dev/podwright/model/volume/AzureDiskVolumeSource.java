package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Azure data disk mounted into the pod. Deprecated: the cluster hands it over to the {@code disk.csi.azure.com} CSI
 * driver.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.AzureDiskVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface AzureDiskVolumeSource {
    /** Name of the Azure data disk. */
    @Value.Redacted
    @Required
    @Nullable
    String diskName();

    /**
     * Location of the Azure data disk. It must be a resource ID that starts with {@code /subscriptions/} when {@code
     * kind} is {@code Managed}, and an {@code https://} blob URL otherwise.
     */
    @Value.Redacted
    @Required
    @Nullable
    String diskURI();

    /**
     * Caching of the disk on the host: {@code None}, {@code ReadOnly} or {@code ReadWrite}. Absent: {@code
     * ReadWrite}.
     */
    @Value.Redacted
    @Nullable
    String cachingMode();

    /**
     * File system on the disk, such as {@code ext4}, {@code xfs} or {@code ntfs}; the node's operating system must
     * support it. Absent: {@code ext4}.
     */
    @Value.Redacted
    @Nullable
    String fsType();

    /**
     * Whether the disk is mounted read-only, whatever the volume mounts say. Absent: {@code false}, read and write.
     */
    @Nullable
    Boolean readOnly();

    /**
     * Sort of disk: {@code Shared} (many blob disks in a storage account), {@code Dedicated} (one blob disk in a
     * storage account) or {@code Managed} (an Azure managed disk). Absent: {@code Shared}, so a managed disk must say
     * {@code Managed} or its {@code diskURI} is rejected.
     */
    @Value.Redacted
    @Nullable
    String kind();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableAzureDiskVolumeSource.Builder {
        Builder() {}
    }
}
