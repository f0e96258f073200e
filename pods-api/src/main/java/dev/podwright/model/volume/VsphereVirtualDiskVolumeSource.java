package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * VMDK disk of a vSphere datastore, mounted into the pod. Deprecated: the cluster hands it over to the {@code
 * csi.vsphere.vmware.com} CSI driver.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.VsphereVirtualDiskVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface VsphereVirtualDiskVolumeSource {
    /** Datastore path of the VMDK file. */
    @Value.Redacted
    @Required
    @Nullable
    String volumePath();

    /**
     * File system on the disk, such as {@code ext4} or {@code xfs}; the node's operating system must support it.
     * Absent: {@code ext4}.
     */
    @Value.Redacted
    @Nullable
    String fsType();

    /** Name of the vSphere storage policy (SPBM profile) of the disk. */
    @Value.Redacted
    @Nullable
    String storagePolicyName();

    /** Identifier of the vSphere storage policy named by {@code storagePolicyName}. */
    @Value.Redacted
    @Nullable
    String storagePolicyID();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableVsphereVirtualDiskVolumeSource.Builder {
        Builder() {}
    }
}
