package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Persistent disk of VMware Photon Controller. Deprecated and no longer functional: the in-tree driver has been
 * removed from Kubernetes.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.PhotonPersistentDiskVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface PhotonPersistentDiskVolumeSource {
    /** Identifier of the Photon Controller disk. Not functional. */
    @Value.Redacted
    @Required
    @Nullable
    String pdID();

    /** File system on the disk, such as {@code ext4} or {@code xfs}. Absent: {@code ext4}. Not functional. */
    @Value.Redacted
    @Nullable
    String fsType();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutablePhotonPersistentDiskVolumeSource.Builder {
        Builder() {}
    }
}
