package dev.podwright.model.volume;

import dev.podwright.model.meta.LocalObjectReference;
import dev.podwright.schema.KubernetesType;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Volume of a StorageOS cluster. Deprecated and no longer functional: the in-tree driver has been removed from
 * Kubernetes.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.StorageOSVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface StorageOSVolumeSource {
    /**
     * Name of the StorageOS volume, a DNS label that is unique within its StorageOS namespace. The server rejects a
     * pod that leaves it empty, though the schema marks it optional. Not functional.
     */
    @Value.Redacted
    @Nullable
    String volumeName();

    /**
     * StorageOS namespace of the volume, a DNS label; {@code default} where StorageOS namespaces are not used.
     * Absent: the namespace of the pod. Not functional.
     */
    @Value.Redacted
    @Nullable
    String volumeNamespace();

    /** File system on the volume, such as {@code ext4} or {@code xfs}. Absent: {@code ext4}. Not functional. */
    @Value.Redacted
    @Nullable
    String fsType();

    /**
     * Whether the volume is mounted read-only, whatever the volume mounts say. Absent: {@code false}, read and write.
     * Not functional.
     */
    @Nullable
    Boolean readOnly();

    /**
     * Secret, in the namespace of the pod, with the StorageOS API credentials. Absent: built-in default credentials
     * are tried. Not functional.
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
    final class Builder extends ImmutableStorageOSVolumeSource.Builder {
        Builder() {}
    }
}
