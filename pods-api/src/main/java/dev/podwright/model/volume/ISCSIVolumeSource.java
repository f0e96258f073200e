package dev.podwright.model.volume;

import dev.podwright.model.meta.LocalObjectReference;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Disk reached over iSCSI that the node logs in to, attaches and mounts for the pod. The data stays on the target
 * when the pod is gone.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ISCSIVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface ISCSIVolumeSource {
    /**
     * Address of the iSCSI target portal: an IP address, followed by {@code :port} if the port is not the usual one
     * (3260).
     */
    @Value.Redacted
    @Required
    @Nullable
    String targetPortal();

    /** Qualified name of the iSCSI target, in the {@code iqn}, {@code eui} or {@code naa} format. */
    @Value.Redacted
    @Required
    @Nullable
    String iqn();

    /** Number of the logical unit on the target, 0 to 255. */
    @Required
    @Nullable
    Integer lun();

    /** Name of the iSCSI interface of the node that carries the connection. Absent: {@code default}, plain TCP. */
    @Value.Redacted
    @Nullable
    String iscsiInterface();

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
     * Further portals of the same target, for multipath access, each written like {@code targetPortal}. Absent:
     * {@code targetPortal} alone is used.
     */
    @Value.Redacted
    List<String> portals();

    /**
     * Whether the discovery of targets is authenticated with CHAP. Absent: {@code false}. Requires {@code secretRef}
     * when {@code true}.
     */
    @Nullable
    Boolean chapAuthDiscovery();

    /**
     * Whether the session with the target is authenticated with CHAP. Absent: {@code false}. Requires {@code
     * secretRef} when {@code true}.
     */
    @Nullable
    Boolean chapAuthSession();

    /**
     * Secret, in the namespace of the pod, with the CHAP user names and passwords. Required when {@code
     * chapAuthDiscovery} or {@code chapAuthSession} is {@code true}.
     */
    @Nullable
    LocalObjectReference secretRef();

    /**
     * Initiator name to present to the target, in the {@code iqn}, {@code eui} or {@code naa} format. When set, the
     * node makes a new iSCSI interface for the connection, named after the target portal and the volume with a colon
     * between. Absent: the initiator name of the node.
     */
    @Value.Redacted
    @Nullable
    String initiatorName();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableISCSIVolumeSource.Builder {
        Builder() {}
    }
}
