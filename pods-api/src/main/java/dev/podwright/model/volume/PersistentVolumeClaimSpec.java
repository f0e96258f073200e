package dev.podwright.model.volume;

import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.TypedLocalObjectReference;
import dev.podwright.model.meta.TypedObjectReference;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Request for storage: how much, of which class and with which kind of access.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.PersistentVolumeClaimSpec}.
 */
@KubernetesType
@Value.Immutable
public interface PersistentVolumeClaimSpec {
    /**
     * Access modes that the volume must support: {@code ReadWriteOnce} (one node), {@code ReadOnlyMany}, {@code
     * ReadWriteMany} or {@code ReadWriteOncePod} (one pod). The server requires at least one, and {@code
     * ReadWriteOncePod} must be the only one.
     */
    @Value.Redacted
    List<String> accessModes();

    /** Labels that an existing PersistentVolume must have to be bound to the claim. Absent: labels do not matter. */
    @Nullable
    LabelSelector selector();

    /** Amount of storage to ask for. The server requires a positive {@code storage} request. */
    @Nullable
    VolumeResourceRequirements resources();

    /**
     * Name of the PersistentVolume that backs the claim. Absent: the cluster chooses or provisions one, and fills in
     * its name.
     */
    @Value.Redacted
    @Nullable
    String volumeName();

    /**
     * Name of the StorageClass of the volume. Absent: the default class of the cluster, if it has one. An empty
     * string is different: it asks for a volume without a class and turns dynamic provisioning off.
     */
    @Value.Redacted
    @Nullable
    String storageClassName();

    /**
     * Form in which containers get the volume: {@code Filesystem} (mounted as a directory) or {@code Block} (raw
     * device). Absent: {@code Filesystem}.
     */
    @Value.Redacted
    @Nullable
    String volumeMode();

    /**
     * VolumeSnapshot or PersistentVolumeClaim in the same namespace whose contents fill the new volume. Objects of
     * other kinds are silently dropped; {@code dataSourceRef} is the more general field, and both must be equal if
     * both are set. Absent: an empty volume, unless {@code dataSourceRef} is set.
     */
    @Nullable
    TypedLocalObjectReference dataSource();

    /**
     * Object whose contents fill the new volume: a PersistentVolumeClaim or any object outside the core API group
     * that an installed populator understands. A {@code namespace} in it needs the alpha {@code
     * CrossNamespaceVolumeDataSource} feature gate, and excludes {@code dataSource}. Absent: taken from {@code
     * dataSource}, or else an empty volume. Since Kubernetes 1.22.
     */
    @Since("1.22")
    @Nullable
    TypedObjectReference dataSourceRef();

    /**
     * Name of the VolumeAttributesClass that the CSI driver applies to the volume. Unlike {@code storageClassName} it
     * may be changed later. Absent or empty: no class is applied; a class that does not exist leaves the claim pending.
     * Since Kubernetes 1.29.
     */
    @Value.Redacted
    @Since("1.29")
    @Nullable
    String volumeAttributesClassName();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutablePersistentVolumeClaimSpec.Builder {
        Builder() {}
    }
}
