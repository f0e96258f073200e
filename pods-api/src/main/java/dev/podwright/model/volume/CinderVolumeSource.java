package dev.podwright.model.volume;

import dev.podwright.model.meta.LocalObjectReference;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Existing OpenStack Cinder disk mounted into the pod. Deprecated: the cluster hands it over to the {@code
 * cinder.csi.openstack.org} CSI driver.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.CinderVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface CinderVolumeSource {
    /** Identifier of the volume in Cinder. The volume must already exist. */
    @Value.Redacted
    @Required
    @Nullable
    String volumeID();

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
     * Secret, in the namespace of the pod, with the parameters for the connection to OpenStack. When set, its {@code
     * name} must not be empty.
     */
    @Nullable
    LocalObjectReference secretRef();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableCinderVolumeSource.Builder {
        Builder() {}
    }
}
