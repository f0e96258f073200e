package dev.podwright.model.volume;

import dev.podwright.model.meta.LocalObjectReference;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Volume of a ScaleIO storage system. Deprecated and no longer functional: the in-tree driver has been removed from
 * Kubernetes.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ScaleIOVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface ScaleIOVolumeSource {
    /** Host address of the ScaleIO API gateway. Not functional. */
    @Value.Redacted
    @Required
    @Nullable
    String gateway();

    /** Name of the storage system, as configured in ScaleIO. Not functional. */
    @Value.Redacted
    @Required
    @Nullable
    String system();

    /** Secret, in the namespace of the pod, with the credentials for the ScaleIO login. Not functional. */
    @Required
    @Nullable
    LocalObjectReference secretRef();

    /** Whether to talk to the gateway over TLS. Absent: {@code false}. Not functional. */
    @Nullable
    Boolean sslEnabled();

    /** Name of the ScaleIO protection domain that holds the storage. Not functional. */
    @Value.Redacted
    @Nullable
    String protectionDomain();

    /** ScaleIO storage pool within the protection domain. Not functional. */
    @Value.Redacted
    @Nullable
    String storagePool();

    /**
     * How the storage is allocated: {@code ThickProvisioned} or {@code ThinProvisioned}. Absent: {@code
     * ThinProvisioned}. Not functional.
     */
    @Value.Redacted
    @Nullable
    String storageMode();

    /**
     * Name of an existing ScaleIO volume. The server rejects a pod that leaves it empty, though the schema marks it
     * optional. Not functional.
     */
    @Value.Redacted
    @Nullable
    String volumeName();

    /**
     * File system on the volume, such as {@code ext4} or {@code xfs}. Absent: {@code xfs}, unlike most volume types.
     * Not functional.
     */
    @Value.Redacted
    @Nullable
    String fsType();

    /**
     * Whether the volume is mounted read-only, whatever the volume mounts say. Absent: {@code false}, read and write.
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
    final class Builder extends ImmutableScaleIOVolumeSource.Builder {
        Builder() {}
    }
}
