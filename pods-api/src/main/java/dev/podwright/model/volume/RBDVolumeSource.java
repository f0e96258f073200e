package dev.podwright.model.volume;

import dev.podwright.model.meta.LocalObjectReference;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Block device image of a Ceph cluster. Deprecated and no longer functional: the in-tree driver has been removed from
 * Kubernetes.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.RBDVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface RBDVolumeSource {
    /** Addresses of the Ceph monitors, at least one. Not functional. */
    @Value.Redacted
    @Required
    List<String> monitors();

    /** Name of the RADOS block device image. Not functional. */
    @Value.Redacted
    @Required
    @Nullable
    String image();

    /**
     * File system on the device, such as {@code ext4}, {@code xfs} or {@code ntfs}. Absent: {@code ext4}. Not
     * functional.
     */
    @Value.Redacted
    @Nullable
    String fsType();

    /** Name of the RADOS pool that holds the image. Absent: {@code rbd}. Not functional. */
    @Value.Redacted
    @Nullable
    String pool();

    /** RADOS user that accesses the image. Absent: {@code admin}. Not functional. */
    @Value.Redacted
    @Nullable
    String user();

    /**
     * Path on the node of the key ring of the user. Absent: {@code /etc/ceph/keyring}. Ignored when {@code secretRef}
     * is set; not functional.
     */
    @Value.Redacted
    @Nullable
    String keyring();

    /**
     * Secret, in the namespace of the pod, with the key of the user; it takes the place of {@code keyring}. Absent:
     * {@code keyring} is used. Not functional.
     */
    @Nullable
    LocalObjectReference secretRef();

    /**
     * Whether the device is mounted read-only, whatever the volume mounts say. Absent: {@code false}, read and write.
     * Not functional.
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
    final class Builder extends ImmutableRBDVolumeSource.Builder {
        Builder() {}
    }
}
